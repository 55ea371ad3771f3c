// Builds elements. No framework: a view is rebuilt from the view model where it changed.
//
//   h("button", { class: "primary", onclick: step }, "Step")
//
// Text is always a text node, so nothing in a lesson or a program can become markup.

type Child = Node | string | number | null | undefined | false | Child[];
type Props = Record<string, unknown> | null;

function setProperty(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on") && typeof value === "function") {
    element.addEventListener(name.slice(2), value as EventListener);
  } else if (name === "value" && "value" in element) {
    (element as HTMLInputElement).value = String(value);
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

function append(element: Element, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) child.forEach((one) => append(element, one));
  else element.append(child instanceof Node ? child : String(child));
}

export function h<K extends keyof HTMLElementTagNameMap>(
    tag: K, props: Props, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) setProperty(element, name, value);
  append(element, children);
  return element;
}

// A path on a 16 × 16 grid, in the text's colour. Decoration: the button has its own name.
export function icon(path: string, className = "icon"): SVGSVGElement {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(ns, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}"`);
  return found as T;
}

// Replaces what is in `parent`; the focus returns to the element of the same id.
export function fill(parent: Element, ...children: Child[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.id : "";
  parent.replaceChildren();
  append(parent, children);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// `x` became 2: what stands between backticks is code.
export function withCode(text: string): Node[] {
  return text.split("`").map((part, n) => (n % 2 === 1 ? h("code", { translate: "no" }, part) : document.createTextNode(part)));
}

export function withoutMarks(text: string): string {
  return text.replaceAll("`", "");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const longestFrame = 100;  // milliseconds

// What was changed before this is called is on the screen when the promise is kept, where anything is painted: a page in
// the background, or in a frame that was scrolled away, goes on all the same.
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

// A promise of the next animation frame's time.
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

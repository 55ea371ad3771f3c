// The line on top: where one is, which view, and what to share.

import { h, icon } from "./dom.ts";

export interface Choice<T extends string> { label: string; value: T; title?: string }

export class Segmented<T extends string> {
  readonly element: HTMLElement;
  private readonly buttons = new Map<T, HTMLButtonElement>();

  constructor(label: string, choices: Choice<T>[], onChoose: (value: T) => void) {
    for (const choice of choices) {
      this.buttons.set(choice.value, h("button", {
        type: "button", "aria-pressed": "false", title: choice.title, "data-choice": choice.value, onclick: () => onChoose(choice.value),
      }, choice.label));
    }
    this.element = h("div", { class: "segmented", role: "group", "aria-label": label }, [...this.buttons.values()]);
  }

  offer(value: T, on: boolean): void {
    this.buttons.get(value)!.hidden = !on;
  }

  set(value: T): void {
    for (const [one, button] of this.buttons) button.setAttribute("aria-pressed", String(one === value));
  }
}

export function brand(): HTMLElement {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", "0 0 22 22");
  svg.setAttribute("aria-hidden", "true");
  for (const [x, y, width, token] of [[5, 2, 15, "accent"], [1, 9, 17, "depth-1"], [2, 16, 18, "depth-0"]] as const) {
    const bar = document.createElementNS(ns, "rect");
    for (const [name, value] of Object.entries({ x, y, width, height: 5, rx: 2, fill: `var(--${token})` })) bar.setAttribute(name, String(value));
    svg.append(bar);
  }
  return h("a", { class: "brand", href: "/", "aria-label": "Framewalk, all lessons" }, svg, h("span", { class: "name" }, "Framewalk"));
}

export function header(crumbs: HTMLElement | null, tools: HTMLElement[]): HTMLElement {
  const toolBox = h("div", { class: "tools", id: "tools" }, tools);
  const menu = tools.length > 0
      ? h("button", { type: "button", class: "button plain menu-button", "aria-label": "View and sharing", "aria-expanded": "false", "aria-controls": "tools" },
          icon("M2 4h12v1.500H2zM2 7.500h12V9H2zM2 11h12v1.500H2z"))
      : null;
  const setOpen = (isOpen: boolean) => {
    toolBox.classList.toggle("is-open", isOpen);
    menu?.setAttribute("aria-expanded", String(isOpen));
  };
  menu?.addEventListener("click", () => setOpen(!toolBox.classList.contains("is-open")));
  toolBox.addEventListener("click", (event) => {
    if ((event.target as Element).closest("button")) setOpen(false);
  });
  const bar = h("header", { class: "top" }, brand(), crumbs, menu, toolBox);
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toolBox.classList.contains("is-open")) return;
    setOpen(false);
    menu?.focus();
  });
  return bar;
}

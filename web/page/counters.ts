// The meters of the current moment: a drawing of the few that are compared by eye, and a table of all.

import { fill, h } from "./dom.ts";
import type { View } from "./view.ts";

export interface Meter { name: string; meaning: string }
export type Meters = Record<string, number>;

const number = (value: number | undefined) => (value ?? 0).toLocaleString("en");

const ns = "http://www.w3.org/2000/svg";

export interface Part { from: number; size: number; look: string; title?: string }

// A bar of `whole` units; what no part covers is empty.
export function bar(whole: number, parts: Part[], height = 12): SVGSVGElement {
  const svg = document.createElementNS(ns, "svg");
  const scale = whole > 0 ? 1000 / whole : 0;
  for (const [name, value] of Object.entries({ viewBox: `0 0 1000 ${height}`, preserveAspectRatio: "none", class: "bar", "aria-hidden": "true" })) svg.setAttribute(name, value);
  for (const { from, size, look, title } of parts) {
    if (size <= 0) continue;
    const rect = document.createElementNS(ns, "rect");
    const place = { x: from * scale, y: 0, width: Math.max(size * scale, 1.5), height, class: look };
    for (const [name, value] of Object.entries(place)) rect.setAttribute(name, String(value));
    if (title) {
      const words = document.createElementNS(ns, "title");
      words.textContent = title;
      rect.append(words);
    }
    svg.append(rect);
  }
  return svg;
}

interface Drawn { label: string; words(meters: Meters): string; whole(meters: Meters): number; parts(meters: Meters): Part[] }

const at = (meters: Meters, name: string) => meters[name] ?? 0;
const mostWork = (meters: Meters) => Math.max(at(meters, "stack_moves"), at(meters, "search_steps"), 1);

const drawn: Drawn[] = [
  { label: "Stack pointer moves", words: (m) => number(m["stack_moves"]), whole: mostWork, parts: (m) => [{ from: 0, size: at(m, "stack_moves"), look: "is-stack" }] },
  { label: "Heap blocks looked at", words: (m) => number(m["search_steps"]), whole: mostWork, parts: (m) => [{ from: 0, size: at(m, "search_steps"), look: "is-heap" }] },
  { label: "Stack", words: (m) => `${number(m["stack_used"])} used, ${number(m["stack_deepest"])} at most`,
    whole: (m) => Math.max(at(m, "stack_deepest"), 1),
    parts: (m) => [{ from: 0, size: at(m, "stack_deepest"), look: "is-past" }, { from: 0, size: at(m, "stack_used"), look: "is-stack" }] },
  { label: "Heap", words: (m) => `${number(m["heap_live"])} used, ${number(m["heap_free"])} free of ${number(m["heap_span"])}`,
    whole: (m) => Math.max(at(m, "heap_span"), 1),
    parts: (m) => [
      { from: 0, size: at(m, "heap_live"), look: "is-heap" },
      { from: at(m, "heap_live"), size: at(m, "heap_span") - at(m, "heap_live") - at(m, "heap_free"), look: "is-kept" },
      { from: at(m, "heap_span") - at(m, "heap_free"), size: at(m, "largest_free"), look: "is-free" },
    ] },
];

const groups: { title: string; has(name: string): boolean }[] = [
  { title: "Stack", has: (name) => name.startsWith("stack_") },
  { title: "Heap", has: (name) => !name.startsWith("stack_") },
];

export class Counters {
  readonly element = h("div", { class: "counters" });
  private last: { step: number; meters: Meters } = { step: -1, meters: {} };
  private before: { step: number; meters: Meters } = this.last;

  private readonly meters: Meter[];

  constructor(meters: Meter[]) {
    this.meters = meters;
  }

  // What the step added, if it was one step on.
  private change(name: string): string {
    if (this.before.step < 0 || this.before.step + 1 !== this.last.step) return "";
    const by = (this.last.meters[name] ?? 0) - (this.before.meters[name] ?? 0);
    return by === 0 ? "" : `${by > 0 ? "+" : "−"}${number(Math.abs(by))}`;
  }

  private remember(view: View): void {
    const step = view.position?.step ?? 0;
    if (step !== this.last.step) this.before = this.last;
    this.last = { step, meters: view.meters ?? {} };
  }

  show(view: View, visible: boolean): void {
    this.remember(view);
    if (!visible) return;
    const meters = this.last.meters;
    const bars = drawn.map(({ label, words, whole, parts }) => h("div", { class: "bar-line", "aria-hidden": "true" },
        h("span", null, label), bar(whole(meters), parts(meters)), h("span", { class: "number" }, words(meters))));
    const tables = groups.map(({ title, has }) => h("table", { class: "figures" },
        h("caption", null, title),
        h("thead", null, h("tr", null, ["Counter", "Now", "By this step"].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", null, this.meters.filter(({ name }) => has(name)).map((meter) => this.row(meter)))));
    fill(this.element, h("div", { class: "bars" }, bars), h("div", { class: "columns" }, tables));
  }

  private row({ name, meaning }: Meter): HTMLElement {
    const change = this.change(name);
    return h("tr", { "data-meter": name, class: change ? "is-changed" : null },
        h("th", { scope: "row" }, meaning), h("td", null, number(this.last.meters[name])), h("td", null, change));
  }
}

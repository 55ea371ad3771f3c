// One program on two machines at the same step: both heaps as strips of one scale, every address and value
// beside the other's, and the figures. All of it is the engine's (engine/view/comparison.h).

import { bar, type Meter, type Meters, type Part } from "./counters.ts";
import { fill, h, withCode } from "./dom.ts";
import { machineName } from "./machine_rows.ts";
import type { ComparedFigure, ComparedRow, Comparison, HeapStrip, View } from "./view.ts";

const number = (value: number | undefined) => (value ?? 0).toLocaleString("en");

// What is told about both runs: of the whole runs, then of this step.
export function comparisonSentences(comparison: Comparison): string[] {
  return [...(comparison.runs?.sentences ?? []), ...(comparison.sentences ?? [])];
}

export function sentenceList(sentences: string[]): HTMLElement {
  return h("ul", { class: "sentences" }, sentences.map((one) => h("li", null, withCode(one))));
}

export const stripSize = (strip: HeapStrip | undefined) => (strip?.end ?? 0) - (strip?.start ?? 0);

// Blocks in use and free ones in their places; between them lies the bookkeeping.
export function stripParts(strip: HeapStrip | undefined): Part[] {
  const start = strip?.start ?? 0;
  const pieces = (strip?.pieces ?? []).map(({ id, address = 0, size = 0 }) => ({
    from: address - start, size, look: id ? "is-heap" : "is-free", title: `${id ? "in use" : "free"}: ${number(size)} bytes at +${number(address - start)}`,
  }));
  return [{ from: 0, size: stripSize(strip), look: "is-kept", title: "bookkeeping" }, ...pieces];
}

function stripWords(strip: HeapStrip | undefined): string {
  const pieces = strip?.pieces ?? [];
  const used = pieces.filter((piece) => piece.id), free = pieces.filter((piece) => !piece.id);
  const sum = (list: { size?: number }[]) => list.reduce((all, piece) => all + (piece.size ?? 0), 0);
  const most = Math.max(0, ...free.map((piece) => piece.size ?? 0));
  const holes = free.length > 0 ? `${number(free.length)} free of ${number(sum(free))} bytes, the largest ${number(most)}` : "nothing free";
  return `${number(used.length)} in use; ${holes}${strip?.hidden ? `; ${number(strip.hidden)} more` : ""}`;
}

function strips(comparison: Comparison, here: string, there: string): HTMLElement {
  const whole = Math.max(stripSize(comparison.heap_here), stripSize(comparison.heap_there), 1);
  const line = (name: string, strip: HeapStrip | undefined, which: string) => h("div", { class: "strip", "data-strip": which },
      h("p", null, h("strong", null, name), " ", h("span", { class: "quiet" }, stripWords(strip))), bar(whole, stripParts(strip), 24));
  return h("div", { class: "strips" }, line(here, comparison.heap_here, "here"), line(there, comparison.heap_there, "there"));
}

const differs = (same: boolean | undefined) => (same ? null : "differs");

function addressCells(row: ComparedRow): HTMLElement[] {
  const mark = row.same_address ? null : h("span", { class: "unseen" }, " (differs)");
  return [h("td", { class: differs(row.same_address) }, row.address_here ?? "—"), h("td", { class: differs(row.same_address) }, row.address_there ?? "—", mark)];
}

const longest = 60;  // characters of a value

function short(text: string | undefined): string {
  return text === undefined ? "—" : text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function valueCell(row: ComparedRow): HTMLElement {
  if (row.same_value) return h("td", null, short(row.value_here ?? ""));
  return h("td", { class: "differs" }, `${short(row.value_here)} / ${short(row.value_there)}`, h("span", { class: "unseen" }, " (differs)"));
}

function memoryTable(comparison: Comparison): HTMLElement {
  const rows = (comparison.rows ?? []).map((row) => h("tr", { "data-compared": row.id },
      h("th", { scope: "row" }, row.name || `heap: ${row.type || "block"}`), ...addressCells(row), valueCell(row)));
  const more = comparison.hidden_rows ? [h("tr", null, h("td", { colspan: "4", class: "quiet" }, `and ${comparison.hidden_rows} more`))] : [];
  const none = rows.length === 0 ? [h("tr", null, h("td", { colspan: "4", class: "quiet" }, "nothing in memory"))] : [];
  return h("table", { class: "figures compared" }, h("caption", null, "Addresses and values at this step"),
      h("thead", null, h("tr", null, ["Name", "Address here", "Address there", "Value"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, rows, more, none));
}

function figureTable(title: string, figures: ComparedFigure[]): HTMLElement {
  const rows = figures.map(({ name, meaning, here = 0, there = 0 }) => h("tr", { "data-figure": name },
      h("th", { scope: "row" }, meaning), h("td", { class: differs(here === there) }, number(here)), h("td", { class: differs(here === there) }, number(there))));
  return h("table", { class: "figures" }, h("caption", null, title),
      h("thead", null, h("tr", null, ["Figure", "Here", "There"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", null, rows));
}

// The meters that are not zero on both sides.
export function figuresNow(meters: Meter[], here: Meters, there: Meters): ComparedFigure[] {
  return meters.map(({ name, meaning }) => ({ name, meaning, here: here[name] ?? 0, there: there[name] ?? 0 }))
      .filter((figure) => figure.here !== 0 || figure.there !== 0);
}

export class ComparisonPanel {
  readonly element = h("div", { class: "comparison" });

  private readonly meters: Meter[];

  constructor(meters: Meter[]) {
    this.meters = meters;
  }

  show(view: View, nothing: string): void {
    const comparison = view.comparison;
    if (!comparison) return fill(this.element, h("p", { class: "quiet" }, nothing));
    if (comparison.is_recording) {
      const steps = ((comparison.last ?? 0) + 1).toLocaleString("en");
      return fill(this.element, h("p", { class: "quiet", id: "other-run" }, `The other run is on its way: ${steps} steps so far. It stops when another machine or another tab is chosen.`));
    }
    const here = `here: ${machineName(view.machine)}`, there = `there: ${machineName(comparison.machine)}`;
    const place = comparison.is_in_step ? "Both runs are at the same step." : "The runs are not at the same place any more.";
    fill(this.element,
        strips(comparison, here, there), h("p", { class: comparison.is_in_step ? "quiet" : "differs" }, place),
        sentenceList(comparison.sentences ?? []), memoryTable(comparison),
        figureTable("Figures at this step", figuresNow(this.meters, view.meters ?? {}, comparison.meters ?? {})),
        comparison.runs?.figures ? figureTable("Where the runs end", comparison.runs.figures) : null,
        sentenceList(comparison.runs?.sentences ?? []));
  }
}

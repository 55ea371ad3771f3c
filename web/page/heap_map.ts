// The heap as a map, below the memory: the canvas draws the strip, and here are its keys, its pointers, what is
// said about the chosen piece, the curve of the heap over the whole run, and all of it as a table.
//
//   const map = new HeapMapPanel(host);     // loaded when it is first wanted
//   map.show(view, reply);                  // after every command
//   map.tables(true);                       // for the tables
//
// Keys on the strip: arrows choose a piece, + and - zoom, 0 shows all, Shift and arrows move.

import { fill, h, nextFrame } from "./dom.ts";
import type { Command, HeapCurve, HeapMap, MapPiece, Reply, View } from "./view.ts";

export interface MapHost {
  run(command: Command): Reply;
  draw(from: number, span: number, links: boolean): void;   // which part of the heap the canvas draws
  say(text: string): void;
  close(): void;
}

const stateWords: Record<string, string> = {
  in_use: "in use", just_allocated: "just allocated", leaked: "leaked", free: "free", just_freed: "just freed",
  header: "bookkeeping", lost: "lost",
};
const zoomStep = 1.6, readableByte = 20, smallHeap = 4096;
const hex = (address: number) => `0x${address.toString(16)}`;
const bytes = (size: number) => `${size.toLocaleString("en")} ${size === 1 ? "byte" : "bytes"}`;

export class HeapMapPanel {
  readonly element: HTMLElement;
  private readonly strip = h("div", {
    id: "map-strip", class: "map-strip", tabindex: "0", role: "group", "aria-describedby": "map-said",
    "aria-label": "The heap from its lowest to its highest address. Arrow keys choose a piece, plus and minus zoom, 0 shows all.",
  });
  private readonly range = h("p", { class: "map-range" });
  private readonly said = h("div", { class: "map-said", id: "map-said", role: "status" });
  private readonly linksButton = h("button", { type: "button", class: "button plain", "aria-pressed": "true", title: "Arrows from each free block to the next of its list", onclick: () => this.setLinks(!this.links) }, "Links");
  private readonly curveButton = h("button", { type: "button", class: "button plain", "aria-pressed": "false", title: "The heap over the whole run", onclick: () => void this.setCurve(!this.withCurve) }, "Over time");
  private readonly curveBox = h("div", { class: "map-curve", hidden: true });
  private map: HeapMap | null = null;
  private view: View = {};
  private curve: HeapCurve | null = null;
  private links = true;
  private withCurve = false;
  private from = 0;
  private span = 0;        // 0: all of the heap
  private selected = 0;    // an address; 0: none
  private bytesAt = 0;
  private timer = 0;
  private readonly fingers = new Map<number, number>();   // pointer to x
  private dragged = 0;

  constructor(private readonly host: MapHost) {
    const tool = (label: string, title: string, onclick: () => void) => h("button", { type: "button", class: "button plain", "aria-label": title, title, onclick }, label);
    this.element = h("section", { id: "area-map", class: "heap-map", "aria-label": "Heap map" },
        h("div", { class: "map-bar" }, h("h2", null, "Heap map"), this.range,
            h("div", { class: "map-tools", role: "group", "aria-label": "Heap map" },
                tool("−", "Zoom out", () => this.zoom(1 / zoomStep)), tool("+", "Zoom in", () => this.zoom(zoomStep)), tool("All", "Show the whole heap", () => this.look(0, 0)),
                this.linksButton, this.curveButton, tool("✕", "Close the heap map", () => host.close()))),
        this.strip, this.said, this.curveBox);
    this.strip.addEventListener("keydown", (event) => this.onKey(event));
    this.strip.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    this.strip.addEventListener("pointerdown", (event) => this.onDown(event));
    this.strip.addEventListener("pointermove", (event) => this.onMove(event));
    for (const type of ["pointerup", "pointercancel"] as const) this.strip.addEventListener(type, (event) => this.onUp(event));
  }

  open(takesFocus: boolean): void {
    this.send();
    if (takesFocus) this.strip.focus({ preventScroll: true });
  }

  close(): void {
    this.host.run({ do: "heap_map", on: false });
  }

  // ---------------------------------------------------------------- showing

  show(view: View, reply: Reply): void {
    this.view = view;
    this.map = view.heap_map ?? null;
    if (reply.run_changed) this.curve = null;
    if (reply.heap_curve) this.curve = reply.heap_curve;
    this.range.textContent = this.rangeText();
    fill(this.said, this.saidWords());
    this.look(this.from, this.span);
    if (this.withCurve && !this.curve && !view.is_recording) void this.sample();
    else this.showCurve();
  }

  private get size(): number {
    return this.map ? this.map.end - this.map.low : 0;
  }
  private get shownSpan(): number {
    return this.span > 0 ? Math.min(this.span, this.size) : this.size;
  }

  private rangeText(): string {
    if (!this.map || this.size === 0) return "";
    const first = this.map.low + Math.floor(this.from), end = Math.min(this.map.end, Math.ceil(first + this.shownSpan));
    const part = this.span > 0 && this.span < this.size ? ` of ${this.size.toLocaleString("en")}` : "";
    return `${hex(first)} to ${hex(end - 1)} · ${(end - first).toLocaleString("en")}${part} bytes`;
  }

  private saidWords(): HTMLElement[] {
    const map = this.map;
    if (!map) return [];
    const chosen = map.selection;
    if (chosen) {
      const jump = chosen.has_step ? h("button", { type: "button", class: "link-button", id: "map-jump", onclick: () => this.host.run({ do: "seek", step: chosen.step ?? 0 }) }, `go to step ${(chosen.step ?? 0) + 1}`) : null;
      return [h("p", null, h("strong", null, chosen.title), (chosen.lines ?? []).map((line) => ` · ${line}`), jump ? [" — ", jump] : null)];
    }
    const searches = [...(map.next ?? []), ...(map.done ?? [])];
    const text = searches[0]?.text ?? map.sentences?.[0] ?? "";
    return [h("p", null, text)];
  }

  // ---------------------------------------------------------------- zooming

  private look(from: number, span: number): void {
    const size = this.size;
    this.span = span > 0 && span < size ? Math.max(span, 4) : 0;
    this.from = this.span > 0 ? Math.min(Math.max(from, 0), size - this.span) : 0;
    this.range.textContent = this.rangeText();
    this.strip.classList.toggle("is-zoomed", this.span > 0);
    this.host.draw(this.from, this.span, this.links);
    this.wantBytes();
  }

  // Around the chosen piece, or a place of the strip (0 … 1).
  private zoom(by: number, at = this.middle()): void {
    const now = this.shownSpan, next = now / by;
    if (now > 0) this.look(this.from + (now - next) * at, next >= this.size ? 0 : next);
  }

  private middle(): number {
    const piece = this.map?.selection?.piece;
    if (!this.map || !piece) return 0.5;
    const at = (piece.address + piece.size / 2 - this.map.low - this.from) / this.shownSpan;
    return at >= 0 && at <= 1 ? at : 0.5;
  }

  // The bytes of a large heap are fetched where one looks closely.
  private wantBytes(): void {
    const map = this.map;
    if (!map || this.size <= smallHeap || this.strip.clientWidth / this.shownSpan < readableByte) return;
    const first = map.low + this.from, end = first + this.shownSpan, at = map.bytes_at ?? 0;
    if (at !== 0 && first >= at && end <= at + (map.bytes?.length ?? 0)) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.bytesAt = Math.round((first + end) / 2);
      this.send();
    }, 120);
  }

  private setLinks(on: boolean): void {
    this.links = on;
    this.linksButton.setAttribute("aria-pressed", String(on));
    this.look(this.from, this.span);
  }

  // ---------------------------------------------------------------- choosing

  private send(): void {
    this.host.run({ do: "heap_map", on: true, address: this.selected, bytes_at: this.bytesAt });
  }

  select(address: number): void {
    this.selected = address;
    this.send();
    const piece = this.map?.selection?.piece;
    if (!piece || !this.map || this.span === 0) return;
    const at = piece.address - this.map.low;
    const isSeen = at < this.from + this.span && at + piece.size > this.from;
    if (!isSeen) this.look(at + piece.size / 2 - this.span / 2, this.span);
  }

  private selectNext(by: number): void {
    const map = this.map, piece = map?.selection?.piece;
    if (!map || this.size === 0) return;
    if (!piece) return this.select(by > 0 ? map.low : map.end - 1);
    const next = by > 0 ? piece.address + piece.size : piece.address - 1;
    if (next >= map.low && next < map.end) this.select(next);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.map) return;
    const pan = this.shownSpan / 4;
    const actions: Record<string, () => void> = {
      ArrowRight: () => (event.shiftKey ? this.look(this.from + pan, this.span) : this.selectNext(1)),
      ArrowLeft: () => (event.shiftKey ? this.look(this.from - pan, this.span) : this.selectNext(-1)),
      Home: () => this.select(this.map!.low), End: () => this.select(this.map!.end - 1),
      "+": () => this.zoom(zoomStep), "=": () => this.zoom(zoomStep), "-": () => this.zoom(1 / zoomStep), "0": () => this.look(0, 0),
      Escape: () => this.select(0), l: () => this.setLinks(!this.links),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  // ---------------------------------------------------------------- pointers

  private place(x: number): number {
    const box = this.strip.getBoundingClientRect();
    return Math.min(Math.max((x - box.left) / box.width, 0), 1);
  }

  private onWheel(event: WheelEvent): void {
    const out = event.deltaY > 0;
    if (event.ctrlKey || (out && this.span === 0)) return;  // the page may scroll
    event.preventDefault();
    this.zoom(out ? 1 / 1.25 : 1.25, this.place(event.clientX));
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.strip.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, event.clientX);
    this.dragged = this.fingers.size > 1 ? Infinity : 0;
  }

  private onMove(event: PointerEvent): void {
    const before = this.fingers.get(event.pointerId);
    if (before === undefined) return;
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, event.clientX);
    const perPixel = this.shownSpan / this.strip.clientWidth;
    if (other !== undefined) {
      const by = Math.abs(event.clientX - other) / Math.max(1, Math.abs(before - other));
      return this.zoom(by, this.place((event.clientX + other) / 2));
    }
    this.dragged += Math.abs(event.clientX - before);
    if (this.span > 0) this.look(this.from - (event.clientX - before) * perPixel, this.span);
  }

  private onUp(event: PointerEvent): void {
    const isClick = event.type === "pointerup" && this.fingers.size === 1 && this.fingers.has(event.pointerId) && this.dragged < 6;
    this.fingers.delete(event.pointerId);
    if (!isClick || !this.map || this.size === 0) return;
    const address = this.map.low + Math.min(this.size - 1, Math.floor(this.from + this.place(event.clientX) * this.shownSpan));
    this.select(address);
  }

  // ---------------------------------------------------------------- over time

  private async setCurve(on: boolean): Promise<void> {
    this.withCurve = on;
    this.curveButton.setAttribute("aria-pressed", String(on));
    if (on && !this.curve) await this.sample();
    this.showCurve();
  }

  private async sample(): Promise<void> {
    this.curve = {};
    while (this.withCurve && this.curve && !this.curve.is_complete && this.host.run({ do: "heap_curve" }).ok) await nextFrame();
  }

  private showCurve(): void {
    this.curveBox.hidden = !this.withCurve;
    const curve = this.curve;
    if (!this.withCurve || !curve?.steps?.length) return fill(this.curveBox, this.withCurve ? h("p", { class: "quiet" }, "The run is sampled …") : null);
    const at = nearest(curve.steps, this.view.position?.step ?? 0);
    const range = h("input", {
      type: "range", id: "curve-range", min: "0", max: String(curve.steps.length - 1), step: "1", value: String(at),
      "aria-label": "Moment of the run", "aria-valuetext": curveWords(curve, at),
      oninput: () => this.host.run({ do: "seek", step: this.curve?.steps?.[Number(range.value)] ?? 0 }),
    });
    const progress = curve.is_complete ? "" : ` · sampled ${curve.steps.length} of ${curve.wanted ?? 0} moments`;
    fill(this.curveBox, h("div", { class: "curve-plot" }, picture(curve, at), range), h("p", { class: "curve-words" }, key(), ` ${curveWords(curve, at)}${progress}`));
  }

  // ---------------------------------------------------------------- as a table

  tables(visible: boolean): HTMLElement[] {
    const map = this.map;
    if (!map) return [];
    const rows = (map.pieces ?? []).map((piece) => this.row(piece, visible));
    const left = (map.piece_count ?? 0) - rows.length;
    const head = h("thead", null, h("tr", null, ["Address", "Bytes", "State", "Content", "Free list"].map((title) => h("th", { scope: "col" }, title))));
    return [
      h("h2", null, "Heap map"), ...(map.sentences ?? []).map((text) => h("p", null, text)),
      h("table", { id: "map-table" }, h("caption", null, "The heap from its lowest to its highest address"), head, h("tbody", null, rows)),
      ...(left > 0 ? [h("p", { class: "quiet" }, `and ${left} more pieces`)] : []),
    ];
  }

  private row(piece: MapPiece, visible: boolean): HTMLElement {
    const block = this.view.heap?.find((one) => one.id === piece.id);
    const content = piece.state === "free" || !block ? "" : [block.type, block.rows?.[0]?.value].filter(Boolean).join(" = ");
    const link = this.map?.links?.find(({ from = 0 }) => from !== 0 && from <= piece.address && piece.address < from + 32 && piece.state === "free");
    const address = visible
        ? h("button", { type: "button", class: "pick", id: `map-${piece.address}`, "data-pick": "map", onclick: () => this.select(piece.address) }, hex(piece.address))
        : hex(piece.address);
    const isChosen = this.map?.selection?.piece?.address === piece.address;
    return h("tr", { class: piece.state.startsWith("just") ? "is-changed" : null, "aria-current": isChosen ? "true" : null },
        h("th", { scope: "row" }, address), h("td", null, String(piece.size)), h("td", null, stateWords[piece.state] ?? piece.state),
        h("td", null, content), h("td", null, link ? `next: ${hex(link.to)}` : ""));
  }
}

// ---------------------------------------------------------------- the curve's picture

function nearest(steps: number[], step: number): number {
  const after = steps.findIndex((one) => one >= step);
  if (after <= 0) return after === 0 ? 0 : steps.length - 1;
  return steps[after]! - step <= step - steps[after - 1]! ? after : after - 1;
}

function fragmentation(curve: HeapCurve, at: number): number {
  const free = curve.free?.[at] ?? 0;
  return free === 0 ? 0 : Math.floor((free - (curve.largest_free?.[at] ?? 0)) * 100 / free);
}

function curveWords(curve: HeapCurve, at: number): string {
  return `At step ${((curve.steps?.[at] ?? 0) + 1).toLocaleString("en")}: ${bytes(curve.in_use?.[at] ?? 0)} in use, ${curve.free?.[at] ?? 0} free, the largest hole ${curve.largest_free?.[at] ?? 0}, fragmentation ${fragmentation(curve, at)} %`;
}

const lines = ["in-use", "free", "largest", "external"] as const;
const lineWords = { "in-use": "in use", free: "free", largest: "largest hole", external: "fragmentation (percent)" };

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function key(): HTMLElement {
  return h("span", { class: "curve-key", "aria-hidden": "true" }, lines.map((name) => {
    const sample = svg("svg", { viewBox: "0 0 24 8", class: `line-${name}` });
    sample.append(svg("path", { d: "M0 4H24" }));
    return [sample, h("span", null, lineWords[name])];
  }));
}

function picture(curve: HeapCurve, at: number): SVGElement {
  const steps = curve.steps ?? [], last = steps[steps.length - 1] || 1;
  const most = Math.max(1, ...(curve.in_use ?? []), ...(curve.free ?? []));
  const figures: Record<(typeof lines)[number], (n: number) => number> = {
    "in-use": (n) => (curve.in_use?.[n] ?? 0) / most, free: (n) => (curve.free?.[n] ?? 0) / most,
    largest: (n) => (curve.largest_free?.[n] ?? 0) / most, external: (n) => fragmentation(curve, n) / 100,
  };
  const x = (n: number) => (1000 * steps[n]! / last).toFixed(1);
  const plot = svg("svg", { viewBox: "0 0 1000 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  for (const name of lines) {
    const d = steps.map((_, n) => `${n === 0 ? "M" : "L"}${x(n)} ${(98 - 96 * figures[name](n)).toFixed(1)}`).join("");
    plot.append(svg("path", { class: `line-${name}`, d }));
  }
  plot.append(svg("path", { class: "playhead", d: `M${x(at)} 0V100` }));
  return plot;
}

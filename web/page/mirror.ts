// The same memory that the canvas draws, as tables that a screen reader, a search and a copy can use.
// They exist always; "Tables" shows them in place of the picture.

import { h } from "./dom.ts";
import { pretty, threadName, type CodeText, type Frame, type HeapBlock, type Row, type Thread, type View } from "./view.ts";

export interface MirrorActions {
  pick(id: string): void;
  toggleOpen(id: string): void;
}

// As on the canvas, a very deep stack shows its newest and its oldest frames.
const mostFrames = 48, newestKept = 36, oldestKept = 8;

const stateWords: Record<string, string> = {
  live: "", uninit: "not initialised", partly_moved: "partly moved", moved: "moved", dropped: "dropped",
  freed: "freed", hidden: "asked for",
};

// "moved to t", or the plain word; dangling and shadowed are said too.
export function stateOf(row: Row): string {
  const words = [row.state_text || stateWords[row.state ?? "live"] || ""];
  if (row.state === "live" && row.has_target && row.target?.state === "dangling") words.push("dangling");
  if (row.is_shadowed) words.push("shadowed");
  return words.filter((word) => word !== "").join(", ");
}

function valueCell(row: Row): HTMLElement {
  const gone = ["moved", "dropped", "freed"].includes(row.state ?? "");
  const value = gone && (row.value ?? "").startsWith("??") && row.last_value ? row.last_value : row.value ?? "";
  const text = pretty(value);
  if (gone) return h("td", { "data-field": "value" }, h("s", { class: "gone" }, text));
  if (row.state === "uninit") return h("td", { "data-field": "value" }, h("span", { class: "unset" }, text));
  return h("td", { "data-field": "value" }, text);
}

function nameCell(row: Row, level: number, actions: MirrorActions, visible: boolean): HTMLElement {
  const name = row.name || pretty(row.address_text);
  const label = `${"\u00a0\u00a0".repeat(level)}${name}`;
  if (!visible) return h("th", { scope: "row", "data-field": "name" }, label);
  const open = row.children?.length
      ? h("button", {
          type: "button", class: "pick", id: `open-${row.id}`, "aria-expanded": String(row.is_open ?? false),
          "aria-label": `Parts of ${name}`, onclick: () => actions.toggleOpen(row.id),
        }, row.is_open ? "▾ " : "▸ ")
      : null;
  const pick = h("button", { type: "button", class: "pick", id: `pick-${row.id}`, "data-pick": row.id, onclick: () => actions.pick(row.id) }, label);
  return h("th", { scope: "row", "data-field": "name" }, open, pick);
}

function rowsOf(row: Row, level: number, actions: MirrorActions, visible: boolean): HTMLElement[] {
  const state = stateOf(row);
  const element = h("tr", { id: `row-${row.id}`, "data-id": row.id, class: row.changed ? "is-changed" : null },
      h("td", { "data-field": "address" }, pretty(row.address_text)), nameCell(row, level, actions, visible),
      valueCell(row), h("td", { "data-field": "type" }, row.type ?? ""),
      h("td", { "data-field": "state" }, row.changed ? h("span", { class: "unseen" }, "changed") : null, state ? `${row.changed ? " " : ""}${state}` : ""));
  const result: HTMLElement[] = [element];
  if (!row.is_open) return result;
  for (const child of row.children ?? []) result.push(...rowsOf(child, level + 1, actions, visible));
  if (row.hidden_children) {
    result.push(h("tr", null, h("td", { colspan: "5", class: "quiet" }, `and ${row.hidden_children} more`)));
  }
  return result;
}

function head(): HTMLElement {
  return h("thead", null, h("tr", null,
      ["Address", "Name", "Value", "Type", "State"].map((title) => h("th", { scope: "col" }, title))));
}

function frameTable(frame: Frame, actions: MirrorActions, visible: boolean): HTMLElement {
  const caption = h("caption", { class: `depth-${(frame.depth ?? 0) % 4}` }, h("span", { translate: "no" }, frame.function ?? ""),
      frame.line ? h("span", { class: "place" }, `line ${frame.line}`) : null);
  const rows = [...(frame.rows ?? [])].reverse();  // the newest binding on top, as in the picture
  const body = rows.length > 0
      ? rows.flatMap((row) => rowsOf(row, 0, actions, visible))
      : [h("tr", null, h("td", { colspan: "5", class: "quiet" }, "no variables"))];
  return h("table", { "data-frame": frame.id }, caption, head(), h("tbody", null, body));
}

// The frames of one thread, or of all; those left out are counted where they would stand.
function frameTables(view: View, thread: Thread | null, actions: MirrorActions, visible: boolean): HTMLElement[] {
  const frames = view.frames ?? [];
  const result: HTMLElement[] = [];
  let leftOut = 0;
  const tellLeftOut = () => {
    if (leftOut > 0) result.push(h("p", { class: "quiet" }, `${leftOut} more frames`));
    leftOut = 0;
  };
  for (let n = frames.length - 1; n >= 0; --n) {
    const frame = frames[n]!;
    if (thread && (frame.thread ?? 1) !== (thread.number ?? 1)) continue;
    const isLeftOut = frames.length > mostFrames && n >= oldestKept && n + newestKept < frames.length;
    if (isLeftOut) {
      leftOut += 1 + (n === oldestKept ? view.hidden_frames ?? 0 : 0);
      continue;
    }
    tellLeftOut();
    result.push(frameTable(frame, actions, visible));
  }
  tellLeftOut();
  return result;
}

const threadStates: Record<string, string> = { running: "runs", ready: "ready", waiting: "waits" };

// Each thread has a stack of its own; the last one started stands on top, as in the picture.
function threadStacks(view: View, threads: Thread[], actions: MirrorActions, visible: boolean): HTMLElement[] {
  return [...threads].reverse().flatMap((thread) => {
    const tables = frameTables(view, thread, actions, visible);
    const heading = h("h3", { "data-thread": thread.number ?? 1, class: thread.state === "running" ? "is-running" : null },
        threadName(thread), h("span", { class: "place" }, ` · ${threadStates[thread.state ?? ""] ?? ""}`));
    const bytes = h("p", { class: "quiet" }, `${thread.stack_used ?? 0} of ${thread.stack_size ?? 0} bytes in use, ${thread.stack_deepest ?? 0} at most so far`);
    return [heading, bytes, ...(tables.length > 0 ? tables : [h("p", { class: "quiet" }, "no frame of the program")])];
  });
}

function stack(view: View, actions: MirrorActions, visible: boolean): HTMLElement[] {
  const threads = view.threads ?? [];
  if (threads.length > 0) return [h("h2", null, "Stacks"), ...threadStacks(view, threads, actions, visible)];
  const why = view.ending?.kind === "compile_error" ? "Nothing runs: the program has errors." : "There is no frame.";
  const tables = frameTables(view, null, actions, visible);
  return [h("h2", null, "Stack"), ...(tables.length > 0 ? tables : [h("p", { class: "quiet" }, why)])];
}

function heapBlock(block: HeapBlock, actions: MirrorActions, visible: boolean): HTMLElement {
  const caption = h("caption", null, h("span", null, pretty(block.address_text) || "hole"),
      h("span", { class: "place" }, block.label ?? ""));
  const rows = (block.rows ?? []).flatMap((row) => rowsOf(row, 0, actions, visible));
  if (block.hidden_rows) {
    rows.push(h("tr", null, h("td", { colspan: "5", class: "quiet" }, `and ${block.hidden_rows} more`)));
  }
  return h("table", { "data-block": block.id }, caption, rows.length > 0 ? head() : null, h("tbody", null, rows));
}

function heap(view: View, actions: MirrorActions, visible: boolean): HTMLElement[] {
  const blocks = view.heap ?? [];
  const result: HTMLElement[] = [h("h2", null, "Heap")];
  if (blocks.length === 0) result.push(h("p", { class: "quiet" }, "Nothing is allocated."));
  result.push(...blocks.map((block) => heapBlock(block, actions, visible)));
  if (view.hidden_blocks) result.push(h("p", { class: "quiet" }, `${view.hidden_blocks} more blocks`));
  return result;
}

function statics(view: View, actions: MirrorActions, visible: boolean): HTMLElement[] {
  if (!view.statics?.length) return [];
  const rows = view.statics.flatMap((row) => rowsOf(row, 0, actions, visible));
  return [h("h2", null, "Static memory"), h("table", null, h("caption", null, "static"), head(), h("tbody", null, rows))];
}

function output(view: View): HTMLElement[] {
  const chunks = view.output?.chunks ?? [];
  if (chunks.length === 0) return [];
  const parts = chunks.map((chunk) => h("span", { class: chunk.stream === "stderr" ? "stderr" : null }, chunk.text ?? ""));
  return [h("h2", null, "Output"), h("pre", { class: "output", translate: "no", "data-field": "output" }, parts)];
}

// `visible` is false while the picture is shown: then nothing in here takes the focus.
export function memoryTables(view: View, actions: MirrorActions, visible: boolean): HTMLElement[] {
  return [
    ...stack(view, actions, visible), ...heap(view, actions, visible), ...statics(view, actions, visible), ...output(view),
  ];
}

// ---------------------------------------------------------------- code

const encoder = new TextEncoder(), decoder = new TextDecoder();

// Token offsets count bytes of UTF-8.
export function codePieces(text: string, tokens: { begin?: number; end?: number; kind?: string }[]): Node[] {
  const bytes = encoder.encode(text);
  const plain = (from: number, to: number) => document.createTextNode(decoder.decode(bytes.subarray(from, to)));
  const result: Node[] = [];
  let at = 0;
  for (const token of tokens) {
    const begin = token.begin ?? 0, end = token.end ?? begin;
    if (begin > at) result.push(plain(at, begin));
    result.push(h("span", { class: `k-${token.kind ?? "plain"}` }, plain(begin, end)));
    at = end;
  }
  if (at < bytes.length) result.push(plain(at, bytes.length));
  return result;
}

export function codeList(code: CodeText | null, view: View): HTMLElement {
  const current = view.position?.current?.line ?? 0;
  const items = (code?.lines ?? []).map((line) => h("li", {
    "data-number": line.number, "aria-current": line.number === current ? "step" : null,
  }, h("span", { class: "unseen" }, `${line.number} `), codePieces(line.text ?? "", line.tokens ?? [])));
  return h("ol", { class: "listing", translate: "no", "aria-label": "Program text" }, items);
}

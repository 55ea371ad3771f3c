// The program as text that can be changed: a plain text area (input methods, clipboard and undo are the
// browser's), with the colours and the underlined errors painted on a layer behind it.

import { fill, h } from "./dom.ts";
import { codePieces } from "./mirror.ts";
import { diagnosticItem, diagnosticTitle } from "./text_column.ts";
import type { CodeText, CodeToken, Diagnostic, View } from "./view.ts";

export interface EditorActions {
  edit(text: string): void;
  reset(): void;
  walk(): void;
}

const pause = 250;  // milliseconds after the last key until the program runs again

export class Editor {
  readonly element: HTMLElement;
  private readonly field = h("textarea", {
    "aria-label": "Program text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", autocorrect: "off", translate: "no",
    wrap: "off", "aria-describedby": "editor-help", oninput: () => this.changed(), onkeydown: (event: Event) => this.onKey(event as KeyboardEvent),
  });
  private readonly back = h("pre", { class: "back", "aria-hidden": "true" });
  private readonly problems = h("ul", { class: "problems", hidden: true, "aria-label": "Problems" });
  private readonly resetButton = h("button", { type: "button", class: "button", onclick: () => this.actions.reset() }, "Back to the lesson’s code");
  private readonly status = h("span", { role: "status" });
  private timer = 0;
  private code: CodeText | null = null;
  private view: View = {};

  constructor(private readonly actions: EditorActions) {
    const bar = h("div", { class: "bar" },
        h("button", { type: "button", class: "button primary", onclick: () => this.walk() }, "Run"), this.resetButton, this.status,
        h("span", { id: "editor-help", class: "unseen" }, "Tab leaves the text. Control and Enter runs the program."));
    this.element = h("div", { class: "editor" }, h("div", { class: "sheet" }, this.back, this.field), this.problems, bar);
  }

  // ---------------------------------------------------------------- typing

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.walk();
    } else if (event.key === "Enter" && !event.isComposing && !event.shiftKey) {
      event.preventDefault();
      this.breakLine();
    }
  }

  // The new line begins as far in as the one above, further after an opening brace.
  private breakLine(): void {
    const before = this.field.value.slice(0, this.field.selectionStart);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const indent = /^ */.exec(line)![0] + (/[{([]\s*$/.test(line) ? "    " : "");
    this.insert(`\n${indent}`);
  }

  private insert(text: string): void {
    // execCommand keeps the browser's undo; where it is gone, the text still arrives.
    if (!document.execCommand("insertText", false, text)) this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this.changed();
  }

  private changed(): void {
    this.paint();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(), pause);
  }

  private send(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.actions.edit(this.field.value);
  }

  private walk(): void {
    if (this.timer !== 0) this.send();
    this.actions.walk();
  }

  // ---------------------------------------------------------------- showing

  show(code: CodeText | null, view: View): void {
    this.code = code;
    this.view = view;
    if (this.timer === 0) {
      const text = (code?.lines ?? []).slice(0, code?.own_lines).map((line) => line.text ?? "").join("\n");
      if (text !== this.field.value.replace(/\n$/, "")) this.field.value = text;
    }
    this.resetButton.hidden = !(view.lesson?.code_is_edited ?? false);
    this.showProblems();
    this.paint();
  }

  private showProblems(): void {
    const shown = this.view.diagnostics ?? [];
    const wrong = shown.filter((one) => one.kind === "error" || one.kind === "unsupported" || !one.kind);
    this.problems.hidden = shown.length === 0;
    fill(this.problems, shown.map((one) => diagnosticItem(one, (line, column) => this.goTo(line, column))));
    const last = this.view.position?.last ?? 0;
    const text = wrong.length > 0 ? `${wrong.length} ${wrong.length === 1 ? "error" : "errors"}: ${wrong[0]!.code || diagnosticTitle(wrong[0]!)}` : `Runs: ${last + 1} steps`;
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private goTo(line: number, column: number): void {
    const lines = this.field.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const at = Math.min(start + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length, this.field.value.length);
    this.field.focus();
    this.field.setSelectionRange(at, at);
  }

  // Colours come from the engine, so a line that was changed since is plain until it has run again.
  private paint(): void {
    const known = new Map<string, CodeToken[]>();
    for (const line of this.code?.lines ?? []) known.set(line.text ?? "", line.tokens ?? []);
    const current = this.view.position?.current?.line ?? 0;
    const lines = this.field.value.split("\n").map((text, n) => this.line(text, n + 1, known.get(text) ?? [], current));
    this.back.replaceChildren(...lines);
  }

  private line(text: string, number: number, tokens: CodeToken[], current: number): HTMLElement {
    const wrong = (this.view.diagnostics ?? []).filter((one) => one.range?.line === number && one.kind !== "note");
    const pieces = wrong.length > 0 ? marked(text, wrong) : codePieces(text, tokens);
    const state = wrong.length > 0 ? " is-wrong" : number === current && this.timer === 0 ? " is-now" : "";
    return h("span", { class: `line${state}`, "data-number": number }, pieces);
  }

  // Begins where the program stands.
  focus(): void {
    this.goTo(this.view.position?.current?.line ?? 1, 1);
    this.back.querySelector(".is-now")?.scrollIntoView({ block: "center" });
  }
}

// The text with the wrong places underlined.
function marked(text: string, diagnostics: Diagnostic[]): Node[] {
  const characters = [...text];
  const wrong = new Array<boolean>(characters.length).fill(false);
  for (const { range } of diagnostics) {
    const from = (range?.column ?? 1) - 1;
    const to = range?.end_line === range?.line ? (range?.end_column ?? from + 2) - 1 : characters.length;
    wrong.fill(true, from, Math.max(to, from + 1));
  }
  const result: Node[] = [];
  for (let at = 0; at < characters.length;) {
    let end = at;
    while (end < characters.length && wrong[end] === wrong[at]) ++end;
    const part = characters.slice(at, end).join("");
    result.push(wrong[at] ? h("mark", null, part) : document.createTextNode(part));
    at = end;
  }
  return result;
}

// A question of the lesson, as a real form. The engine checks the answer; this shows the verdict, field
// by field where there are fields.

import { fill, h } from "./dom.ts";
import { fillFrameTable, readCells } from "./quiz_table.ts";
import { phrase, plainText, richText } from "./rich_text.ts";
import { choiceWords, pretty, type Checkpoint, type OptionView, type Response, type Row, type Verdict, type View } from "./view.ts";

export interface QuizActions {
  respond(id: string, response: Response): void;
  draft(id: string, response: Response): void;
  missing(text: string): void;  // says that there is no answer yet
  ask(what: "hint" | "skip" | "retry" | "reveal", id: string): void;
  goOn(): void;
}

const verdictWords: Record<Verdict, string> = {
  none: "", correct: "✓ Right", partly: "✗ Partly right", wrong: "✗ Not yet", unsupported: "This cannot be checked yet",
};

const attemptsBeforeReveal = 2;

export function verdictLine(verdict: Verdict | undefined): HTMLElement | null {
  if (!verdict || verdict === "none") return null;
  return h("p", { class: `verdict is-${verdict}` }, verdictWords[verdict]);
}

export class Quiz {
  readonly element = h("section", { class: "checkpoint", hidden: true, "aria-label": "Question" });
  private key = "";
  private question: Checkpoint | null = null;
  private view: View = {};
  private isOpen = false;  // as a sheet, on narrow screens
  private note = "";

  constructor(private readonly actions: QuizActions) {}

  // ---------------------------------------------------------------- showing

  show(view: View): void {
    this.view = view;
    const question = view.lesson?.has_checkpoint ? view.lesson.checkpoint ?? null : null;
    const key = question ? JSON.stringify([question.id, question.kind === "schedule" ? question.response_text : "", question.attempts, question.verdict, question.hints?.length, question.skipped, question.explain?.length]) : "";
    if (key === this.key) return;
    if (question?.id !== this.question?.id) {
      this.isOpen = false;
      this.note = "";
    }
    this.key = key;
    this.question = question;
    this.element.hidden = question === null;
    this.render();
  }

  // What became of the answer: "Saved", "Waiting for the connection".
  setNote(note: string): void {
    this.note = note;
    const line = this.element.querySelector(".saved");
    if (line) line.textContent = note;
  }

  private render(): void {
    const question = this.question;
    if (!question) return this.element.replaceChildren();
    this.element.classList.toggle("is-closed", !this.isOpen);
    const form = h("form", { id: "question", novalidate: true, onsubmit: (event: Event) => this.submit(event) }, this.fields(question), this.actionsOf(question));
    fill(this.element, this.sheetLine(question), form, this.after(question));
  }

  private number(question: Checkpoint): string {
    return `Question ${question.number ?? 1} of ${question.total ?? 1}`;
  }

  private sheetLine(question: Checkpoint): HTMLElement {
    const toggle = h("button", {
      type: "button", class: "button primary sheet-toggle", id: "question-toggle", "aria-expanded": String(this.isOpen),
      "aria-controls": "question", onclick: () => this.open(!this.isOpen),
    }, this.isOpen ? "Close" : "Answer");
    return h("div", { class: "sheet-line" }, h("strong", null, this.number(question)), toggle);
  }

  open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.render();
    const first = this.element.querySelector<HTMLElement>("form input, form select, form textarea, form button");
    if (isOpen) first?.focus();
    else this.element.querySelector<HTMLElement>("#question-toggle")?.focus();
  }

  private isSettled(question: Checkpoint): boolean {
    return question.verdict === "correct" || Boolean(question.skipped) || Boolean(question.explain?.length);
  }

  private actionsOf(question: Checkpoint): HTMLElement {
    const ask = (what: "hint" | "skip" | "retry" | "reveal", label: string) => h("button", {
      type: "button", class: "button", id: `question-${what}`, onclick: () => this.actions.ask(what, question.id),
    }, label);
    if (this.isSettled(question)) {
      return h("div", { class: "actions" },
          h("button", { type: "button", class: "button primary", id: "question-go-on", onclick: () => this.actions.goOn() }, "Go on"), ask("retry", "Try again"));
    }
    const reveal = (question.attempts ?? 0) >= attemptsBeforeReveal;
    return h("div", { class: "actions" },
        h("button", { type: "submit", class: "button primary", id: "question-check" }, "Check"),
        question.hints_left ? ask("hint", "Hint") : null,
        question.must_answer ? null : ask("skip", "Skip"),
        reveal ? ask("reveal", "Show me") : null);
  }

  private after(question: Checkpoint): HTMLElement {
    const hints = (question.hints ?? []).map((hint, n) => h("div", { class: "feedback" }, h("strong", null, `Hint ${n + 1}: `), phrase(hint)));
    return h("div", { class: "after" }, h("p", { class: "missing" }), hints, verdictLine(question.verdict),
        this.isSaidAtOption(question) ? null : h("div", { class: "feedback" }, richText(question.feedback)),
        question.explain?.length ? h("div", { class: "feedback" }, richText(question.explain)) : null,
        h("p", { class: "saved" }, this.note));
  }

  // The feedback of the chosen option stands right below it.
  private isSaidAtOption(question: Checkpoint): boolean {
    const said = plainText(question.feedback);
    return (question.options ?? []).some((option) => option.chosen && option.verdict !== "none" && plainText(option.feedback) === said);
  }

  // ---------------------------------------------------------------- fields

  private fields(question: Checkpoint): HTMLElement {
    const legend = h("legend", null, h("span", { class: "number" }, `${this.number(question)} `), h("br", null), phrase(question.prompt));
    const locked = this.isSettled(question);
    return h("fieldset", { disabled: locked }, legend, this.controlsOf(question));
  }

  private controlsOf(question: Checkpoint): HTMLElement | HTMLElement[] {
    switch (question.kind) {
      case "choice":
      case "permission": return this.options(question, "radio");
      case "multi": return this.options(question, "checkbox");
      case "order": return this.order(question);
      case "compiles": return this.compiles(question);
      case "pick_line": return this.line(question);
      case "pick_row": return this.rowChoice(question);
      case "fill_frame": return fillFrameTable(question, () => this.draft());
      case "stdout": return this.text(question, "What is printed, line by line", true);
      case "schedule": return this.schedule(question);
      case "edit_code": return h("p", null, "Change the program in “Edit”, then check it.");
      default: return this.text(question, "Your answer", false);
    }
  }

  private options(question: Checkpoint, type: "radio" | "checkbox"): HTMLElement {
    const one = (option: OptionView) => {
      const said = option.chosen && option.verdict && option.verdict !== "none";
      return h("li", null, h("label", { class: "option" },
          h("input", { type, name: "option", value: option.id, id: `option-${option.id}`, checked: option.chosen ?? false, onchange: () => this.draft(), "aria-describedby": said ? `feedback-${option.id}` : null }),
          h("span", null, phrase(option.text))),
          said && option.feedback?.length ? h("div", { class: "feedback", id: `feedback-${option.id}` }, richText(option.feedback)) : null);
    };
    return h("ul", { class: "options" }, (question.options ?? []).map(one));
  }

  private order(question: Checkpoint): HTMLElement {
    const list = h("ol", { class: "options", id: "order" });
    const move = (id: string, by: number) => {
      const items = [...list.children];
      const at = items.findIndex((item) => item.getAttribute("data-option") === id);
      const other = items[at + by];
      if (!other) return;
      if (by < 0) other.before(items[at]!);
      else other.after(items[at]!);
      this.draft();
      document.getElementById(`${by < 0 ? "up" : "down"}-${id}`)?.focus();
    };
    for (const option of question.options ?? []) {
      const text = plainText(option.text);
      list.append(h("li", { "data-option": option.id },
          h("button", { type: "button", class: "button", id: `up-${option.id}`, "aria-label": `Up: ${text}`, onclick: () => move(option.id, -1) }, "↑"), " ",
          h("button", { type: "button", class: "button", id: `down-${option.id}`, "aria-label": `Down: ${text}`, onclick: () => move(option.id, 1) }, "↓"), " ",
          h("span", null, phrase(option.text))));
    }
    return list;
  }

  private compiles(question: Checkpoint): HTMLElement[] {
    const one = (value: string, label: string) => h("li", null, h("label", { class: "option" },
        h("input", { type: "radio", name: "compiles", value, id: `compiles-${value}`, checked: question.response_text === value, onchange: () => this.draft() }), h("span", null, label)));
    return [h("ul", { class: "options" }, one("yes", "It compiles"), one("no", "The compiler refuses it")),
            h("label", { class: "asked" }, "If not: the line of the error ", h("input", { class: "field", id: "answer-line", type: "text", inputmode: "numeric", autocomplete: "off", oninput: () => this.draft() }))];
  }

  // The choices are made with the card "Who runs next?"; here they stand in words.
  private schedule(question: Checkpoint): HTMLElement {
    const choices = question.response_text ?? "";
    return h("p", { class: "asked", id: "answer-schedule", "data-choices": choices },
        choices ? `${this.isSettled(question) && question.verdict !== "correct" ? "For instance" : "Your choices"}: ${choiceWords(choices)}.`
            : "Choose below, under “Who runs next?”. The run goes on with your choice; step on and choose again as you like.");
  }

  private text(question: Checkpoint, label: string, isLong: boolean): HTMLElement {
    const shared = {
      class: "field", id: "answer", autocomplete: "off", autocapitalize: "off", spellcheck: "false", translate: "no",
      value: question.response_text ?? "", oninput: () => this.draft(), "aria-invalid": question.verdict === "wrong" ? "true" : null,
    };
    return h("label", null, h("span", { class: "unseen" }, label), isLong ? h("textarea", { ...shared, rows: "3" }) : h("input", { ...shared, type: "text" }));
  }

  private line(question: Checkpoint): HTMLElement {
    return h("label", { class: "asked" }, "Click the line in the program, or type its number",
        h("input", { class: "field", id: "answer-line", type: "text", inputmode: "numeric", autocomplete: "off", value: question.response_text ?? "", oninput: () => this.draft() }));
  }

  private rowChoice(question: Checkpoint): HTMLElement {
    const rows: [string, Row][] = [
      ...(this.view.frames ?? []).flatMap((frame) => (frame.rows ?? []).map((row): [string, Row] => [frame.function ?? "", row])),
      ...(this.view.heap ?? []).flatMap((block) => (block.rows ?? []).map((row): [string, Row] => ["heap", row])),
    ];
    const select = h("select", { class: "field", id: "answer-row", onchange: () => this.draft() }, h("option", { value: "" }, "choose"),
        rows.map(([where, row]) => h("option", { value: row.id }, `${where}: ${row.name || pretty(row.address_text)}`)));
    select.value = rows.find(([where, row]) => `${where}.${row.name ?? ""}` === question.response_text)?.[1].id ?? question.response_text ?? "";
    return h("label", { class: "asked" }, "Click the row in the picture, or choose it", select);
  }

  // A click on the picture answers these two kinds. False: it means something else.
  takeLine(line: number): boolean {
    return this.take("pick_line", "answer-line", String(line));
  }
  takeRow(id: string): boolean {
    return this.take("pick_row", "answer-row", id);
  }
  private take(kind: string, fieldId: string, value: string): boolean {
    if (!this.question || this.question.kind !== kind || this.isSettled(this.question)) return false;
    const field = this.element.querySelector<HTMLInputElement | HTMLSelectElement>(`#${fieldId}`);
    if (!field) return false;
    field.value = value;
    this.draft();
    return true;
  }

  // ---------------------------------------------------------------- answering

  private response(): Response {
    const question = this.question!;
    const value = (selector: string) => this.element.querySelector<HTMLInputElement>(selector)?.value ?? "";
    const line = Number.parseInt(value("#answer-line"), 10);
    switch (question.kind) {
      case "choice":
      case "multi":
      case "permission":
        return { options: [...this.element.querySelectorAll<HTMLInputElement>("input[name=option]:checked")].map((input) => input.value) };
      case "order": return { options: [...this.element.querySelectorAll("#order > li")].map((item) => item.getAttribute("data-option") ?? "") };
      case "compiles": return { text: value("input[name=compiles]:checked"), ...(line > 0 ? { line } : {}) };
      case "pick_line": return { line: line > 0 ? line : 0 };
      case "pick_row": return { text: value("#answer-row") };
      case "schedule": return { text: question.response_text ?? "" };
      case "fill_frame": return { cells: readCells(this.element) };
      default: return { text: value("#answer") };
    }
  }

  private draft(): void {
    if (this.question) this.actions.draft(this.question.id, this.response());
  }

  private submit(event: Event): void {
    event.preventDefault();
    if (!this.question) return;
    const response = this.response();
    const missing = this.missingFrom(response);
    if (missing === "") return this.actions.respond(this.question.id, response);
    const line = this.element.querySelector(".missing");
    if (line) line.textContent = missing;
    this.actions.missing(missing);
    this.element.querySelector<HTMLElement>("fieldset input, fieldset select")?.focus();
  }

  // What must be filled in before there is something to check. Output may well be empty.
  private missingFrom(response: Response): string {
    const filled = (response.cells ?? []).some((cell) => cell.text !== "" && cell.text !== "no");
    switch (this.question?.kind) {
      case "choice":
      case "multi":
      case "permission": return response.options?.length ? "" : "Choose an answer first.";
      case "compiles": return response.text ? "" : "Choose an answer first.";
      case "schedule": return response.text ? "" : "Choose who runs next first.";
      case "pick_line": return response.line ? "" : "Choose a line first.";
      case "pick_row": return response.text ? "" : "Choose a row first.";
      case "fill_frame": return filled ? "" : "Fill in the table first.";
      case "value": return response.text?.trim() ? "" : "Write an answer first.";
      default: return "";
    }
  }

  get isWaiting(): boolean {
    return this.question !== null && !this.isSettled(this.question);
  }
}

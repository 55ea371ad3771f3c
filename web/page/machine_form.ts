// The settings of the machine as a form. Each change is tried at once; what is wrong is said beside its
// field and stays as it was typed.

import { h } from "./dom.ts";
import { bytesOf, draftOf, fieldError, machineOf, unreadable, type Draft, type Machine, type MachineGroup, type MachineRow } from "./machine_rows.ts";
import type { Reply } from "./view.ts";

type Field = HTMLInputElement | HTMLSelectElement;

export class MachineForm {
  readonly element: HTMLElement;
  private readonly fields = new Map<string, Field>();
  private readonly messages = new Map<string, HTMLElement>();
  private readonly lines = new Map<string, HTMLElement>();
  private readonly hints = new Map<string, HTMLElement>();
  private draft: Draft = {};
  private shown = "";

  constructor(private readonly groups: MachineGroup[], private readonly apply: (machine: Machine) => Reply) {
    this.element = h("form", { class: "machine-form", "aria-label": "Machine", onsubmit: (event: Event) => event.preventDefault() },
        groups.map(({ title, rows }) => h("fieldset", null, h("legend", null, title), rows.map((row) => this.line(row)))));
  }

  private line(row: MachineRow): HTMLElement {
    const field = this.field(row), message = h("p", { class: "wrong", id: `wrong-${row.path}`, role: "alert" });
    const hint = h("span", { class: "hint", id: `hint-${row.path}` });
    field.id = `set-${row.path}`;
    field.setAttribute("aria-describedby", `hint-${row.path} wrong-${row.path}`);
    field.addEventListener("change", () => this.changed(row));
    const line = h("div", { class: `setting is-${row.kind}` }, h("label", { for: field.id }, row.label), field, hint, message);
    this.fields.set(row.path, field);
    this.messages.set(row.path, message);
    this.lines.set(row.path, line);
    this.hints.set(row.path, hint);
    return line;
  }

  private field(row: MachineRow): Field {
    if (row.kind === "switch") return h("input", { type: "checkbox" });
    if (row.kind === "choice") return h("select", { class: "field" }, (row.choices ?? []).map(({ value, label }) => h("option", { value }, label)));
    return h("input", { type: "text", class: "field", inputmode: row.kind === "text" ? null : "numeric", autocomplete: "off", placeholder: row.whenEmpty, enterkeyhint: "done" });
  }

  private get rows(): MachineRow[] {
    return this.groups.flatMap((group) => group.rows);
  }

  private changed(row: MachineRow): void {
    const field = this.fields.get(row.path)!;
    this.draft[row.path] = row.kind === "switch" ? (field as HTMLInputElement).checked : field.value;
    this.showMeaning();
    const wrong = unreadable(this.groups, this.draft);
    this.showWrong(wrong);
    if (wrong.size > 0) return;
    const reply = this.apply(machineOf(this.groups, this.draft));
    if (reply.ok) return;
    const { path, message } = fieldError(reply, row.path);
    this.showWrong(new Map([[path, message]]));
  }

  private showWrong(wrong: Map<string, string>): void {
    for (const [path, message] of this.messages) {
      message.textContent = wrong.get(path) ?? "";
      const field = this.fields.get(path)!;
      if (wrong.has(path)) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  private showMeaning(): void {
    for (const row of this.rows) {
      this.hints.get(row.path)!.textContent = typeof row.hint === "string" ? row.hint : row.hint(this.draft);
      const isOff = row.isOff?.(this.draft) ?? false;
      this.fields.get(row.path)!.disabled = isOff;
      this.lines.get(row.path)!.classList.toggle("is-off", isOff);
    }
  }

  // What was typed and refused stays until the machine is another one.
  show(machine: Machine | undefined): void {
    const text = JSON.stringify(machine ?? {});
    if (text === this.shown) return;
    this.reset(machine);
  }

  reset(machine: Machine | undefined): void {
    this.shown = JSON.stringify(machine ?? {});
    this.draft = draftOf(this.groups, machine ?? {});
    for (const row of this.rows) {
      const field = this.fields.get(row.path)!, value = this.draft[row.path]!;
      if (row.kind === "switch") (field as HTMLInputElement).checked = value === true;
      else field.value = row.kind === "bytes" && value !== "" ? (bytesOf(String(value)) ?? 0).toLocaleString("en") : String(value);
    }
    this.showWrong(new Map());
    this.showMeaning();
  }
}

// The cell that was picked: its bytes, who wrote it, and a byte that can be changed to see what it becomes. The page
// fetches this when the first cell is picked.
//
//   const picked = new PickedCard(actions);
//   fill(cards, picked.card(view));     // after every command

import { h } from "./dom.ts";
import type { TextActions } from "./text_column.ts";
import { pretty, type ByteCell, type Command, type Picked, type Reply, type StoryPlace, type View } from "./view.ts";

export interface PickedActions extends TextActions {
  run(command: Command): Reply;  // without a word when it is refused: that is said here
  refresh(): void;               // asks for the card anew
  place(story: StoryPlace): HTMLElement;  // a moment of its history
}

const hex = (value: number) => value.toString(16).padStart(2, "0");

function byteText(cell: ByteCell): string {
  return cell.state === "uninit" ? "??" : hex(cell.value ?? 0);
}

const stateWords: Record<string, string> = { uninit: "not initialised", padding: "padding" };

export class PickedCard {
  private id = "";
  private at = 0;            // byte that the keys stand on
  private isOpen = false;    // it is being changed
  private problem = "";
  private refused = "";      // what was typed when there is a problem

  constructor(private readonly actions: PickedActions) {}

  card(view: View): HTMLElement | null {
    const picked = view.picked;
    if (!picked?.id) return null;
    if (picked.id !== this.id) Object.assign(this, { id: picked.id, at: 0, isOpen: false, problem: "" });
    const written = picked.has_writer
        ? h("p", null, h("button", { type: "button", class: "link-button", onclick: () => this.actions.seek(picked.written_step ?? 0) },
            `${picked.written_text || "written"} — go to step ${(picked.written_step ?? 0) + 1}`))
        : null;
    const close = h("button", { type: "button", class: "button plain close", "aria-label": "Close", title: "Close", onclick: () => this.actions.pick("") }, "✕");
    return h("section", { class: "card picked", "aria-label": "Picked cell" },
        h("div", { class: "card-line" }, h("h2", null, pretty(picked.title)), close), this.bytes(picked), this.form(picked), written,
        picked.history?.length ? h("ul", { class: "story" }, picked.history.map((one) => this.actions.place(one))) : null);
  }

  // ---------------------------------------------------------------- bytes

  private bytes(picked: Picked): HTMLElement | null {
    const cells = picked.bytes ?? [];
    if (cells.length === 0) return null;
    const one = (cell: ByteCell, n: number) => {
      const state = stateWords[cell.state ?? "init"];
      const classes = [`is-${cell.state ?? "init"}`, cell.is_pointer ? "is-pointer" : "", cell.changed ? "is-changed" : "", this.isOpen && n === this.at ? "is-open" : ""];
      return h("button", {
        type: "button", class: classes.join(" "), id: `byte-${n}`, tabindex: n === this.at ? "0" : "-1", title: state ? `byte ${n}, ${state}` : `byte ${n}`,
        "aria-label": `byte ${n}: ${state && cell.state === "uninit" ? state : byteText(cell)}`, onclick: () => this.open(n),
      }, byteText(cell));
    };
    return h("div", { class: "bytes", translate: "no", role: "group", "aria-label": "Bytes; press one to change it", onkeydown: (event: KeyboardEvent) => this.walk(event, cells.length) }, cells.map(one));
  }

  private walk(event: KeyboardEvent, count: number): void {
    const next = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: count - 1 }[event.key];
    if (next === undefined || next < 0 || next >= count) return;
    event.preventDefault();
    this.at = next;
    this.isOpen = false;
    this.actions.refresh();
    document.getElementById(`byte-${next}`)?.focus();
  }

  private open(n: number): void {
    this.isOpen = !(this.isOpen && this.at === n);
    this.at = n;
    this.problem = "";
    this.actions.refresh();
    if (!this.isOpen) return;
    const input = document.getElementById("byte-value") as HTMLInputElement | null;
    input?.focus();
    input?.select();
  }

  // ---------------------------------------------------------------- changing one

  private form(picked: Picked): HTMLElement | null {
    const cell = picked.bytes?.[this.at];
    if (!this.isOpen || !cell) return null;
    const value = this.problem ? this.refused : cell.state === "uninit" ? "00" : hex(cell.value ?? 0);
    const input = h("input", { id: "byte-value", class: "field", value, maxlength: "2", size: "3", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
    const submit = (event: Event) => {
      event.preventDefault();
      this.poke((picked.address ?? 0) + this.at, input.value.trim());
    };
    return h("form", { class: "byte-form", onsubmit: submit, onkeydown: (event: KeyboardEvent) => { if (event.key === "Escape") this.open(this.at), document.getElementById(`byte-${this.at}`)?.focus(); } },
        h("label", { for: "byte-value" }, `What if byte ${this.at} were`), input, h("button", { class: "button primary", id: "byte-try" }, "Try"),
        h("p", { class: "problem", role: "alert" }, this.problem));
  }

  private poke(address: number, text: string): void {
    const wish = text || " ";
    this.isOpen = false;
    const reply = this.actions.run({ do: "poke", address, text: wish });
    if (reply.ok) return document.getElementById(`byte-${this.at}`)?.focus();
    this.isOpen = true;
    Object.assign(this, { problem: reply.error ?? "", refused: text });
    this.actions.refresh();
    document.getElementById("byte-value")?.focus();
    document.querySelector(".byte-form .problem")?.scrollIntoView({ block: "nearest" });
  }
}

// The laboratory: the machine's settings, its counters, and a second machine beside it. The page fetches it
// when it is opened for the first time (lesson.ts).

import "./laboratory.css";
import { words } from "framewalk:words";
import { comparisonSentences, ComparisonPanel, sentenceList } from "./comparison.ts";
import { Counters } from "./counters.ts";
import { fill, h } from "./dom.ts";
import { MachineForm } from "./machine_form.ts";
import { machineGroups, machineName, type Machine } from "./machine_rows.ts";
import type { Command, Reply, View } from "./view.ts";

export interface LaboratoryActions {
  run(command: Command): Reply;  // without a word when it is refused: that is said here
  speak(text: string): void;
  close(): void;
}

type Tab = "machine" | "counters" | "comparison";
const tabs: [Tab, string][] = [["machine", "Settings"], ["counters", "Counters"], ["comparison", "Side by side"]];
const own = "own";  // compared with the lesson's machine; else a policy's word

export class Laboratory {
  readonly element: HTMLElement;
  private view: View = {};
  private tab: Tab = "machine";
  private other = own;
  private readonly form: MachineForm;
  private readonly counters = new Counters(words.meters);
  private readonly comparison = new ComparisonPanel(words.meters);
  private readonly summary = h("div", { class: "summary" });
  private readonly buttons = new Map<Tab, HTMLButtonElement>();
  private readonly panels: Map<Tab, HTMLElement>;
  private readonly resetButton = h("button", { type: "button", class: "button", title: "Back to the lesson’s machine", onclick: () => this.reset() }, "Reset");
  private readonly others: HTMLSelectElement;

  constructor(private readonly actions: LaboratoryActions) {
    this.form = new MachineForm(machineGroups(words.policies), (machine) => this.setMachine(machine));
    this.others = h("select", { class: "field", id: "compared-with", onchange: () => this.compareWith(this.others.value) },
        h("option", { value: own }, "the lesson’s machine"), words.policies.map(({ word }) => h("option", { value: word }, `the same with ${word}`)));
    const chooser = h("p", { class: "chooser" }, h("label", { for: "compared-with" }, "Beside it: "), this.others);
    this.panels = new Map<Tab, HTMLElement>([
      ["machine", h("div", null, this.summary, this.form.element)],
      ["counters", this.counters.element],
      ["comparison", h("div", null, chooser, this.comparison.element)],
    ]);
    for (const [tab, label] of tabs) this.buttons.set(tab, h("button", { type: "button", "aria-pressed": "false", onclick: () => this.open(tab) }, label));
    const close = h("button", { type: "button", class: "button plain close", "aria-label": "Close the laboratory", title: "Close", onclick: () => this.actions.close() }, "✕");
    this.element = h("section", { class: "laboratory", id: "laboratory", "aria-label": "Laboratory" },
        h("div", { class: "laboratory-line" }, h("div", { class: "segmented", role: "group", "aria-label": "Laboratory" }, [...this.buttons.values()]), this.resetButton, close),
        h("div", { class: "laboratory-body", tabindex: "0", role: "group", "aria-label": "Contents" }, [...this.panels.values()]));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.actions.close();
    });
  }

  // ---------------------------------------------------------------- what the learner does

  open(tab: Tab): void {
    this.tab = tab;
    if (tab === "comparison" && this.other === own && !this.isChanged) this.other = words.policies.find(({ word }) => word !== this.policy && word !== "next-fit")!.word;
    this.sync();
    this.show(this.view);
  }

  get openTab(): Tab {
    return this.tab;
  }

  focus(): void {
    this.buttons.get(this.tab)!.focus();
  }

  // Nobody looks: the second run is not needed.
  leave(): void {
    if (this.view.comparison) this.actions.run({ do: "stop_comparing" });
  }

  private setMachine(machine: Machine): Reply {
    const reply = this.actions.run({ do: "set_machine", machine });
    if (!reply.ok) return reply;
    this.other = own;
    this.sync();
    this.actions.speak(this.view.comparison ? comparisonSentences(this.view.comparison).join(" ") : "This is the lesson's machine.");
    return reply;
  }

  private reset(): void {
    this.actions.run({ do: "set_machine" });
    this.sync();
    this.form.reset(this.view.machine);
    this.actions.speak("This is the lesson's machine again.");
    this.focus();
  }

  private compareWith(other: string): void {
    this.other = other;
    this.sync();
    this.others.focus();
  }

  // ---------------------------------------------------------------- the second run

  private get isChanged(): boolean {
    return this.view.lesson?.machine_is_changed ?? false;
  }

  private get policy(): unknown {
    return (this.view.machine?.["heap"] as Machine | undefined)?.["policy"];
  }

  // The second machine runs only while something of it is shown.
  private sync(): void {
    const wanted = this.tab === "comparison" || (this.tab === "machine" && this.isChanged);
    if (!wanted) return this.leave();
    const heap = { ...(this.view.machine?.["heap"] as Machine | undefined), policy: this.other };
    const machine = this.other === own ? undefined : { ...this.view.machine, heap };
    const reply = this.actions.run(machine ? { do: "compare", machine } : { do: "compare" });
    if (!reply.ok) this.refused = reply.error ?? "";
    else this.refused = "";
    this.show(this.view);
  }

  private refused = "";

  // ---------------------------------------------------------------- showing

  show(view: View): void {
    this.view = view;
    for (const [tab, button] of this.buttons) button.setAttribute("aria-pressed", String(tab === this.tab));
    for (const [tab, panel] of this.panels) panel.hidden = tab !== this.tab;
    this.resetButton.hidden = !this.isChanged;
    this.form.show(view.machine);
    this.counters.show(view, this.tab === "counters");
    if (this.tab === "machine") this.showSummary();
    if (this.tab === "comparison") this.showComparison();
  }

  private showSummary(): void {
    const { comparison } = this.view;
    this.summary.hidden = !this.isChanged;
    if (!comparison) return fill(this.summary);
    const name = this.other === own ? "the lesson’s machine" : machineName(comparison.machine);
    fill(this.summary, h("h3", null, `Compared with ${name} (${machineName(comparison.machine)})`), sentenceList(comparisonSentences(comparison)));
  }

  private showComparison(): void {
    this.others.value = this.other;
    const why = this.refused || (this.view.lesson?.has_checkpoint ? "Answer the question first." : "There is nothing to compare: the program does not run.");
    this.comparison.show(this.view, why);
  }
}

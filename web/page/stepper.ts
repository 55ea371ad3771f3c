// First, back, step, over, out, last, play; the position; what the step changed. Letters are keys only
// while the focus is in here.

import { fill, h, icon, withCode, withoutMarks } from "./dom.ts";
import { pretty, type CodeText, type View } from "./view.ts";

export interface StepperActions {
  run(command: string): void;
  seek(step: number): void;
  playing(on: boolean): void;
  help(): void;
  names(): void;
  blocked(): void;  // a question must be answered first
}

const paths = {
  first: "M3 3h2v10H3zM13 3v10L6 8z",
  back: "M11.5 3v10L4.5 8z",
  forward: "M4.5 3v10l7-5z",
  last: "M11 3h2v10h-2zM3 3v10l7-5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  over: "M8 4a5.5 5.5 0 0 0-5.4 4.5h2A3.5 3.5 0 0 1 11.200 7L9.500 8.500H14V4l-1.500 1.500A5.500 5.500 0 0 0 8 4zM6.500 11h3v2h-3z",
  out: "M8 3l4 4.500H9.200V11H6.800V7.500H4zM4 12h8v1.500H4z",
};

interface Control { command: string; label: string; key: string; word?: string; path?: string; allowed(view: View): boolean; goesOn?: boolean }

const canForward = (view: View) => view.position?.can_forward ?? false;
const canBack = (view: View) => view.position?.can_back ?? false;

const controls: Control[] = [
  { command: "first", label: "First step", key: "f", path: paths.first, allowed: canBack },
  { command: "back", label: "Back", key: "p", word: "Back", path: paths.back, allowed: canBack },
  { command: "forward", label: "Step", key: "n", word: "Step", path: paths.forward, allowed: canForward, goesOn: true },
  { command: "over", label: "Over the call", key: "o", word: "Over", path: paths.over, allowed: (view) => (view.position?.can_over ?? false) || canForward(view), goesOn: true },
  { command: "out", label: "Out of the function", key: "u", word: "Out", path: paths.out, allowed: (view) => view.position?.can_out ?? false, goesOn: true },
  { command: "last", label: "Last step", key: "l", path: paths.last, allowed: canForward, goesOn: true },
];

export const keyList: [string, string][] = [
  ["n", "step"], ["p", "back"], ["o", "over the call"], ["u", "out of the function"], ["f, l", "first, last step"],
  ["space", "play, pause"], ["w", "what the names in this line mean"], ["← →", "move between the buttons; one step on the timeline"], ["?", "this list"],
];

const playInterval = 900;  // milliseconds a step stays

export class Stepper {
  readonly element: HTMLElement;
  readonly range: HTMLInputElement;
  private readonly toolbar: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly playButton: HTMLButtonElement;
  private readonly position = h("span", { class: "position" });
  private readonly sentence = h("p", { class: "sentence" });
  private timer = 0;
  private view: View = {};

  constructor(private readonly actions: StepperActions) {
    for (const control of controls) this.buttons.set(control.command, this.makeButton(control));
    this.playButton = h("button", { type: "button", class: "button play", "aria-label": "Play", "aria-keyshortcuts": "Space", title: "Play", onclick: () => this.setPlaying(this.timer === 0) }, playFace(false));
    this.toolbar = h("div", { class: "toolbar", role: "toolbar", "aria-label": "Steps" }, [...this.buttons.values()], this.playButton);
    this.range = h("input", { type: "range", class: "timeline-range", min: "0", step: "1", "aria-label": "Position in the run", oninput: () => this.actions.seek(Number(this.range.value)) });
    this.element = h("div", { class: "steps", role: "group", "aria-label": "Stepping" }, this.toolbar, this.position, this.sentence);
    for (const place of [this.element, this.range]) place.addEventListener("keydown", (event) => this.onKey(event));
    this.rove(this.buttons.get("forward")!);
  }

  private makeButton(control: Control): HTMLButtonElement {
    const word = control.word ? h("span", { class: "word" }, control.word) : null;
    const shape = control.word && control.command !== "back" && control.command !== "forward" ? null : icon(control.path ?? "");
    const narrowShape = !shape && control.path ? icon(control.path, "icon narrow-only") : null;
    const content = control.command === "forward" ? [word, shape] : [shape, narrowShape, word];
    return h("button", {
      type: "button", class: `button${control.command === "forward" ? " primary" : ""}${control.word ? "" : " symbol"}`,
      "aria-label": control.label, "aria-keyshortcuts": control.key, title: `${control.label} (${control.key})`,
      "data-command": control.command, onclick: () => this.press(control),
    }, content);
  }

  private press(control: Control): void {
    if (control.goesOn && this.view.position?.gate) this.actions.blocked();
    else if (control.allowed(this.view)) this.actions.run(control.command);
  }

  // ---------------------------------------------------------------- keys

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.toolbar.contains(event.target as Node) && this.moveFocus(event.key)) return event.preventDefault();
    if (event.key === "?") return this.actions.help();
    if (event.key === "w") return this.actions.names();
    if (event.key === " " && event.target === this.range) {
      event.preventDefault();
      return this.setPlaying(this.timer === 0);
    }
    const control = controls.find((one) => one.key === event.key);
    if (!control) return;
    event.preventDefault();
    this.press(control);
  }

  private moveFocus(key: string): boolean {
    const all = [...this.buttons.values(), this.playButton];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: (at + 1) % all.length, ArrowLeft: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1 }[key];
    if (next === undefined) return false;
    this.rove(all[next]!);
    all[next]!.focus();
    return true;
  }

  // One button of the toolbar is in the Tab order.
  private rove(chosen: HTMLButtonElement): void {
    for (const button of [...this.buttons.values(), this.playButton]) button.tabIndex = button === chosen ? 0 : -1;
  }

  // ---------------------------------------------------------------- playing

  setPlaying(on: boolean): void {
    if (on === (this.timer !== 0)) return;
    window.clearInterval(this.timer);
    this.timer = on ? window.setInterval(() => this.playOn(), playInterval) : 0;
    this.playButton.setAttribute("aria-label", on ? "Pause" : "Play");
    this.playButton.title = on ? "Pause" : "Play";
    fill(this.playButton, playFace(on));
    this.actions.playing(on);
    if (on) this.playOn();
  }

  private playOn(): void {
    if (!canForward(this.view) || this.view.position?.gate) return this.setPlaying(false);
    this.actions.run("forward");
    if (!canForward(this.view) || this.view.position?.gate) this.setPlaying(false);
  }

  get isPlaying(): boolean {
    return this.timer !== 0;
  }

  // ---------------------------------------------------------------- showing

  show(view: View, code: CodeText | null): void {
    this.view = view;
    const position = view.position ?? {};
    const step = position.step ?? 0, last = position.last ?? 0;
    for (const control of controls) {
      // At a gate the button leads to the question, so it does something.
      const gated = Boolean(control.goesOn && position.gate);
      this.buttons.get(control.command)!.setAttribute("aria-disabled", String(!gated && !control.allowed(view)));
    }
    this.playButton.setAttribute("aria-disabled", String(!canForward(view)));
    const isCounted = !view.is_recording || last > 0;
    this.position.textContent = isCounted ? `${step + 1} / ${last + 1}` : "1 / …";
    this.range.max = String(last);
    this.range.value = String(step);
    const line = position.current?.line ?? 0;
    const text = code?.lines?.find((one) => one.number === line)?.text?.trim() ?? "";
    this.range.setAttribute("aria-valuetext", `Step ${step + 1}${isCounted ? ` of ${last + 1}` : ""}${line ? `, line ${line}: ${text}` : ""}`);
    const sentences = (view.sentences ?? []).map((one) => pretty(one).replace(/\.$/, "")).join("  ·  ");
    fill(this.sentence, sentences ? h("span", { title: withoutMarks(sentences) }, withCode(sentences)) : null);
  }

  focusStep(): void {
    this.buttons.get("forward")!.focus();
  }
}

function playFace(isPlaying: boolean): Node[] {
  const path = isPlaying ? paths.pause : "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM6.500 5.200v5.600L11 8z";
  return [icon(path, "icon narrow-only"), h("span", { class: "word" }, isPlaying ? "Pause" : "Play")];
}

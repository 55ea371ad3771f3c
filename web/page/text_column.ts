// The words beside the picture: title, place, narration, how the run ended. What was picked is in picked.ts.

import { h, withCode } from "./dom.ts";
import { richText } from "./rich_text.ts";
import { pretty, type Command, type Diagnostic, type Ending, type Leak, type Position, type StoryPlace, type View } from "./view.ts";

export interface TextActions {
  seek(step: number): void;
  pick(id: string): void;
  point(id: string): void;  // highlights a row or block on the canvas; "" none
}

// Framewalk itself could not take the program: nothing has run.
function isRefused(view: View): boolean {
  return view.ending?.kind === "unsupported" && (view.diagnostics ?? []).some((one) => one.kind === "unsupported");
}

export function whereText(view: View): string {
  const position: Position = view.position ?? {};
  if (view.ending?.kind === "compile_error") return "The program does not compile";
  if (isRefused(view)) return "The program was not started";
  const isFirstPicture = view.is_recording && !position.last;
  if (view.is_recording && !isFirstPicture) return `The program runs: ${((position.last ?? 0) + 1).toLocaleString("en")} steps so far …`;
  const step = isFirstPicture ? "Step 1" : `Step ${(position.step ?? 0) + 1} of ${(position.last ?? 0) + 1}`;
  if (position.at_end) return `${step} · the program is over`;
  const thread = position.thread ? ` (${position.thread === "main" ? "main thread" : position.thread})` : "";
  const place = [position.function ? `in ${position.function}${thread}` : "", position.current?.line ? `line ${position.current.line}` : ""];
  const words = place.filter((part) => part !== "").join(", ");
  const what = position.what && position.what !== "about to run" ? ` · ${position.what}` : "";
  return words ? `${step} · ${words}${what}` : step;
}

export function narration(view: View, run: (command: Command) => unknown): HTMLElement[] {
  const lesson = view.lesson ?? {};
  const back = (text: string, command: string) => h("button", { type: "button", class: "link-button", id: command, onclick: () => run({ do: command }) }, text);
  if (view.branch) {
    return [h("p", { class: "branch" }, back("Back to the real run", "leave_branch"), " "), h("p", null, `What if? From step ${(view.branch.begun ?? 0) + 1} on this is a branch for trying things.`),
      h("ul", null, (view.branch.changes ?? []).map((change) => h("li", null, withCode(pretty(change)))))];
  }
  if (lesson.code_is_edited) return [h("p", null, "This is your own version of the program. The lesson's words are about the original.")];
  if (lesson.machine_is_changed) {
    return [h("p", null, "The lesson’s program runs on another machine. The lesson’s words and questions are about its own. "),
      h("p", null, back("Back to the lesson’s machine", "set_machine"))];
  }
  const words = lesson.narration?.length ? lesson.narration : lesson.summary;
  return richText(words) as HTMLElement[];
}

export function place(story: StoryPlace, actions: TextActions): HTMLElement {
  const line = story.range?.line ? ` (line ${story.range.line})` : "";
  const text = `${story.text ?? ""}${line}`;
  if (!story.has_step) return h("li", null, withCode(text));
  return h("li", null, h("button", {
    type: "button", class: "link-button",
    onclick: () => actions.seek(story.step ?? 0),
    onpointerenter: () => actions.point(story.id ?? ""),
    onpointerleave: () => actions.point(""),
  }, withCode(`${text} — go to step ${(story.step ?? 0) + 1}`)));
}

function leakItem(leak: Leak, actions: TextActions): HTMLElement {
  return h("li", { "data-leak": leak.kind ?? "unknown" },
      h("button", { type: "button", class: "link-button", onclick: () => actions.pick(leak.id ?? ""), onpointerenter: () => actions.point(leak.id ?? ""), onpointerleave: () => actions.point("") },
          pretty(leak.address_text)),
      h("span", { class: "said" }, withCode(pretty(leak.text))),
      h("ul", { class: "story" }, (leak.story ?? []).map((one) => place(one, actions))));
}

// Blocks that are still allocated when the program is over: each with why, where it was made and where it was given up.
function leaksList(leaks: Leak[], actions: TextActions): HTMLElement[] {
  if (leaks.length === 0) return [];
  const shown = leaks.slice(0, 6).map((one) => leakItem(one, actions)), rest = leaks.slice(6).map((one) => leakItem(one, actions));
  const more = rest.length ? [h("details", null, h("summary", null, `${rest.length} more`), h("ul", { class: "story leaks" }, rest))] : [];
  return [h("h3", null, "Still allocated"), h("ul", { class: "story leaks" }, shown), ...more];
}

const quietEndings = new Set(["none", "compile_error", ""]);

export function endingCard(view: View, actions: TextActions): HTMLElement | null {
  const ending: Ending | undefined = view.ending;
  const kind = ending?.kind ?? "none";
  if (!ending || quietEndings.has(kind) || isRefused(view)) return null;  // what was refused is in diagnosticsCard
  const title = ending.title || (kind === "ok" ? "The program is over" : kind);
  // A good ending's message says the status itself; a panic's message is the program's own.
  const status = kind === "ok" && ending.message ? null : h("p", { class: "quiet" }, `Exit status ${ending.exit_code ?? 0}`);
  return h("section", { class: kind === "ok" ? "card" : "card bad", "data-ending": kind },
      h("h2", null, withCode(title)), ending.message ? h("p", null, withCode(ending.message)) : null,
      ending.story?.length ? h("ol", { class: "story" }, ending.story.map((one) => place(one, actions))) : null, status,
      leaksList(ending.leaks ?? [], actions));
}

const kindWords: Record<string, string> = { error: "error", warning: "warning", note: "note", unsupported: "not supported yet" };

export function diagnosticTitle(diagnostic: Diagnostic): string {
  const kind = kindWords[diagnostic.kind ?? "error"] ?? "error";
  return diagnostic.code ? `${kind} ${diagnostic.code}` : kind;
}

// A diagnostic as a story: what, where, why, and what to do.
export function diagnosticItem(diagnostic: Diagnostic, goTo: ((line: number, column: number) => void) | null): HTMLElement {
  const line = diagnostic.range?.line ?? 0, column = diagnostic.range?.column ?? 1;
  const where = line > 0 ? `line ${line}` : "";
  const place = goTo && line > 0
      ? h("button", { type: "button", class: "link-button", onclick: () => goTo(line, column) }, where)
      : h("span", { class: "quiet" }, where);
  const inOrder = [...(diagnostic.labels ?? [])].sort((a, b) => (a.range?.line ?? line) - (b.range?.line ?? line));
  const labels = inOrder.filter((label) => label.text)
      .map((label) => h("span", { class: "label" }, withCode(`line ${label.range?.line ?? line}: ${label.text}`)));
  const more = [...(diagnostic.notes ?? []), ...(diagnostic.helps ?? [])].map((text) => h("span", { class: "label" }, withCode(text)));
  return h("li", null, h("strong", null, diagnosticTitle(diagnostic)), " ", place, h("span", { class: "said" }, withCode(diagnostic.message ?? "")), labels, more);
}

// Warnings are for the editor; a lesson's own program need not be looked at with a lens.
export function diagnosticsCard(view: View): HTMLElement | null {
  const shown = (view.diagnostics ?? []).filter((one) => one.kind === "error" || one.kind === "unsupported");
  if (shown.length === 0) return null;
  const ours = shown.every((one) => one.kind === "unsupported");
  return h("section", { class: "card bad", "data-diagnostics": shown.length },
      h("h2", null, ours ? "Framewalk cannot run this yet" : "The compiler refuses this program"),
      h("ul", { class: "story" }, shown.map((one) => diagnosticItem(one, null))));
}

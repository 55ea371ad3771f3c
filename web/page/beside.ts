// Cards beside the picture that few programs need, so they are fetched with the first that does: who runs next,
// the simulated files, and the boxed world.

import { h } from "./dom.ts";
import { choiceWords, threadName, type BoxedObject, type BoxedWorld, type Command, type FileView, type HandleView, type Thread, type View } from "./view.ts";

function couldRun(view: View): Thread[] {
  return (view.threads ?? []).filter((thread) => thread.state !== "waiting");
}

function choicesOf(view: View): string {
  const threads = view.machine?.["threads"];
  return typeof threads === "object" ? String(threads["choices"] ?? "") : "";
}

// At a moment at which several threads can run, the learner says which one goes on.
function nextCard(view: View, run: (command: Command) => void): HTMLElement | null {
  const threads = couldRun(view), choices = choicesOf(view);
  if (threads.length < 2 && !choices) return null;
  const row = (thread: Thread) => {
    const number = thread.number ?? 1, name = threadName(thread), who = number === 1 ? `the ${name}` : name;
    const button = (id: string, text: string, label: string, steps: number) => h("button", {
      type: "button", class: "button", id: `run-${number}-${id}`, "aria-label": label, onclick: () => run({ do: "run_thread", thread: number, steps }),
    }, text);
    return h("li", null, h("span", null, name, thread.state === "running" ? " (runs now)" : ""),
        h("div", { class: "actions" }, button("on", "Until it waits", `Let ${who} run until it waits`, 0), button("one", "One step", `Let ${who} run one step`, 1)));
  };
  return h("section", { class: "card", "data-card": "next" }, h("h2", null, "Who runs next?"),
      threads.length > 1 ? h("p", { class: "quiet" }, "Real threads run in any order. Choose one; the run goes on from here with that choice.") : null,
      threads.length > 1 ? h("ul", { class: "runners" }, threads.map(row)) : null,
      choices ? h("p", null, `Chosen: ${choiceWords(choices)}. `,
          h("button", { type: "button", class: "link-button", id: "run-forget", onclick: () => run({ do: "run_thread", thread: 0 }) }, "Forget the choices")) : null);
}

function objectRow(object: BoxedObject): HTMLElement {
  const state = object.is_reachable ? (object.is_new ? "new" : "") : "garbage";
  const small = (text: string) => h("span", { class: "small" }, text);
  return h("tr", { class: object.is_new ? "is-changed" : null }, h("th", { scope: "row" }, `#${object.number ?? 0}`, small(state)),
      h("td", null, object.is_reachable ? object.value ?? "" : h("s", { class: "gone" }, object.value ?? ""), small(`${object.type ?? ""}, ${object.size ?? 0} bytes`)),
      h("td", null, (object.names ?? []).join(", ")), h("td", null, (object.parts ?? []).map((part) => (part.object ? `${part.name}: #${part.object}` : "")).filter((part) => part !== "").join(", ")));
}

function collectionWords(world: BoxedWorld): string {
  const list = (numbers: (string | number | undefined)[] | undefined) => (numbers?.length ? numbers.map((n) => `#${n}`).join(", ") : "none");
  const phase = world.phase ?? 0, phases = world.phases ?? 0;
  const swept = phase + 1 < phases ? "Nothing is swept yet" : `Swept: ${list(world.swept)}`;
  return `A collection in this step, phase ${phase + 1} of ${phases}. Marked, from the variables on: ${list(world.marked?.map((mark) => mark.number))}. ${swept}.`;
}

// Where the picture shows the same, only its figures are open.
let isBoxedOpen: boolean | null = null;

function boxedCard(view: View): HTMLElement | null {
  const world = view.boxed;
  if (!world) return null;
  const objects = world.objects ?? [], meters = view.meters ?? {};
  const heads = ["No.", "Value", "Name", "To"];
  const details = h("details", { open: isBoxedOpen ?? view.model !== "boxed", ontoggle: (event: Event) => { isBoxedOpen = (event.target as HTMLDetailsElement).open; } },
      h("summary", null, `${world.made ?? 0} objects made so far, ${world.garbage ?? 0} of ${objects.length} are garbage`),
      h("p", { class: "quiet" }, `A model of a language that keeps every value in an object of its own, with a collection after ${world.every} new objects. Worked out from this run; no such program runs.`),
      h("p", null, `${world.bytes ?? 0} bytes in use; ${world.collections ?? 0} ${world.collections === 1 ? "collection" : "collections"}, which marked ${world.marked_total ?? 0} and swept ${world.swept_total ?? 0}.`),
      h("p", null, `The real run: ${meters["allocations"] ?? 0} heap allocations so far, ${meters["stack_deepest"] ?? 0} bytes of stack at most.`),
      world.is_cut ? h("p", { class: "quiet" }, "Of long arrays only the first elements are counted.") : null,
      objects.length === 0 ? null : h("div", { class: "boxed-table" }, h("table", null, h("thead", null, h("tr", null, heads.map((head) => h("th", { scope: "col" }, head)))),
          h("tbody", null, [...objects].reverse().map(objectRow)))));
  return h("section", { class: "card", "data-card": "boxed" }, h("h2", null, "If every value were boxed"),
      world.is_behind ? h("p", null, "It is worked out for the first steps of a run only; this step comes later.") : null,
      world.phases !== undefined ? h("p", { role: "status" }, collectionWords(world)) : null, details);
}

function handleRow(handle: HandleView, pick: (id: string) => void): HTMLElement {
  const state = handle.is_closed ? "closed" : handle.is_leaked ? "never closed" : handle.is_new ? "open, new" : "open";
  const owner = handle.owner_id
      ? h("button", { type: "button", class: "link-button", id: `owner-${handle.id}`, onclick: () => pick(handle.owner_id!) }, handle.owner ?? "")
      : handle.owner || (handle.is_closed || handle.is_leaked ? "nobody" : "a value without a name");
  return h("tr", { class: handle.changed ? "is-changed" : handle.is_leaked ? "is-left" : null, "data-handle": handle.number ?? 0 },
      h("th", { scope: "row" }, `handle ${handle.number ?? 0}`, h("span", { class: "small" }, `line ${handle.opened_line ?? 0}`)),
      h("td", null, handle.is_closed ? h("s", { class: "gone" }, state) : state, h("span", { class: "small" }, `for ${handle.access ?? ""}`)),
      h("td", null, `${handle.at ?? 0}`), h("td", null, owner));
}

// What a file holds, its line ends shown; then who has it open.
function fileParts(file: FileView, pick: (id: string) => void): HTMLElement[] {
  const handles = file.handles ?? [], name = h("code", { translate: "no" }, file.path ?? "");
  const words = file.is_removed ? "removed" : `${file.size ?? 0} ${file.size === 1 ? "byte" : "bytes"}${file.is_new ? ", new" : file.changed ? ", changed" : ""}`;
  const heads = ["Handle", "State", "Byte", "Owner"];
  const content = file.text ? h("pre", { class: "output", translate: "no" }, `${file.text}${file.is_cut ? " …" : ""}`) : null;
  const table = h("table", null, h("caption", { class: "unseen" }, `Handles on ${file.path ?? ""}`),
      h("thead", null, h("tr", null, heads.map((head) => h("th", { scope: "col" }, head)))), h("tbody", null, handles.map((handle) => handleRow(handle, pick))));
  return [h("h3", { class: file.changed ? "is-changed" : null, "data-file": file.path ?? "" }, file.is_removed ? h("s", { class: "gone" }, name) : name, h("span", { class: "place" }, ` · ${words}`)),
    ...(content ? [content] : []), ...(handles.length > 0 ? [h("div", { class: "boxed-table" }, table)] : [])];
}

function filesCard(view: View, pick: (id: string) => void): HTMLElement | null {
  const files = view.files ?? [];
  if (files.length === 0) return null;
  return h("section", { class: "card files", "data-card": "files" }, h("h2", null, "Files"),
      h("p", { class: "quiet" }, "Simulated: no disk is touched."), files.flatMap((file) => fileParts(file, pick)));
}

export function besideCards(view: View, run: (command: Command) => void, pick: (id: string) => void): (HTMLElement | null)[] {
  return [nextCard(view, run), filesCard(view, pick), boxedCard(view)];
}

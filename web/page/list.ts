// The list of lessons, by topic, with how far one has come.

import { h, plural } from "./dom.ts";
import { header } from "./header.ts";
import { reloadButton, showMessage } from "./message.ts";
import { allProgress, type Progress } from "./storage.ts";

interface Entry {
  id: string;
  topic: string;
  version: number;
  title: string | Record<string, string>;
  summary?: string | Record<string, string>;
  systems?: string[];
  order?: number;
  checkpoints?: number;
}

// Lesson texts may be given in several languages; the page follows the browser's wish.
export function localText(text: string | Record<string, string> | undefined): string {
  if (typeof text === "string" || text === undefined) return text ?? "";
  for (const wish of [...navigator.languages, "en"]) {
    const found = text[wish] ?? text[wish.split("-")[0] ?? ""];
    if (found) return found;
  }
  return Object.values(text)[0] ?? "";
}

// Markdown's marks are left out of a summary: the list shows plain text.
function plainSummary(text: string): string {
  return text.replace(/`([^`]*)`/g, "$1").replace(/\*+([^*]+)\*+/g, "$1").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}

export function topicTitle(topic: string): string {
  const words = topic.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isDone(entry: Entry, progress: Progress): boolean {
  return progress.furthest >= progress.last && progress.answered >= (entry.checkpoints ?? 0);
}

function stateLine(entry: Entry, progress: Progress | undefined): HTMLElement {
  const questions = entry.checkpoints ? plural(entry.checkpoints, "question") : "";
  if (!progress) return h("p", { class: "state" }, questions || "\u00a0");
  if (isDone(entry, progress)) return h("p", { class: "state is-done" }, "✓ Done");
  const steps = progress.last + 1;
  const answered = entry.checkpoints ? `${progress.answered} of ${plural(entry.checkpoints, "question")}` : `step ${progress.furthest + 1} of ${steps}`;
  return h("p", { class: "state" }, h("progress", { class: "meter", max: String(steps), value: String(progress.furthest + 1), "aria-label": "Steps seen" }), answered);
}

function card(entry: Entry, progress: Progress | undefined): HTMLElement {
  return h("li", null, h("a", { href: `/l/${entry.id}`, "data-lesson": entry.id },
      h("h3", null, localText(entry.title)), h("p", { class: "summary" }, plainSummary(localText(entry.summary))), stateLine(entry, progress)));
}

// The systems are numbered in the order in which they are best learnt, so a topic stands where its
// first system does.
function firstSystem(entries: Entry[]): string {
  return entries.flatMap((entry) => entry.systems ?? []).sort()[0] ?? "~";
}

function topics(entries: Entry[]): [string, Entry[]][] {
  const sorted = [...entries].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || a.id.localeCompare(b.id));
  const result = new Map<string, Entry[]>();
  for (const entry of sorted) result.set(entry.topic, [...(result.get(entry.topic) ?? []), entry]);
  return [...result].sort(([, a], [, b]) => firstSystem(a).localeCompare(firstSystem(b)));
}

export async function showList(): Promise<void> {
  const response = await fetch("/lessons/index.json").catch(() => null);
  const index = response?.ok ? ((await response.json().catch(() => null)) as { lessons?: Entry[] } | null) : null;
  if (!index?.lessons) {
    return showMessage({ title: "The list could not be loaded", text: "The server did not answer. The connection may be down.", actions: [reloadButton()], isAlert: true });
  }
  const progress = allProgress();
  const sections = topics(index.lessons).map(([topic, entries]) => h("section", { class: "topic", "aria-labelledby": `topic-${topic}` },
      h("h2", { id: `topic-${topic}` }, topicTitle(topic)), h("ul", { class: "lessons" }, entries.map((entry) => card(entry, progress[entry.id])))));
  document.title = "Framewalk: see what memory does";
  document.getElementById("app")?.replaceChildren(
      header(null, []),
      h("main", { class: "list", id: "main" }, h("h1", null, "See what memory does"),
          h("p", { class: "lead" }, "Each lesson is a real Rust program. Walk through it one step at a time, forwards and backwards, and say what memory will hold before it does."),
          sections.length > 0 ? sections : h("p", { class: "lead" }, "There are no lessons yet.")));
}

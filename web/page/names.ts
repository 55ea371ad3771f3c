// What the names in the program stand for: one beside the pointer, and all of a line as a card.
//
//   const names = new Names(engine);
//   await names.card(code, 7);          // Vec::push — Puts a value at the end.
//
// The engine tells which definition a name means and the types of the learner's own; the sentences of the
// library are a file of the site, fetched when they are first asked for.

import { assets } from "framewalk:assets";
import { h, withCode } from "./dom.ts";
import { assetUrl, LoadError } from "./download.ts";
import type { Engine, NamedPlace } from "./engine.ts";
import type { CodeText } from "./view.ts";

type Sentences = Map<string, string>;

async function fetchSentences(): Promise<Sentences> {
  const response = assets.docs ? await fetch(assetUrl(assets.docs)) : null;
  if (!response?.ok) throw new LoadError("The library's sentences could not be downloaded.");
  const list = (await response.json()) as { path: string; doc: string }[];
  return new Map(list.map(({ path, doc }) => [path, doc]));
}

// A variant is described by its enum; `ptr::addr_of!` may be called by its last name alone.
function sentenceOf(path: string, sentences: Sentences): string {
  const direct = sentences.get(path);
  if (direct !== undefined || path === "") return direct ?? "";
  if (path.endsWith("!")) {
    const tail = path.slice(path.lastIndexOf("::"));
    return [...sentences].find(([other]) => other.endsWith(tail))?.[1] ?? "";
  }
  return sentences.get(path.slice(0, path.lastIndexOf("::"))) ?? "";
}

export class Names {
  private revision = -1;
  private places: NamedPlace[] = [];
  private sentences: Sentences | null = null;
  private problem = "";

  constructor(private readonly engine: Engine) {}

  private async prepare(code: CodeText | null): Promise<void> {
    if (code && code.revision !== this.revision) {
      this.places = await this.engine.names();
      this.revision = code.revision ?? 0;
    }
    if (this.sentences) return;
    this.problem = "";
    this.sentences = await fetchSentences().catch((error: Error) => {
      this.problem = error instanceof LoadError ? error.message : "The library's sentences could not be downloaded.";
      return null;
    });
  }

  private words(place: NamedPlace): HTMLElement {
    const path = place.path ?? "";
    const sentence = this.sentences ? sentenceOf(path, this.sentences) : path === "" ? "" : this.problem;
    return h("div", { class: "named" },
        h("p", null, h("code", { translate: "no" }, place.text || path)),
        place.text && path ? h("p", { class: "quiet", translate: "no" }, path) : null,
        sentence ? h("p", null, withCode(sentence)) : null);
  }

  // What is said beside the pointer; null: there is no name.
  async at(code: CodeText | null, line: number, column: number): Promise<HTMLElement | null> {
    await this.prepare(code);
    const place = this.places.find((one) => one.line === line && (one.column ?? 0) <= column && column < (one.end ?? 0));
    return place ? this.words(place) : null;
  }

  async card(code: CodeText | null, line: number, close: () => void): Promise<HTMLElement> {
    await this.prepare(code);
    const seen = new Set<string>();
    const places = this.places.filter((one) => {
      const key = `${one.path ?? ""} ${one.text ?? ""}`;
      return one.line === line && !seen.has(key) && seen.add(key);
    });
    return h("section", { class: "card names", id: "names", "aria-label": `Names in line ${line}` },
        h("div", { class: "card-line" }, h("h2", null, `Names in line ${line}`),
            h("button", { type: "button", class: "button plain close", id: "names-close", "aria-label": "Close the names", onclick: close }, "✕")),
        places.length > 0 ? places.map((place) => this.words(place)) : h("p", { class: "quiet" }, "There is no name in this line."));
  }
}

// Lesson text: the engine has parsed it, here it becomes elements.

import { h } from "./dom.ts";
import type { Inline, RichText, TextBlock } from "./view.ts";

function inline(part: Inline): Node {
  const text = part.text ?? "";
  switch (part.kind) {
    case "code": return h("code", { translate: "no" }, text);
    case "emphasis": return h("em", null, text);
    case "strong": return h("strong", null, text);
    case "link": {
      if (!part.href?.startsWith("https://")) return document.createTextNode(text);
      return h("a", { href: part.href, target: "_blank", rel: "noopener noreferrer" }, text);
    }
    default: return document.createTextNode(text);
  }
}

function inlines(block: TextBlock): Node[] {
  return (block.inlines ?? []).map(inline);
}

const listTags: Record<string, "ul" | "ol"> = { list_item: "ul", numbered_item: "ol" };

// Neighbouring list items become one list.
export function richText(blocks: RichText | undefined): Node[] {
  const result: HTMLElement[] = [];
  for (const block of blocks ?? []) {
    const listTag = listTags[block.kind ?? ""];
    if (listTag) {
      const last = result.at(-1);
      const list = last?.localName === listTag ? last : h(listTag, null);
      if (list !== last) result.push(list);
      list.append(h("li", null, inlines(block)));
    } else if (block.kind === "code_block") {
      result.push(h("pre", { translate: "no", tabindex: "0" }, h("code", null, inlines(block))));
    } else {
      result.push(h("p", null, inlines(block)));
    }
  }
  return result;
}

// For a label or a legend: phrasing content only.
export function phrase(blocks: RichText | undefined): Node[] {
  return (blocks ?? []).flatMap((block, n) => (n > 0 ? [document.createTextNode(" "), ...inlines(block)] : inlines(block)));
}

export function plainText(blocks: RichText | undefined): string {
  return (blocks ?? []).map((block) => (block.inlines ?? []).map((part) => part.text ?? "").join("")).join(" ");
}

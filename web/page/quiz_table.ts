// The table that the learner completes: which rows exist, addresses, names, values, arrows, states.
//
//   Address  Name  Value
//   10       e     [→ 9        ]  ✓
//   9        d     [→ (2^30)-2 ]  ✗ that is where i points

import { h } from "./dom.ts";
import { plainText } from "./rich_text.ts";
import { pretty, type BlankCell, type BlankRow, type Checkpoint } from "./view.ts";

const columns: [string, string][] = [["exists", "Exists"], ["address", "Address"], ["name", "Name"], ["value", "Value"], ["state", "State"]];

function askedColumns(table: BlankRow[]): [string, string][] {
  const used = new Set(table.flatMap((row) => (row.cells ?? []).map((cell) => cell.field ?? "exists")));
  return columns.filter(([field]) => used.has(field));
}

// "->" is quicker to type than "→".
function typeArrow(event: Event): void {
  const input = event.target as HTMLInputElement;
  if (!input.value.includes("->")) return;
  const end = (input.selectionStart ?? input.value.length) - input.value.length;
  input.value = input.value.replace(/->\s?/g, "→ ");
  input.setSelectionRange(input.value.length + end, input.value.length + end);
}

function nameOf(row: BlankRow): string {
  const given = row.cells?.find((cell) => cell.field === "name" && cell.is_given);
  return given?.given || row.key;
}

function control(cell: BlankCell, label: string, question: Checkpoint, onChange: () => void): HTMLElement {
  const mark = cell.verdict && cell.verdict !== "none" ? ` is-${cell.verdict}` : "";
  const shared = {
    class: `field${mark}`, id: `cell-${cell.id}`, "data-cell": cell.id, "aria-label": label,
    "aria-describedby": mark ? `verdict-${cell.id}` : null, "aria-invalid": cell.verdict === "wrong" ? "true" : null,
  };
  if (cell.field === "exists") {
    return h("input", { ...shared, class: "exists", type: "checkbox", checked: cell.answer === "yes", onchange: onChange });
  }
  if (cell.field === "state") {
    const select = h("select", { ...shared, onchange: onChange }, ["", ...(question.state_words ?? [])].map((word) => h("option", { value: word }, word || "…")));
    select.value = cell.answer ?? "";
    return select;
  }
  return h("input", {
    ...shared, type: "text", value: cell.answer ?? "", placeholder: "?", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    oninput: (event: Event) => {
      typeArrow(event);
      onChange();
    },
  });
}

function verdictOf(cell: BlankCell): HTMLElement | null {
  if (!cell.verdict || cell.verdict === "none") return null;
  const right = cell.verdict === "correct";
  const why = plainText(cell.feedback);
  return h("span", { class: `cell-verdict is-${right ? "correct" : "wrong"}`, id: `verdict-${cell.id}` },
      right ? "✓ right" : `✗ ${why || "not yet"}`);
}

function tableRow(row: BlankRow, shown: [string, string][], question: Checkpoint, onChange: () => void): HTMLElement {
  const cellOf = (field: string) => row.cells?.find((cell) => (cell.field ?? "exists") === field);
  return h("tr", { "data-row": row.key }, shown.map(([field, title]) => {
    const cell = cellOf(field);
    if (!cell) return h("td", null);
    if (cell.is_given) return h("td", null, pretty(cell.given));
    return h("td", null, control(cell, `${title} of ${nameOf(row)} in ${row.frame ?? ""}`, question, onChange), verdictOf(cell));
  }));
}

export function fillFrameTable(question: Checkpoint, onChange: () => void): HTMLElement {
  const table = question.table ?? [];
  const shown = askedColumns(table);
  const manyFrames = new Set(table.map((row) => row.frame)).size > 1;
  const body: HTMLElement[] = [];
  let frame: string | undefined;
  for (const row of table) {
    if (manyFrames && row.frame !== frame) {
      body.push(h("tr", { class: "frame-name" }, h("th", { colspan: shown.length, scope: "colgroup" }, row.frame ?? "")));
    }
    frame = row.frame;
    body.push(tableRow(row, shown, question, onChange));
  }
  const head = h("tr", null, shown.map(([, title]) => h("th", { scope: "col" }, title)));
  return h("table", { class: "blank", translate: "no" }, h("thead", null, head), h("tbody", null, body));
}

export function readCells(root: HTMLElement): { id: string; text: string }[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-cell]")].map((field) => {
    const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
    return { id: field.dataset["cell"] ?? "", text: isBox ? (field.checked ? "yes" : "no") : field.value.trim() };
  });
}

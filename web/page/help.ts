// The list of keys, opened by "?" in the stepper or by the button in the header.

import { h } from "./dom.ts";
import { keyList } from "./stepper.ts";

export function openHelp(): void {
  document.getElementById("help")?.remove();
  const rows = keyList.map(([keys, what]) => h("tr", null, h("th", { scope: "row" }, keys.split(/, | /).filter(Boolean).map((key) => [h("kbd", null, key), " "])), h("td", null, what)));
  const dialog = h("dialog", { id: "help", "aria-labelledby": "help-title" },
      h("h2", { id: "help-title" }, "Keys"),
      h("p", null, "They work while the focus is on the step buttons or the timeline. Tab moves between the parts of the page."),
      h("table", null, h("tbody", null, rows)),
      h("form", { method: "dialog" }, h("button", { class: "button primary", type: "submit" }, "Close")));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

// Pages that say what is going on when there is no lesson to show: loading, not found, broken, failed.

import { h } from "./dom.ts";

interface Message {
  title: string;
  text: string;
  detail?: string;
  actions?: HTMLElement[];
  isAlert?: boolean;
}

export const listLink = () => h("a", { class: "button", href: "/" }, "All lessons");

export const reloadButton = (label = "Try again") => h("button", { type: "button", class: "button primary", onclick: () => location.reload() }, label);

export function messagePage(message: Message): HTMLElement {
  return h("main", { class: "message", id: "main", tabindex: "-1", role: message.isAlert ? null : null },
      h("h1", null, message.title), h("p", { role: message.isAlert ? "alert" : "status" }, message.text),
      message.detail ? h("pre", { tabindex: "0", "aria-label": "Details" }, message.detail) : null,
      message.actions ? h("div", { class: "actions" }, message.actions) : null);
}

// The bar counts bytes, so it moves also where the connection is slow.
export function loadingPage(): { element: HTMLElement; progress(part: number): void } {
  const bar = h("progress", { class: "meter", max: "1", value: "0", "aria-label": "Loading" });
  const element = h("main", { class: "message", id: "main" }, h("h1", null, "Loading the lesson"), h("p", null, "The engine that runs the program is on its way."), bar);
  return { element, progress: (part) => { bar.value = part; } };
}

export function showMessage(message: Message): void {
  document.title = `${message.title} · Framewalk`;
  document.getElementById("app")?.replaceChildren(messagePage(message));
}

// The engine, a part of it, or the lesson did not come.
export function showNotLoaded(reason: string): void {
  showMessage({ title: "The lesson could not be loaded", text: `${reason} The connection may be down.`, actions: [reloadButton(), listLink()], isAlert: true });
}

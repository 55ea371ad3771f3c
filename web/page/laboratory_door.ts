// The button that opens the laboratory, and what fetches it the first time.
//
//   const door = new LaboratoryDoor(root, actions);
//   header(…, [door.button]);
//   door.show(view);                 // after every command

import { assets } from "framewalk:assets";
import { assetUrl } from "./download.ts";
import { h } from "./dom.ts";
import type { Laboratory, LaboratoryActions } from "./laboratory.ts";
import type { View } from "./view.ts";

export interface DoorActions extends Omit<LaboratoryActions, "close"> {
  say(text: string): void;
  resized(): void;
}

// The style must be there before the panel is, or it would jump.
function loadStyle(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    document.head.append(h("link", { rel: "stylesheet", href: url, onload: () => resolve(), onerror: () => reject(new Error("style")) }));
  });
}

async function fetchLaboratory(): Promise<typeof import("./laboratory.ts")> {
  const { script, style } = assets.laboratory!;
  const [module] = await Promise.all([import(assetUrl(script)), loadStyle(assetUrl(style))]);
  return module as typeof import("./laboratory.ts");
}

export class LaboratoryDoor {
  readonly button = h("button", {
    type: "button", class: "button", "aria-expanded": "false", "aria-controls": "laboratory", title: "Stack, heap and counters of the machine", onclick: () => void this.toggle(),
  }, "Machine");
  private laboratory: Laboratory | null = null;
  private view: View = {};

  constructor(private readonly root: HTMLElement, private readonly actions: DoorActions) {
    this.button.hidden = assets.laboratory === null;
  }

  private get isOpen(): boolean {
    return this.button.getAttribute("aria-expanded") === "true";
  }

  private async toggle(): Promise<void> {
    if (this.isOpen) return this.close();
    this.button.setAttribute("aria-expanded", "true");
    if (!this.laboratory) await this.fetch();
    if (!this.laboratory || !this.isOpen) return;
    this.root.append(this.laboratory.element);
    this.root.classList.add("laboratory-open");
    this.laboratory.show(this.view);
    this.laboratory.open(this.laboratory.openTab);
    this.laboratory.focus();
    this.actions.resized();
  }

  private async fetch(): Promise<void> {
    try {
      const { Laboratory } = await fetchLaboratory();
      this.laboratory ??= new Laboratory({ ...this.actions, close: () => this.close() });
    } catch {
      this.button.setAttribute("aria-expanded", "false");
      this.actions.say("The laboratory could not be downloaded.");
    }
  }

  private close(): void {
    this.button.setAttribute("aria-expanded", "false");
    this.laboratory?.element.remove();
    this.laboratory?.leave();
    this.root.classList.remove("laboratory-open");
    this.button.focus();
    this.actions.resized();
  }

  show(view: View): void {
    this.view = view;
    if (this.isOpen) this.laboratory?.show(view);
  }
}

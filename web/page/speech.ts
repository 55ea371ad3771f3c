// One polite live region: says what a step changed, nothing else. While steps follow quickly only the
// last one is said, and nothing while the program plays.

import { h } from "./dom.ts";

// Signs that a voice would leave out or spell.
export function forVoice(text: string): string {
  return text.replaceAll(/\(2\^30\)-(\d+)/g, "2 to the 30 minus $1").replaceAll("→ ", "arrow to ").replaceAll("??????", "not initialised");
}

const settle = 350;  // milliseconds

export class Speech {
  readonly element = h("div", { class: "unseen", role: "status", "aria-live": "polite", id: "live" });
  private timer = 0;
  quiet = false;

  say(text: string): void {
    window.clearTimeout(this.timer);
    if (this.quiet || text === "") return;
    this.timer = window.setTimeout(() => { this.element.textContent = text; }, settle);
  }
}

// Answers on their way to the server. Each waits in the browser under a UUID of its own until the
// server's receipt is there; the same UUID may be sent again as often as needed (web/server/README.md).
//
// "Saved" is said only for a receipt.

import { load, save } from "./storage.ts";

export type Fate = "sending" | "waiting" | "saved" | "practice" | "refused";

interface Waiting {
  key: string;
  body: string;
  lesson: string;
  checkpoint: string;
  tries: number;
  refused?: string;  // the server will not take it; kept for the learner to see
}

export interface Receipt { receipt: string; lesson: string; checkpoint: string; at: string }

const address = "/api/submissions";
const mostKept = 200;
const longestPause = 60_000;  // milliseconds between two tries

function uuid(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// A random name of this browser; the server keeps only a keyed hash of it.
function learner(): string {
  let id = load<string>("learner", "");
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(id)) {
    id = uuid();
    save("learner", id);
  }
  return id;
}

export type OnFate = (lesson: string, checkpoint: string, fate: Fate, detail: string) => void;

export class Outbox {
  private waiting: Waiting[] = load<Waiting[]>("outbox", []);
  private timer = 0;
  private sending = false;
  private isPractice = false;  // this site has no server for answers

  private readonly onFate: OnFate;

  constructor(onFate: OnFate) {
    this.onFate = onFate;
    window.addEventListener("online", () => void this.flush());
    void this.flush();
  }

  add(lesson: string, checkpoint: string, answer: Record<string, unknown>): void {
    const key = uuid();
    const body = JSON.stringify({ format: 1, key, learner: learner(), answers: [answer] });
    this.waiting.push({ key, body, lesson, checkpoint, tries: 0 });
    this.waiting = this.waiting.slice(-mostKept);
    this.keep();
    this.onFate(lesson, checkpoint, "sending", "");
    void this.flush();
  }

  private keep(): void {
    save("outbox", this.waiting);
  }

  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    window.clearTimeout(this.timer);
    try {
      for (const one of this.waiting.filter((entry) => !entry.refused)) {
        if (!(await this.send(one))) break;
      }
    } finally {
      this.sending = false;
      this.keep();
    }
    const left = this.waiting.find((entry) => !entry.refused);
    if (left && !this.isPractice) {
      const pause = Math.min(longestPause, 1000 * 2 ** Math.min(left.tries, 6));
      this.timer = window.setTimeout(() => void this.flush(), pause);
    }
  }

  // False: the server cannot be reached now.
  private async send(one: Waiting): Promise<boolean> {
    ++one.tries;
    const response = await fetch(address, {
      method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": one.key }, body: one.body, keepalive: one.body.length < 60_000,
    }).catch(() => null);
    if (!response || response.status >= 500 || response.status === 408 || response.status === 429) {
      this.onFate(one.lesson, one.checkpoint, "waiting", "");
      return false;
    }
    const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
    const reply = isJson ? ((await response.json().catch(() => null)) as Record<string, unknown> | null) : null;
    if (response.ok && typeof reply?.["receipt"] === "string") {
      this.receive(one, reply["receipt"]);
      return true;
    }
    if (!isJson) {  // files only, no server behind them
      this.isPractice = true;
      this.onFate(one.lesson, one.checkpoint, "practice", "");
      return false;
    }
    const error = reply?.["error"] as { message?: string } | undefined;
    one.refused = error?.message ?? `status ${response.status}`;
    this.onFate(one.lesson, one.checkpoint, "refused", one.refused);
    return true;
  }

  private receive(one: Waiting, receipt: string): void {
    this.waiting = this.waiting.filter((entry) => entry !== one);
    const receipts = load<Receipt[]>("receipts", []);
    receipts.push({ receipt, lesson: one.lesson, checkpoint: one.checkpoint, at: new Date().toISOString() });
    save("receipts", receipts.slice(-mostKept));
    // Of several answers to one question the last one must be there before it is called saved.
    const isLast = !this.waiting.some((entry) => !entry.refused && entry.lesson === one.lesson && entry.checkpoint === one.checkpoint);
    if (isLast) this.onFate(one.lesson, one.checkpoint, "saved", receipt);
  }
}

export function fateWords(fate: Fate, detail: string): string {
  switch (fate) {
    case "sending": return "Sending the answer …";
    case "waiting": return "Not saved yet: the server cannot be reached. The answer is kept here and sent again.";
    case "saved": return `Saved. Receipt ${detail.length > 12 ? `${detail.slice(0, 12)}…` : detail}`;
    case "practice": return "Practice: this site stores no answers.";
    case "refused": return `Not saved: ${detail}.`;
  }
}

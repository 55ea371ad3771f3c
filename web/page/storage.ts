// What the browser keeps: progress, drafts, answers that wait. Storage can be forbidden (an embedded
// page, a private window); then the same calls work on memory, until the page is closed.

const memory = new Map<string, string>();

function local(): Storage | null {
  try {
    const storage = window.localStorage;
    const probe = "framewalk.probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}

const storage = local();

export const storageWorks = storage !== null;

export function load<T>(key: string, fallback: T): T {
  try {
    const text = (storage ? storage.getItem(`framewalk.${key}`) : null) ?? memory.get(key);
    return text == null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;  // written by another version, or by hand
  }
}

// False: only in memory.
export function save(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    storage?.setItem(`framewalk.${key}`, text);
    return storage !== null;
  } catch {
    return false;  // full
  }
}

export interface Progress {
  version: number;   // of the lesson
  step: number;      // where the learner was
  furthest: number;  // and the furthest step seen
  last: number;      // last step of the run
  answered: number;
  checkpoints: number;
  state: string;     // the engine's state text
  olderLink?: string;  // `#…` before the link had this state: what a page that is left meanwhile is opened with
}

export function progressOf(lesson: string): Progress | null {
  const all = load<Record<string, Progress>>("progress", {});
  const found = all[lesson];
  return found && typeof found.step === "number" ? found : null;
}

export function allProgress(): Record<string, Progress> {
  return load<Record<string, Progress>>("progress", {});
}

export function saveProgress(lesson: string, progress: Progress): void {
  const all = allProgress();
  all[lesson] = progress;
  save("progress", all);
}

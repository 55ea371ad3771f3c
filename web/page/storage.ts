// What the browser keeps: progress, drafts, answers that wait. Storage can be forbidden (an embedded
// page, a private window); then the same calls work on memory, until the page is closed.

const memory = new Map<string, string>();

function usable(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    const storage = window[kind];
    const probe = "framewalk.probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}

const storage = usable("localStorage");
const ofTab = usable("sessionStorage");

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
}

// Where this tab was, while its link still said another place: what is opened again with that link goes on here.
export interface Behind {
  lesson: string;
  link: string;      // `#…`
  state: string;
  left: boolean;     // the page was left with that link; otherwise it has a newer one, unless it was on its way out
}

export function saveBehind(behind: Behind): void {
  try {
    ofTab?.setItem("framewalk.behind", JSON.stringify(behind));
  } catch {
    // full: the link alone says where to go
  }
}

// Once: when the page is opened with the link for another reason later, the link counts.
export function takeBehind(lesson: string, link: string): Behind | null {
  try {
    const found = JSON.parse(ofTab?.getItem("framewalk.behind") ?? "null") as Behind | null;
    ofTab?.removeItem("framewalk.behind");
    return found && found.lesson === lesson && found.link === link && typeof found.state === "string" ? found : null;
  } catch {
    return null;
  }
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

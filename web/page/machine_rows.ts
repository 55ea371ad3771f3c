// What can be chosen about the machine, as a table: the form is made from it, and the command `set_machine`
// is read off it. A row's path is where a lesson's `machine` has the setting; the engine's messages name it.
//
//   const draft = draftOf(view.machine);       // { "stack.size": "8388608", "stack.guard": true, … }
//   draft["heap.policy"] = "best-fit";
//   run({ do: "set_machine", machine: machineOf(draft) });

export interface MachineRow {
  path: string;
  label: string;
  kind: "bytes" | "number" | "text" | "switch" | "choice";
  hint: string | ((draft: Draft) => string);
  whenEmpty?: string;  // what is typed may be left out, and this is then so
  choices?: { value: string; label: string }[];
  isOff?: (draft: Draft) => boolean;  // has no meaning beside the others
}
export interface MachineGroup { title: string; rows: MachineRow[] }
export type Draft = Record<string, string | boolean>;
export type Machine = { [name: string]: string | number | boolean | Machine };

const fits = new Set(["first-fit", "next-fit", "best-fit", "worst-fit"]);
const isNoFit = (draft: Draft) => !fits.has(String(draft["heap.policy"]));

export function machineGroups(policies: { word: string; meaning: string }[]): MachineGroup[] {
  return [
    { title: "Stack", rows: [
      { path: "stack.size", label: "Size", kind: "bytes", hint: "bytes; rounded up to pages of 4,096" },
      { path: "stack.guard", label: "Guard page", kind: "switch", hint: "a page below each stack that must not be touched" },
      { path: "stack.below", label: "Below it", kind: "choice", hint: "what a stack without a guard runs into", isOff: (draft) => draft["stack.guard"] === true,
        choices: [{ value: "statics", label: "static memory" }, { value: "heap", label: "the heap" }] },
      { path: "stack.probes", label: "Probes", kind: "switch", hint: "a frame touches every page it takes, so it cannot jump over the guard" },
      { path: "stack.returns", label: "Return addresses", kind: "switch", hint: "a call leaves in the stack where to go on, and it can be overwritten" },
      { path: "stack.thread", label: "Of other threads", kind: "bytes", whenEmpty: "262,144", hint: "bytes of each other thread’s stack, unless the program asks for more" },
      { path: "stack.stacklet", label: "Stacklet", kind: "bytes", whenEmpty: "one piece", hint: "bytes; each stack grows by linked pieces of this size" },
    ] },
    { title: "Heap", rows: [
      { path: "heap.policy", label: "Policy", kind: "choice", hint: (draft) => policies.find(({ word }) => word === draft["heap.policy"])?.meaning ?? "", choices: policies.map(({ word }) => ({ value: word, label: word })) },
      { path: "heap.size", label: "Limit", kind: "bytes", hint: "bytes that it may span" },
      { path: "heap.initial", label: "At the start", kind: "bytes", whenEmpty: "nothing", hint: "bytes that it has from the start" },
      { path: "heap.page", label: "Grows by", kind: "bytes", whenEmpty: "what is needed", hint: "bytes at once" },
      { path: "heap.coalesce", label: "Join neighbours", kind: "switch", hint: "a freed block joins its free neighbours", isOff: isNoFit },
      { path: "heap.headers", label: "Headers", kind: "switch", hint: "the bookkeeping lies in the heap, before each block", isOff: isNoFit },
      { path: "heap.by_address", label: "Search by address", kind: "switch", hint: "not the latest freed block first", isOff: isNoFit },
      { path: "heap.chunks", label: "Chunks", kind: "switch", hint: "each growth is a chunk of its own; no block lies in two", isOff: isNoFit },
      { path: "heap.caches", label: "Thread caches", kind: "number", whenEmpty: "none", hint: "free cells of each size that a thread keeps for itself", isOff: (draft) => draft["heap.policy"] !== "size-classes" },
    ] },
    { title: "Threads", rows: [
      { path: "threads.seed", label: "Seed", kind: "number", whenEmpty: "none", hint: "a number draws the order of threads; none: each runs until it waits" },
      { path: "threads.choices", label: "Order", kind: "text", whenEmpty: "as it comes", hint: "step-thread: 12-2_20-1 lets thread 2 go on at step 12, thread 1 at step 20" },
    ] },
    { title: "Library", rows: [
      { path: "library", label: "Its functions", kind: "choice", hint: "such as Vec::push; their text then stands below the program's",
        choices: [{ value: "hidden", label: "hidden" }, { value: "frames", label: "frames shown" }, { value: "steps", label: "stepped into" }] },
    ] },
    { title: "Rules", rows: [
      { path: "checks", label: "Checks", kind: "switch", hint: "stop at a forbidden access; off: it happens" },
    ] },
  ];
}

function settingAt(machine: Machine, path: string): string | number | boolean | undefined {
  const found = path.split(".").reduce<unknown>((value, key) => (value as Machine | undefined)?.[key], machine);
  return typeof found === "object" ? undefined : (found as string | number | boolean | undefined);
}

export function draftOf(groups: MachineGroup[], machine: Machine): Draft {
  const draft: Draft = {};
  for (const { path, kind, choices } of groups.flatMap((group) => group.rows)) {
    const value = settingAt(machine, path);
    if (kind === "switch") draft[path] = value === true;
    else draft[path] = value ? String(value) : choices?.[0]?.value ?? "";
  }
  return draft;
}

// Bytes as people write them: "4096", "4,096", "64 KB", "8 MB". Null: no such number.
export function bytesOf(text: string): number | null {
  const match = /^\s*(-?\d[\d,_']*)\s*(k|m)?(?:i?b)?\s*$/i.exec(text);
  if (!match) return null;
  const unit = { k: 1024, m: 1024 * 1024 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Number(match[1]!.replace(/[,_']/g, "")) * unit;
}

// What is wrong before the engine is asked, by path.
export function unreadable(groups: MachineGroup[], draft: Draft): Map<string, string> {
  const wrong = new Map<string, string>();
  for (const { path, kind, whenEmpty } of groups.flatMap((group) => group.rows)) {
    const text = String(draft[path] ?? "").trim();
    if (text === "" && whenEmpty) continue;
    if (kind === "bytes" && bytesOf(text) === null) wrong.set(path, "Write a number of bytes, such as 4096 or 64 KB.");
    if (kind === "number" && !/^-?\d{1,15}$/.test(text)) wrong.set(path, "Write a whole number.");
  }
  return wrong;
}

const isTyped = (kind: MachineRow["kind"]) => kind !== "switch" && kind !== "choice";

// Settings without a meaning beside the others, and fields left empty, are left out.
export function machineOf(groups: MachineGroup[], draft: Draft): Machine {
  const machine: Machine = {};
  for (const { path, kind, isOff } of groups.flatMap((group) => group.rows)) {
    const value = draft[path];
    if (value === undefined || isOff?.(draft) || (isTyped(kind) && String(value).trim() === "")) continue;
    const keys = path.split("."), last = keys.pop()!;
    const place = keys.reduce<Machine>((inner, key) => (inner[key] ??= {}) as Machine, machine);
    place[last] = kind === "bytes" ? bytesOf(String(value)) ?? String(value) : kind === "number" ? Number(value) : value;
  }
  return machine;
}

const topRows = new Set(machineGroups([]).flatMap((group) => group.rows.map((row) => row.path)).filter((path) => !path.includes(".")));

// "the machine: machine.heap.size: must lie …" is "must lie …" beside the field `heap.size`.
export function fieldError(reply: { path?: string; error?: string }, changed: string): { path: string; message: string } {
  const full = reply.path ?? "";
  const message = (reply.error ?? "").replace(/^the machine: /, "").replace(`${full}: `, "").replaceAll("`", "");
  const path = full.replace(/^machine\.?/, "");
  const isGroup = !path.includes(".") && !topRows.has(path);
  return { path: isGroup ? changed : path, message: message.charAt(0).toUpperCase() + message.slice(1) + (/[.!?]$/.test(message) ? "" : ".") };
}

// A machine in a few words: "best-fit, 4,096 bytes of stack".
export function machineName(machine: Machine | undefined): string {
  const part = (name: string) => (machine?.[name] ?? {}) as Machine;
  const stack = part("stack"), heap = part("heap"), threads = part("threads");
  const parts = [String(heap["policy"] ?? "")];
  if (heap["coalesce"] === false) parts.push("not joining");
  if (heap["chunks"]) parts.push("in chunks");
  if (stack["stacklet"]) parts.push("segmented stack");
  else if (stack["guard"] === false) parts.push("no guard page");
  if (machine?.["library"] === "steps") parts.push("stepping into the library");
  if (threads["choices"]) parts.push("threads in a chosen order");
  else if (threads["seed"]) parts.push(`threads drawn from ${threads["seed"]}`);
  return parts.join(", ");
}

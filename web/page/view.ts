// The view model as the engine writes it: the field names of engine/view/view_model.h, enums by their
// words. Fields that hold their default (false, 0, "", empty list, null) are left out, hence the `?`.
// Nothing on the page is shown that is not in here.

export interface CodeToken { begin?: number; end?: number; kind?: string }
export interface CodeLine { number: number; text?: string; tokens?: CodeToken[]; can_stop?: boolean }
export interface CodeText { revision?: number; path?: string; lines?: CodeLine[]; own_lines?: number }
export interface CodeRange { line?: number; column?: number; end_line?: number; end_column?: number }

export interface ByteCell { value?: number; state?: "init" | "uninit" | "padding"; is_pointer?: boolean; changed?: boolean }
export interface Target { kind?: string; state?: string; id?: string; address_text?: string }

export interface Row {
  id: string;
  name?: string;
  type?: string;
  address_text?: string;
  size?: number;
  value?: string;
  last_value?: string;
  state?: string;
  state_text?: string;
  moved_to_id?: string;
  state_step?: number;
  changed?: boolean;
  is_new?: boolean;
  is_parameter?: boolean;
  is_mutable?: boolean;
  is_shadowed?: boolean;
  in_scope?: boolean;
  is_open?: boolean;
  has_target?: boolean;
  target?: Target;
  children?: Row[];
  hidden_children?: number;
  bytes?: ByteCell[];
}
export interface Frame {
  id: string; thread?: number;  // 1, main, when left out
  depth?: number; function?: string; line?: number; state?: string; slot_count?: number;
  size?: number; rows?: Row[]; return_value?: string; is_new?: boolean;
}
// Of a program with several threads: those that have not ended. `number` is 1 (main) when left out.
export interface Thread { number?: number; name?: string; state?: "running" | "ready" | "waiting"; is_new?: boolean; stack_size?: number; stack_used?: number; stack_deepest?: number }
export interface HeapBlock {
  id: string; address_text?: string; size?: number; type?: string; label?: string; state?: string;
  changed?: boolean; is_new?: boolean; allocated_step?: number; freed_step?: number;
  allocated_line?: number; freed_line?: number; rows?: Row[]; hidden_rows?: number; pointed_by?: string[];
}
export interface Arrow { from: string; to: string; kind?: string; dangling?: boolean; changed?: boolean }

export interface TimelineMark { step?: number; kind?: string; label?: string; id?: string }
export interface Timeline {
  revision?: number; step_count?: number; max_depth?: number; marks?: TimelineMark[]; is_complete?: boolean;
}
export interface Position {
  step?: number; last?: number; at_end?: boolean; current?: CodeRange; previous?: CodeRange;
  function?: string; thread?: string; depth?: number; visit?: number; what?: string;
  can_back?: boolean; can_forward?: boolean; can_over?: boolean; can_out?: boolean; gate?: string;
}

export interface OutputChunk { stream?: string; text?: string; step?: number; is_new?: boolean }
export interface PlacedText { range?: CodeRange; text?: string; is_primary?: boolean }
export interface Diagnostic {
  kind?: string; code?: string; message?: string; range?: CodeRange; labels?: PlacedText[];
  notes?: string[]; helps?: string[]; rendered?: string;
}
export interface StoryPlace { text?: string; range?: CodeRange; step?: number; has_step?: boolean; id?: string }
export interface Ending {
  kind?: string; exit_code?: number; title?: string; message?: string; word?: string; story?: StoryPlace[];
  leaked?: string[]; leaks?: Leak[];
}
// A block that is still allocated at the end, and why.
export interface Leak { id?: string; address_text?: string; kind?: string; text?: string; story?: StoryPlace[]; held_by?: string[] }

export interface Inline { kind?: string; text?: string; href?: string }
export interface TextBlock { kind?: string; inlines?: Inline[] }
export type RichText = TextBlock[];

export type Verdict = "none" | "correct" | "partly" | "wrong" | "unsupported";
export interface OptionView { id: string; text?: RichText; chosen?: boolean; verdict?: Verdict; feedback?: RichText }
export interface BlankCell {
  id: string; field?: string; is_given?: boolean; given?: string; answer?: string; verdict?: Verdict;
  feedback?: RichText;
}
export interface BlankRow { key: string; frame?: string; cells?: BlankCell[] }
export interface Checkpoint {
  id: string; kind?: string; prompt?: RichText; must_answer?: boolean; number?: number; total?: number;
  points?: number; options?: OptionView[]; table?: BlankRow[]; state_words?: string[];
  response_text?: string; attempts?: number; verdict?: Verdict; feedback?: RichText; explain?: RichText;
  hints?: RichText[]; hints_left?: number; skipped?: boolean; score?: number;
}
export interface Lesson {
  id?: string; version?: number; title?: string; summary?: RichText; narration?: RichText;
  narration_is_new?: boolean; code_is_edited?: boolean; machine_is_changed?: boolean; has_checkpoint?: boolean; checkpoint?: Checkpoint;
  answered?: number; checkpoints?: number; points?: number; max_points?: number;
}
export interface Picked {
  id?: string; title?: string; bytes?: ByteCell[]; address?: number; size?: number; has_writer?: boolean;
  written_step?: number; written_line?: number; written_text?: string; history?: StoryPlace[];
}

// The same program on a second machine; see engine/view/comparison.h.
export interface ComparedFigure { name: string; meaning?: string; here?: number; there?: number }
export interface HeapStrip { start?: number; end?: number; pieces?: { id?: string; address?: number; size?: number }[]; hidden?: number }
export interface ComparedRow {
  id: string; name?: string; type?: string; address_here?: string; address_there?: string;
  value_here?: string; value_there?: string; same_address?: boolean; same_value?: boolean;
}
export interface Comparison {
  machine?: MachineView; runs?: { sentences?: string[]; figures?: ComparedFigure[] }; sentences?: string[];
  is_in_step?: boolean; step?: number; last?: number; is_recording?: boolean; line?: number; meters?: Record<string, number>;
  heap_here?: HeapStrip; heap_there?: HeapStrip; rows?: ComparedRow[]; hidden_rows?: number;
}
// As a lesson's `machine`, every setting named.
export type MachineView = { [name: string]: string | number | boolean | MachineView };
// The boxed world, a model; numbers of objects in lists are words.
export interface BoxedObject {
  number?: number; type?: string; value?: string; size?: number; names?: string[]; parts?: { name?: string; object?: number }[]; is_new?: boolean; is_reachable?: boolean;
}
export interface BoxedWorld {
  every?: number; made?: number; since?: number; live?: number; garbage?: number; bytes?: number; collections?: number;
  marked_total?: number; swept_total?: number; phase?: number; phases?: number; is_behind?: boolean; marked?: { number?: number; by?: string }[]; swept?: string[]; is_cut?: boolean; objects?: BoxedObject[];
}

// The simulated files, and the handles that are open on them.
export interface HandleView {
  id: string; number?: number; access?: string; at?: number; owner?: string; owner_id?: string; opened_line?: number; opened_step?: number;
  is_new?: boolean; changed?: boolean; is_closed?: boolean; is_leaked?: boolean;
}
export interface FileView {
  id: string; path?: string; size?: number; text?: string; is_cut?: boolean; is_given?: boolean; is_removed?: boolean; is_new?: boolean; changed?: boolean;
  handles?: HandleView[];
}

// The heap byte for byte; engine/view/heap_map.h.
export interface MapPiece { address: number; size: number; state: string; id?: string }
export interface MapSearch { size?: number; visit_count?: number; visits?: { address: number; size?: number }[]; chosen?: number; address?: number; text: string }
export interface HeapMap {
  low: number; end: number; limit: number; has_inner_links?: boolean; piece_count?: number; first_piece?: number; pieces?: MapPiece[];
  links?: { from?: number; to: number }[]; done?: MapSearch[]; next?: MapSearch[]; bytes_at?: number; bytes?: number[];
  selection?: { piece: MapPiece; title: string; lines?: string[]; step?: number; has_step?: boolean };
  sentences?: string[];
}
// Samples of a whole run, one list for each figure; engine/view/heap_curve.h.
export interface HeapCurve {
  revision?: number; wanted?: number; is_complete?: boolean; steps?: number[]; in_use?: number[]; free?: number[]; largest_free?: number[];
}

export type Model = "slots" | "bytes" | "boxed";

export interface View {
  revision?: number;
  model?: Model;
  position?: Position;
  frames?: Frame[];
  hidden_frames?: number;  // in the middle of a very deep stack, not listed
  hidden_blocks?: number;  // of a large heap, not listed
  threads?: Thread[];  // none while there is only main
  popped?: { id: string; function?: string; return_value?: string }[];
  heap?: HeapBlock[];
  statics?: Row[];
  arrows?: Arrow[];
  meters?: Record<string, number>;
  machine?: MachineView;
  comparison?: Comparison;
  heap_map?: HeapMap;
  files?: FileView[];
  boxed?: BoxedWorld;  // only where the machine asks for it
  output?: { chunks?: OutputChunk[]; dropped_bytes?: number };
  ending?: Ending;
  diagnostics?: Diagnostic[];
  sentences?: string[];
  notice?: string;
  is_recording?: boolean;
  lesson?: Lesson;
  picked?: Picked;
  branch?: { begun?: number; changes?: string[] };  // while the learner tries out changed bytes
}

// What a command answers; see engine/api/c_api.h.
export interface Reply {
  ok: boolean;
  error?: string;
  path?: string;
  moved?: boolean;
  run_changed?: boolean;
  state?: string;
  view: View;
  code?: CodeText;
  timeline?: Timeline;
  heap_curve?: HeapCurve;
  answer?: Record<string, unknown>;
}

export interface Response {
  options?: string[];
  text?: string;
  line?: number;
  cells?: { id: string; text: string }[];
}
export interface Command { do: string; [field: string]: unknown }

// "main thread", "thread 2", "worker".
export function threadName(thread: Thread): string {
  return (thread.number ?? 1) === 1 ? "main thread" : thread.name ?? "";
}

// "(2^30)-1" as people write it.
export function pretty(text: string | undefined): string {
  return (text ?? "").replaceAll("(2^30)", "(2³⁰)");
}

// "12-2_20-1-3" in words, steps counted from 1 as everywhere on the page.
export function choiceWords(choices: string): string {
  return choices.split("_").map((one) => {
    const [step, thread, steps] = one.split("-").map(Number);
    return `from step ${(step ?? 0) + 1} ${thread === 1 ? "the main thread" : `thread ${thread}`}${steps ? ` for ${steps} ${steps === 1 ? "step" : "steps"}` : ""}`;
  }).join("; ");
}

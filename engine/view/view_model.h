// Everything that is drawn or spoken about one position of a run, as plain data in the learner's words.
//
// Canvas, page, command line, lesson checks and quiz keys all read this one value. Nothing is drawn that
// is not in it. It knows no toolkit and no JSON (api/ writes it out, under the same field names).
//
//   const ViewModel& view = session.view();
//   view.frames.back().rows[0].name;         // "x"
//   view.frames.back().rows[0].value;        // "→ (2^30)-1"
//   view.heap[0].address_text;               // "(2^30)-1"
//
// Ids ("f1.2", "h3.0") are stable: the same binding or block keeps its id in every step of one run, so
// that focus, selection and motion survive. They hold letters, digits and dots only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "memory/settings.h"

namespace framewalk::view {

// ---------------------------------------------------------------- code

enum class TokenClass : uint8_t {
    Plain, Keyword, Type, Function, Macro, Number, String, Comment, Lifetime, Punctuation,
};
// A run of text of one class; offsets are bytes of UTF-8 in the line.
struct CodeToken {
    uint32_t begin = 0, end = 0;
    TokenClass kind = TokenClass::Plain;
};
struct CodeLine {
    uint32_t number = 1;             // counts from 1
    std::string text;                // without its line end
    std::vector<CodeToken> tokens;   // in order; gaps are Plain
    bool can_stop = false;           // some step stands on this line ("run to line" makes sense)
};
// The program text of one run. Shared by all views of that run: compare the pointer (or `revision`).
struct CodeText {
    uint32_t revision = 0;
    std::string path;                // "main.rs"
    std::vector<CodeLine> lines;
    uint32_t own_lines = 0;          // of the program; behind them stand functions of the library (source/listing.h); 0: all
    uint32_t part_count = 0;         // how many functions
};
// A part of the program text. Lines and columns count from 1, columns in characters; `end_column` is
// one past the last. Line 0: nowhere.
struct CodeRange {
    uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
    bool valid() const { return line != 0; }
};

// ---------------------------------------------------------------- memory

enum class AddressModel : uint8_t {
    Slots, Bytes,
    Boxed,         // not the run's own memory but the boxed world, where the machine shows it (view/boxed_picture.h)
};

enum class CellState : uint8_t {
    Live,          // holds a value
    Uninit,        // not initialised yet: `??????`
    PartlyMoved,   // some part was moved out; the children say which
    Moved,         // the value went to another owner: `value` is what it held, strike it through
    Dropped,       // was dropped: value `??????`, `last_value` what it held
    Freed,         // part of a freed heap block; value is the last value
    Dangling,      // a live pointer to memory that is gone; `target` says more
    Hidden,        // a question asks for it: value "?"
};

enum class ByteState : uint8_t { Init, Uninit, Padding };
struct ByteCell {
    uint8_t value = 0;
    ByteState state = ByteState::Uninit;
    bool is_pointer = false;         // part of a pointer that knows its allocation
    bool changed = false;
};

enum class PointerKind : uint8_t { Owner, Shared, Mut, RawConst, RawMut, Function };
enum class TargetState : uint8_t {
    Live,          // points at a live row, block or static
    Dangling,      // into memory that is freed, dropped or popped
    Null,
    Outside,       // no memory of the program (also `dangling` pointers of empty Vecs)
};
// What a pointer value means.
struct Target {
    PointerKind kind = PointerKind::Shared;
    TargetState state = TargetState::Outside;
    std::string id;                  // row, block or static that is meant; empty: none in this view
    std::string address_text;        // "0", "(2^30)-1", "0x7ffe…": as the value shows it
    uint64_t address = 0;            // byte address
    uint32_t offset = 0;             // bytes from the start of the row `id` (a part of an aggregate)
};

struct Row {
    std::string id;                  // stable; children append ".<n>"
    std::string name;                // "x"; of a part: "0", "len", "[3]"; of a heap value: ""
    std::string type;                // "Box<i32>", short form
    std::string address_text;        // in the chosen model: "0", "(2^30)-1" or "0x7fffffffe3dc"
    uint64_t address = 0;            // bytes
    int64_t slot = -1;               // stack: slot number from 0 (plus 2^32 times the thread, if not main); heap: k of (2^30)-k; -1: none
    uint32_t slot_count = 0;         // slots of all parts (0: zero-sized)
    uint64_t size = 0;               // bytes
    std::string value;               // "42", "→ 0", "??????", "Point { x: 1, y: 2 }", "\"hi\""
    std::string last_value;          // Moved, Dropped, Freed, or changed: what it held before
    CellState state = CellState::Live;
    std::string state_text;          // "moved to t", "not initialised", "freed"; empty when live and valid
    bool is_invalid = false;         // its bytes are no value of its type: only `unsafe` code or a branch gets there
    std::string moved_to_id;         // Moved: row that has the value now, if it is in this view
    uint32_t state_step = 0;         // step of that move, drop or free; 0 unknown or none
    bool changed = false;            // by the step that led here (value or state)
    bool is_new = false;             // came into being with this step
    bool is_parameter = false;
    bool is_mutable = false;         // `let mut`
    bool is_shadowed = false;        // a later binding of the frame has the same name
    bool in_scope = true;            // false: its block has not begun or is over
    bool is_open = false;            // children are shown (of a small struct on the heap: unless closed)
    bool has_target = false;
    Target target;                   // if has_target
    std::vector<Row> children;       // parts of an aggregate, in order of declaration
    uint32_t hidden_children = 0;    // parts beyond the limit, not listed
    std::vector<ByteCell> bytes;     // in AddressModel::Bytes and for the picked row; else empty
    CodeRange declared;              // of a binding
};

constexpr uint32_t kMainThread = 1;  // number, as its ThreadId shows it

enum class FrameState : uint8_t { Running, Waiting, Returning, Unwinding };
struct Frame {
    std::string id;                  // "f0" is the oldest frame
    uint32_t thread = kMainThread;   // number of its thread, 1 is main
    uint32_t depth = 0;              // 0 is the oldest of its thread
    std::string function;            // "foo", "Point::new"
    uint32_t line = 0;               // where it stands: running line, or the call it waits for
    FrameState state = FrameState::Running;
    bool is_new = false;             // pushed by this step
    uint64_t address = 0;            // lowest byte
    uint64_t size = 0;               // bytes
    uint32_t slot_count = 0;
    std::vector<Row> rows;           // in order of slots, parameters first
    std::string return_value;        // Returning: what it gives back, if there is something to show
};
// A thread that has not ended. A program of one thread lists none.
enum class ThreadState : uint8_t {
    Running,       // the one that this step belongs to
    Ready,         // could run, another one's turn
    Waiting,       // for another thread, or for time to go by
};
struct Thread {
    uint32_t number = kMainThread;   // as its ThreadId shows it; 1 is main
    std::string name;                // "main", "worker", "thread 2" when the program gave no name
    ThreadState state = ThreadState::Running;
    bool is_new = false;             // started by this step
    // Bytes of its stack: reserved, taken by frames now, and most that frames ever took.
    uint64_t stack_size = 0, stack_used = 0, stack_deepest = 0;
};
// A frame that the last step popped: drawn fading for one step, spoken as "foo returned".
struct PoppedFrame {
    std::string id, function, return_value;
    uint32_t depth = 0;
};

enum class BlockState : uint8_t {
    Live,
    JustFreed,     // freed by this step: outline dashed, last value struck through
    Hole,          // free space between or before blocks that were used (no rows)
    Leaked,        // still allocated when the program ended
    // Objects of the boxed world only:
    Garbage,       // no variable reaches it; it waits for the next collection
    Unmarked,      // a collection is going on and has not come to it
    Marked,        // … has come to it
};
struct HeapBlock {
    std::string id;                  // "h0" is the first allocation of the run; holes: "hole.<address>"
    std::string address_text;        // of its first slot: "(2^30)-1"; bytes: "0x…"
    uint64_t address = 0;
    uint64_t size = 0;               // bytes, as asked for
    int64_t slot = 0;                // k of (2^30)-k of the first slot
    uint32_t slot_count = 0;
    std::string type;                // "i32", "[u8; 5]"; empty for a hole
    std::string label;               // "i32 · live", "freed", "free · 8 bytes"
    BlockState state = BlockState::Live;
    bool changed = false;
    bool is_new = false;
    uint32_t allocated_step = 0, freed_step = 0;
    uint32_t allocated_line = 0, freed_line = 0;   // 0: none
    std::vector<Row> rows;           // one value, or the elements; empty for a hole
    uint32_t hidden_rows = 0;
    std::vector<std::string> pointed_by;           // row ids
};

struct Arrow {
    std::string from, to;            // row id; row or block id
    PointerKind kind = PointerKind::Shared;
    bool dangling = false;
    bool in_current_frame = false;   // draw strongly
    bool changed = false;            // made or redirected by this step: the heavy one
};

// What is counted and measured, by view/meters.def.
struct Meters {
#define FRAMEWALK_METER(name, meaning) uint64_t name = 0;
#include "view/meters.def"
#undef FRAMEWALK_METER
};
struct MeterKind {
    const char* name;
    const char* meaning;
    uint64_t Meters::*value;
};
const std::vector<MeterKind>& meter_kinds();

// ---------------------------------------------------------------- the boxed world (a model: view/boxed.h)

struct BoxedPart {
    std::string name;                // "x", "[0]"
    uint64_t object = 0;             // that it refers to; 0: none
};
struct BoxedObject {
    uint64_t number = 0;             // 1, 2, 3 … in order of making
    std::string type, value;
    uint64_t size = 0;               // bytes, header included
    std::vector<std::string> names;  // variables that refer to it
    std::vector<BoxedPart> parts;    // of a struct, tuple, array: a reference each
    bool is_new = false;             // made by this step
    bool is_reachable = true;        // false: garbage, until the next collection
    bool is_hidden = false;          // a question asks for its value, which is "?" here
};
// Why the collection marks an object.
struct BoxedMark {
    uint64_t number = 0;
    std::string by, from;            // who refers to it, in words ("`sum`", "#5"); row of the variable, or "o5"
};
struct BoxedWorld {
    uint32_t every = 0;              // a collection after so many new objects; 0: it is not shown
    std::vector<BoxedObject> objects;
    uint64_t made = 0, since = 0;    // objects so far; since the last collection
    uint64_t live = 0, garbage = 0, bytes = 0, bytes_made = 0;
    uint64_t collections = 0, marked_total = 0, swept_total = 0;
    // By the collection of this step, in order.
    std::vector<BoxedMark> marked;
    std::vector<uint64_t> swept;
    std::vector<BoxedObject> gone;         // what it sweeps, as it was
    std::map<std::string, uint64_t> held;  // by id of a variable's row: the object that it refers to
    // A collection is looked at in phases: 0 before it, then with more and more marks, at last swept.
    uint32_t phase = 0, phases = 0;        // 0 phases: there is no collection in this step
    uint32_t marks_at_once = 1;            // in one phase
    uint64_t stopped_after = 0;            // objects made since the collection before
    bool is_behind = false;          // the run is longer than what is worked out: this is an earlier step
    bool is_cut = false;             // long arrays: only the first elements are objects here
};

// ---------------------------------------------------------------- files (simulated: machine/files.h)

struct HandleView {
    std::string id;                  // "d1" is the first that was opened
    uint32_t number = 0;             // 3, 4 …
    std::string access;              // "reading", "writing", "reading and writing", "appending"
    uint64_t at = 0;                 // byte at which it goes on
    std::string owner, owner_id;     // "log in main", and its row; without a row "a temporary of line 3"; empty: no value is found
    uint32_t opened_line = 0, opened_step = 0;
    bool is_new = false, changed = false;   // by this step
    bool is_closed = false;          // by this step
    bool is_leaked = false;          // still open at the end
};
struct FileView {
    std::string id;                  // "file1"
    std::string path;                // that it has, or had
    uint64_t size = 0;               // bytes
    std::string text;                // the first of them, as valid UTF-8
    bool is_cut = false;             // the text is longer
    bool is_given = false;           // it was there before the program began
    bool is_removed = false;         // its name is gone
    bool is_new = false, changed = false;   // by this step
    std::vector<HandleView> handles; // in order of numbers
};

// ---------------------------------------------------------------- time

enum class TimelineMarkKind : uint8_t { Alloc, Free, Output, Panic, Fault, Checkpoint };
struct TimelineMark {
    uint32_t step = 0;
    TimelineMarkKind kind = TimelineMarkKind::Alloc;
    std::string label;               // "allocates 4 bytes", "prints \"hi\"", a checkpoint's prompt
    std::string id;                  // of a checkpoint
};
struct TimelineBin {                 // one bar: steps [first, first + count)
    uint32_t first = 0, count = 1;
    uint16_t depth = 1;              // deepest call depth in it, main is 1
    uint16_t min_depth = 1;
};
// One run at a glance. Shared like CodeText.
struct TimelineSummary {
    uint32_t revision = 0;
    uint32_t step_count = 0;         // positions 0 … step_count - 1
    uint16_t max_depth = 1;
    std::vector<TimelineBin> bins;   // at most 512
    std::vector<TimelineMark> marks; // at most 512 (then thinned: first and last stay, checkpoints all)
    bool is_complete = true;         // false while the run is still being recorded
};

struct Position {
    uint32_t step = 0, last = 0;     // step 0 … last; shown to people as step + 1 of last + 1
    bool at_end = false;             // the program is over: no frames
    CodeRange current;               // what runs next; invalid at the end
    CodeRange previous;              // what just ran; invalid at the start
    std::string function;            // that runs
    std::string thread;              // that runs, if there are several: "main", "thread 2"
    uint32_t depth = 0;
    uint32_t visit = 0;              // n-th time at this line in this run
    std::string what;                // "about to run", "end of scope", "about to drop `x`", "about to return"
    bool can_back = false, can_forward = false, can_over = false, can_out = false;
    std::string gate;                // id of the checkpoint that must be answered to go on, or empty
};

// ---------------------------------------------------------------- output, endings, diagnostics

enum class Stream : uint8_t { Stdout, Stderr };
struct OutputChunk {
    Stream stream = Stream::Stdout;
    std::string text;                // valid UTF-8
    uint32_t step = 0;               // position from which it is there
    bool is_new = false;             // by this step
};
struct Output {
    std::vector<OutputChunk> chunks; // up to this position, in order of time
    uint64_t dropped_bytes = 0;      // of older output that is not listed
};

struct PlacedText {
    CodeRange range;
    std::string text;
    bool is_primary = false;
};
enum class DiagnosticKind : uint8_t { Error, Warning, Note, Unsupported };
struct DiagnosticView {
    DiagnosticKind kind = DiagnosticKind::Error;
    std::string code;                // "E0382" or empty
    std::string message;
    CodeRange range;
    std::vector<PlacedText> labels;
    std::vector<std::string> notes, helps;
    std::string rendered;            // as rustc prints it, for a terminal
};

enum class EndingKind : uint8_t {
    None,           // not at the end of the run
    Ok, Panic, StackOverflow, UndefinedBehaviour, Unsupported, Budget, CompileError, InternalError,
};
// A place in the story of how the run ended: "freed here", "used here".
struct StoryPlace {
    std::string text;
    CodeRange range;
    uint32_t step = 0;
    bool has_step = false;           // can jump there
    std::string id;                  // row or block it speaks about
};
// Why a block is still allocated at the end of a run.
enum class LeakKind : uint8_t {
    Forgotten,     // a call took its last owner and did not drop it: forget, leak, into_raw, ManuallyDrop
    Cycle,         // counted pointers in a circle
    Held,          // owned by a block that leaked itself
    Static,        // a static owns it
    Running,       // a frame still owned it: of another thread, or because of `exit`
    Panic,         // what the panic that ended the program carries: not listed
    Unknown,       // nobody owns it; how that came about is not known
};
struct Leak {
    std::string id;                  // block
    std::string address_text;
    LeakKind kind = LeakKind::Unknown;
    std::string text;                // what is known: one or two sentences
    std::vector<StoryPlace> story;   // allocated here, given up here
    std::vector<std::string> held_by;// blocks that own it
};
struct Ending {
    EndingKind kind = EndingKind::None;
    int exit_code = 0;
    std::string title;               // "Undefined behaviour: use after free"
    std::string message;             // one or two sentences
    std::string word;                // fault kind as in lessons: "use-after-free"; budget: "steps", "memory"
    std::vector<StoryPlace> story;
    std::vector<std::string> leaked; // block ids still allocated
    std::vector<Leak> leaks;         // and why: of the first of them, in order of address
};

// ---------------------------------------------------------------- lesson text and questions

// Text in the safe Markdown subset, already parsed: build elements from it, never HTML text.
enum class InlineKind : uint8_t { Text, Code, Emphasis, Strong, Link };
struct Inline {
    InlineKind kind = InlineKind::Text;
    std::string text;
    std::string href;                // Link: https only
};
enum class BlockKind : uint8_t { Paragraph, ListItem, NumberedItem, CodeBlock };
struct TextBlock {
    BlockKind kind = BlockKind::Paragraph;
    std::vector<Inline> inlines;     // CodeBlock: one Text with line ends
};
using RichText = std::vector<TextBlock>;

enum class CheckpointKind : uint8_t {
    Choice, Multi, Value, Stdout, Compiles, PickLine, PickRow, Order, FillFrame, Permission, EditCode,
    Schedule,                        // who runs when; the answer is judged by running it
};
enum class VerdictKind : uint8_t { None, Correct, Partly, Wrong, Unsupported };
struct OptionView {
    std::string id;
    RichText text;
    bool chosen = false;
    VerdictKind verdict = VerdictKind::None;   // after checking
    RichText feedback;
};
enum class CellField : uint8_t { Exists, Name, Address, Value, State };
// One field of the table that the learner fills in.
struct BlankCell {
    std::string id;                  // "<row key>.value": key of the answer
    CellField field = CellField::Value;
    bool is_given = true;            // printed, not asked
    std::string given;               // text to print
    std::string answer;              // what the learner has entered so far
    VerdictKind verdict = VerdictKind::None;
    RichText feedback;
};
struct BlankRow {
    std::string key;                 // "main.x", "foo.y", "heap.0"
    std::string frame;               // function, or "heap"
    std::vector<BlankCell> cells;    // in order of CellField; Exists only where it is asked
};
struct CheckpointView {
    std::string id;
    CheckpointKind kind = CheckpointKind::Choice;
    RichText prompt;
    bool must_answer = false;        // gate: stepping on waits for it
    uint32_t number = 1, total = 1;
    uint32_t points = 1;
    std::vector<OptionView> options; // Choice, Multi, Order (in the shown order)
    std::vector<BlankRow> table;     // FillFrame, top row first as in the memory tables
    std::vector<std::string> state_words;      // what a State cell offers: "live", "moved", …
    std::string response_text;       // Value, Stdout, PickLine ("7"), PickRow (row id), Compiles ("yes"/"no"), Schedule ("12-2")
    uint32_t attempts = 0;
    VerdictKind verdict = VerdictKind::None;
    RichText feedback;               // of the verdict
    RichText explain;                // shown once correct or given up
    std::vector<RichText> hints;     // those asked for so far
    uint32_t hints_left = 0;
    bool skipped = false;
    double score = 0;                // 0 … points
};
struct LessonView {
    std::string id;                  // empty: free play without a lesson
    uint32_t version = 0;
    std::string title;
    RichText summary;
    RichText narration;              // what the lesson says at this position
    bool narration_is_new = false;   // false: carried on from an earlier step
    bool code_is_edited = false;     // differs from the lesson's code
    bool machine_is_changed = false; // it runs on another machine than the lesson's
    bool has_checkpoint = false;
    CheckpointView checkpoint;       // that is asked at this position
    uint32_t answered = 0, checkpoints = 0;
    double points = 0, max_points = 0;
};

// ---------------------------------------------------------------- picking

// The cell that the learner picked, with its bytes and its history.
struct Picked {
    std::string id;                  // row or block; empty: nothing picked
    std::string title;               // "x: i32, 4 bytes at 0x…"
    std::vector<ByteCell> bytes;     // at most 256
    uint64_t address = 0, size = 0;
    bool has_writer = false;
    uint32_t written_step = 0;       // the step that wrote it last: jump there to see it happen
    uint32_t written_line = 0;
    std::string written_text;        // "written in line 3"
    std::vector<StoryPlace> history; // allocated, moved, freed …
};

// ---------------------------------------------------------------- the whole

// A throwaway branch of the run, on which the learner has changed bytes.
struct Branch {
    uint32_t begun = 0;              // the step of the real run at which it leaves it
    std::vector<std::string> changes;// one sentence or two each, oldest first; empty: this is the real run
};

struct HeapMap;                      // heap_map.h
struct Comparison;                   // comparison.h
struct HeapCurve;                    // heap_curve.h

struct ViewModel {
    uint64_t revision = 0;           // grows with every change: draw only when it differs
    AddressModel model = AddressModel::Slots;
    std::shared_ptr<const CodeText> code;
    std::shared_ptr<const TimelineSummary> timeline;
    Position position;
    std::vector<Frame> frames;       // oldest first; thread by thread, the running one's last
    std::vector<Thread> threads;     // in order of creation; empty while there is only main
    uint32_t hidden_frames = 0;      // of a deep recursion: frames between that are not listed
    std::vector<PoppedFrame> popped; // by this step
    std::vector<HeapBlock> heap;     // highest address first
    uint32_t hidden_blocks = 0;      // of a large heap: live blocks that are not listed
    std::vector<Row> statics;        // `static` items of the program and literals that a row points to
    std::vector<Arrow> arrows;
    std::vector<FileView> files;     // in order of making
    Meters meters;
    BoxedWorld boxed;
    MemorySettings machine;          // that it runs on
    std::shared_ptr<const HeapMap> heap_map;       // where it is wanted
    std::shared_ptr<const HeapCurve> heap_curve;   // of the whole run, where it was asked for
    Output output;
    Ending ending;                   // kind None before the end; CompileError: nothing runs
    std::vector<DiagnosticView> diagnostics;
    std::vector<std::string> sentences;   // what this step changed, one short sentence each
    std::string notice;              // a fact about the whole run to be said once ("loans are not checked yet")
    bool is_recording = false;       // the run goes on in slices
    LessonView lesson;
    Branch branch;
    Picked picked;
    std::shared_ptr<const Comparison> comparison;   // with the same program on another machine, when asked for
};

// The row with this id, also inside frames, heap blocks, statics and aggregates; null: none.
const Row* find_row(const ViewModel& view, const std::string& id);
const HeapBlock* find_block(const ViewModel& view, const std::string& id);
// The value as the documents' tables write it, in words for a voice: "points to 0", "not initialised".
std::string spoken_value(const Row& row);

// The words under which enums go into JSON and class names: "live", "moved", "heap" …
const char* word(TokenClass);
const char* word(AddressModel);
bool find_model(std::string_view word, AddressModel& out);
// In which the run's own memory is read: the boxed world is made of slots.
inline AddressModel memory_model(AddressModel shown) { return shown == AddressModel::Boxed ? AddressModel::Slots : shown; }
const char* word(Shown);
const char* word(CellState);
const char* word(ByteState);
const char* word(PointerKind);
const char* word(TargetState);
const char* word(FrameState);
const char* word(ThreadState);
const char* word(BlockState);
const char* word(TimelineMarkKind);
const char* word(Stream);
const char* word(DiagnosticKind);
const char* word(EndingKind);
const char* word(LeakKind);
const char* word(InlineKind);
const char* word(BlockKind);
const char* word(CheckpointKind);
const char* word(VerdictKind);
const char* word(CellField);

}  // namespace framewalk::view

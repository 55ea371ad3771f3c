// One program on two machines: what the whole runs have in common, and both memories at the same step.
//
//   Comparison c = compare_at(here, there, 12);       // both runs of the same text
//   c.summary = compare_runs(here, there).sentences;  // of complete runs
//
// "Here" is the run that is stepped through, "there" the one on the other machine.
#pragma once

#include <string>
#include <vector>

#include "view/program_run.h"

namespace framewalk::view {

// A figure of both runs, where they ended.
struct ComparedFigure {
    std::string name;                // a meter's, or "worst_external"
    std::string meaning;
    uint64_t here = 0, there = 0;
};
struct RunComparison {
    std::vector<std::string> sentences;
    std::vector<ComparedFigure> figures;
};

struct HeapPiece {                   // of a heap from its lowest address to its highest
    std::string id;                  // of the block; empty: free
    uint64_t address = 0, size = 0;  // of what the program may use
};
struct HeapStrip {
    uint64_t start = 0, end = 0;     // what the heap has taken from the system
    std::vector<HeapPiece> pieces;   // lowest address first; what lies between them is bookkeeping
    uint32_t hidden = 0;             // pieces that are not listed
};

struct ComparedRow {                 // a binding or a heap block, known by its id in both runs
    std::string id, name, type;
    std::string address_here, address_there;     // empty: it is not in that run
    std::string value_here, value_there;
    bool same_address = false, same_value = false;
};

struct Comparison {
    MemorySettings machine;          // there
    RunComparison runs;              // empty while one of them is still being recorded
    std::vector<std::string> sentences;          // about this step
    bool is_in_step = false;         // both stand at the same place of the program
    uint32_t step = 0, last = 0;     // there
    bool is_recording = false;       // there: `last` is how far it has come; not there yet, nothing else is filled in
    CodeRange place;                 // there
    Meters meters;                   // there
    HeapStrip heap_here, heap_there;
    std::vector<ComparedRow> rows;   // the stack's, newest frame first, then the heap's
    uint32_t hidden_rows = 0;
};

RunComparison compare_runs(ProgramRun& here, ProgramRun& there);
// All but `runs`. At the end of a run `step` may lie behind the other's.
Comparison compare_at(ProgramRun& here, ProgramRun& there, timeline::Step step);

}  // namespace framewalk::view

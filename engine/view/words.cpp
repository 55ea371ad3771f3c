// The words under which the enums of the view model go into JSON and class names.
#include "view/heap_map.h"

namespace framewalk::view {

const char* word(TokenClass v) {
    switch (v) {
        case TokenClass::Plain: return "plain";
        case TokenClass::Keyword: return "keyword";
        case TokenClass::Type: return "type";
        case TokenClass::Function: return "function";
        case TokenClass::Macro: return "macro";
        case TokenClass::Number: return "number";
        case TokenClass::String: return "string";
        case TokenClass::Comment: return "comment";
        case TokenClass::Lifetime: return "lifetime";
        case TokenClass::Punctuation: return "punctuation";
    }
    return "";
}

const char* word(Shown v) {
    switch (v) {
        case Shown::Steps: return "steps";
        case Shown::Frame: return "frames";
        case Shown::Hidden: break;
    }
    return "hidden";
}

const char* word(AddressModel v) {
    switch (v) {
        case AddressModel::Slots: return "slots";
        case AddressModel::Bytes: return "bytes";
        case AddressModel::Boxed: return "boxed";
    }
    return "";
}

bool find_model(std::string_view text, AddressModel& out) {
    for (AddressModel model : {AddressModel::Slots, AddressModel::Bytes, AddressModel::Boxed})
        if (text == word(model)) return out = model, true;
    return false;
}

const char* word(CellState v) {
    switch (v) {
        case CellState::Live: return "live";
        case CellState::Uninit: return "uninit";
        case CellState::PartlyMoved: return "partly_moved";
        case CellState::Moved: return "moved";
        case CellState::Dropped: return "dropped";
        case CellState::Freed: return "freed";
        case CellState::Dangling: return "dangling";
        case CellState::Hidden: return "hidden";
    }
    return "";
}

const char* word(ByteState v) {
    switch (v) {
        case ByteState::Init: return "init";
        case ByteState::Uninit: return "uninit";
        case ByteState::Padding: return "padding";
    }
    return "";
}

const char* word(PointerKind v) {
    switch (v) {
        case PointerKind::Owner: return "owner";
        case PointerKind::Shared: return "shared";
        case PointerKind::Mut: return "mut";
        case PointerKind::RawConst: return "raw_const";
        case PointerKind::RawMut: return "raw_mut";
        case PointerKind::Function: return "function";
    }
    return "";
}

const char* word(TargetState v) {
    switch (v) {
        case TargetState::Live: return "live";
        case TargetState::Dangling: return "dangling";
        case TargetState::Null: return "null";
        case TargetState::Outside: return "outside";
    }
    return "";
}

const char* word(FrameState v) {
    switch (v) {
        case FrameState::Running: return "running";
        case FrameState::Waiting: return "waiting";
        case FrameState::Returning: return "returning";
        case FrameState::Unwinding: return "unwinding";
    }
    return "";
}

const char* word(ThreadState v) {
    switch (v) {
        case ThreadState::Running: return "running";
        case ThreadState::Ready: return "ready";
        case ThreadState::Waiting: return "waiting";
    }
    return "";
}

const char* word(BlockState v) {
    switch (v) {
        case BlockState::Live: return "live";
        case BlockState::JustFreed: return "just_freed";
        case BlockState::Hole: return "hole";
        case BlockState::Leaked: return "leaked";
        case BlockState::Garbage: return "garbage";
        case BlockState::Unmarked: return "unmarked";
        case BlockState::Marked: return "marked";
    }
    return "";
}

const char* word(TimelineMarkKind v) {
    switch (v) {
        case TimelineMarkKind::Alloc: return "alloc";
        case TimelineMarkKind::Free: return "free";
        case TimelineMarkKind::Output: return "output";
        case TimelineMarkKind::Panic: return "panic";
        case TimelineMarkKind::Fault: return "fault";
        case TimelineMarkKind::Checkpoint: return "checkpoint";
    }
    return "";
}

const char* word(Stream v) {
    switch (v) {
        case Stream::Stdout: return "stdout";
        case Stream::Stderr: return "stderr";
    }
    return "";
}

const char* word(DiagnosticKind v) {
    switch (v) {
        case DiagnosticKind::Error: return "error";
        case DiagnosticKind::Warning: return "warning";
        case DiagnosticKind::Note: return "note";
        case DiagnosticKind::Unsupported: return "unsupported";
    }
    return "";
}

const char* word(EndingKind v) {
    switch (v) {
        case EndingKind::None: return "none";
        case EndingKind::Ok: return "ok";
        case EndingKind::Panic: return "panic";
        case EndingKind::StackOverflow: return "overflow";
        case EndingKind::UndefinedBehaviour: return "undefined_behaviour";
        case EndingKind::Unsupported: return "unsupported";
        case EndingKind::Budget: return "budget";
        case EndingKind::CompileError: return "compile_error";
        case EndingKind::InternalError: return "internal_error";
    }
    return "";
}

const char* word(LeakKind v) {
    switch (v) {
        case LeakKind::Forgotten: return "forgotten";
        case LeakKind::Cycle: return "cycle";
        case LeakKind::Held: return "held";
        case LeakKind::Static: return "static";
        case LeakKind::Running: return "running";
        case LeakKind::Panic: return "panic";
        case LeakKind::Unknown: return "unknown";
    }
    return "";
}

const char* word(InlineKind v) {
    switch (v) {
        case InlineKind::Text: return "text";
        case InlineKind::Code: return "code";
        case InlineKind::Emphasis: return "emphasis";
        case InlineKind::Strong: return "strong";
        case InlineKind::Link: return "link";
    }
    return "";
}

const char* word(BlockKind v) {
    switch (v) {
        case BlockKind::Paragraph: return "paragraph";
        case BlockKind::ListItem: return "list_item";
        case BlockKind::NumberedItem: return "numbered_item";
        case BlockKind::CodeBlock: return "code_block";
    }
    return "";
}

const char* word(CheckpointKind v) {
    switch (v) {
        case CheckpointKind::Choice: return "choice";
        case CheckpointKind::Multi: return "multi";
        case CheckpointKind::Value: return "value";
        case CheckpointKind::Stdout: return "stdout";
        case CheckpointKind::Compiles: return "compiles";
        case CheckpointKind::PickLine: return "pick_line";
        case CheckpointKind::PickRow: return "pick_row";
        case CheckpointKind::Order: return "order";
        case CheckpointKind::FillFrame: return "fill_frame";
        case CheckpointKind::Permission: return "permission";
        case CheckpointKind::EditCode: return "edit_code";
        case CheckpointKind::Schedule: return "schedule";
    }
    return "";
}

const char* word(VerdictKind v) {
    switch (v) {
        case VerdictKind::None: return "none";
        case VerdictKind::Correct: return "correct";
        case VerdictKind::Partly: return "partly";
        case VerdictKind::Wrong: return "wrong";
        case VerdictKind::Unsupported: return "unsupported";
    }
    return "";
}

const char* word(CellField v) {
    switch (v) {
        case CellField::Exists: return "exists";
        case CellField::Name: return "name";
        case CellField::Address: return "address";
        case CellField::Value: return "value";
        case CellField::State: return "state";
    }
    return "";
}

const char* word(MapState state) {
    switch (state) {
        case MapState::InUse: return "in_use";
        case MapState::JustAllocated: return "just_allocated";
        case MapState::Leaked: return "leaked";
        case MapState::Free: return "free";
        case MapState::JustFreed: return "just_freed";
        case MapState::Header: return "header";
        case MapState::Lost: return "lost";
    }
    return "";
}

}  // namespace framewalk::view

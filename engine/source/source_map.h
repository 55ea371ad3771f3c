// The files of a session (the learner's and the library's) laid out in one space of byte positions.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "source/listing.h"
#include "source/span.h"

namespace framewalk {

struct SourceFile {
    std::string path;                  // as shown to people, e.g. "main.rs" or "std/vec.rs"
    std::string_view text;             // valid UTF-8 (the loader replaces what is not)
    std::shared_ptr<const std::string> owned;  // holds `text`; none: it lies in the program itself
    uint32_t start = 0;                // position of the first byte in the source map
    bool is_library = false;           // part of the library we ship, not of the learner's program
    std::vector<uint32_t> line_starts; // offsets in `text`, first is 0; empty where the text is not owned: parts of it
                                       // may come later (rust/syntax/left_out.h), so its lines are counted when asked for
};
using FileId = Id<SourceFile>;

// A position as people count: both from 1; the column counts Unicode scalar values, as rustc does.
struct LineColumn {
    FileId file;
    uint32_t line = 0;
    uint32_t column = 0;
};

class SourceMap {
public:
    FileId add(std::string path, std::string text, bool is_library);
    // A file of the library whose text outlives the map: it is not copied.
    FileId add_embedded(std::string path, std::string_view text);
    const SourceFile& file(FileId id) const { return files_[id.index]; }
    size_t file_count() const { return files_.size(); }
    // Of the learner's program, as rustc makes it of the file's name: `src/my-app.rs` is crate `my_app`.
    std::string crate_name() const;
    // The file a position lies in; none for "nowhere".
    FileId file_of(uint32_t position) const;
    // `file` is none and line 0 for "nowhere".
    LineColumn locate(uint32_t position) const;
    // The column on a terminal, from 1: wide characters take two, a tab four. rustc puts this one into panics.
    uint32_t shown_column(uint32_t position) const;
    // Of the first byte of the line that a position lies in.
    uint32_t line_begin(uint32_t position) const;
    uint32_t line_of(Span span) const { return locate(span.lo).line; }
    bool is_library(Span span) const;
    std::string_view text(Span span) const;
    // The place in what is shown: the learner's text, and parts of the library behind it (source/listing.h).
    // Line 0: not shown.
    LineColumn shown(uint32_t position) const;
    uint32_t shown_line(Span span) const { return shown(span.lo).line; }
    // Shows a function of the library, from the beginning of the line that `part` begins in.
    void show(Span part, std::string_view name);
    const Listing& listing() const { return listing_; }
    // Text of a line without its line end; `line` counts from 1.
    std::string_view line_text(FileId file, uint32_t line) const;

private:
    FileId add(SourceFile file);

    std::deque<SourceFile> files_;
    uint32_t next_start_ = 1;
    Listing listing_;
};

}  // namespace framewalk

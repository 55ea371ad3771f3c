#include "view/rich_text.h"

#include "base/ascii.h"

namespace framewalk::view {

namespace {

void complain(std::vector<std::string>* problems, std::string message) {
    if (problems) problems->push_back(std::move(message));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Characters that a backslash makes plain.
bool is_markup(char c) { return c == '*' || c == '`' || c == '[' || c == ']' || c == '\\' || c == '<'; }

// Reads the inlines of one block.
class InlineParser {
public:
    InlineParser(std::string_view text, std::vector<std::string>* problems)
        : text_(text), problems_(problems) {}

    std::vector<Inline> parse() {
        while (at_ < text_.size()) step();
        flush();
        return std::move(out_);
    }

private:
    void step() {
        char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() && is_markup(text_[at_ + 1])) {
            plain_ += text_[at_ + 1];
            at_ += 2;
        } else if (c == '`' && code()) {
        } else if (c == '*' && emphasis()) {
        } else if (c == '[' && link()) {
        } else {
            if (c == '<') check_html();
            plain_ += c;
            ++at_;
        }
    }

    void flush() {
        if (!plain_.empty()) out_.push_back({InlineKind::Text, std::move(plain_), ""});
        plain_.clear();
    }

    void add(InlineKind kind, std::string_view text, std::string_view href = {}) {
        flush();
        out_.push_back({kind, std::string(text), std::string(href)});
    }

    bool code() {
        size_t ticks = at_;
        while (ticks < text_.size() && text_[ticks] == '`') ++ticks;
        std::string_view fence = text_.substr(at_, ticks - at_);
        size_t end = text_.find(fence, ticks);
        if (end == std::string_view::npos) {
            complain(problems_, "a code span is not closed with `" + std::string(fence) + "`");
            return false;
        }
        std::string_view inside = text_.substr(ticks, end - ticks);
        if (fence.size() > 1 && inside.size() > 2 && inside.front() == ' ' && inside.back() == ' ')
            inside = inside.substr(1, inside.size() - 2);
        add(InlineKind::Code, inside);
        at_ = end + fence.size();
        return true;
    }

    bool emphasis() {
        std::string_view mark = text_.substr(at_, 2) == "**" ? "**" : "*";
        size_t begin = at_ + mark.size();
        size_t end = text_.find(mark, begin);
        bool opens = begin < text_.size() && text_[begin] != ' ' && text_[begin] != '*';
        bool inside_word = at_ > 0 && is_word(text_[at_ - 1]);
        if (!opens || inside_word || end == std::string_view::npos || end == begin ||
            text_[end - 1] == ' ')
            return false;
        add(mark == "**" ? InlineKind::Strong : InlineKind::Emphasis, text_.substr(begin, end - begin));
        at_ = end + mark.size();
        return true;
    }

    bool link() {
        size_t close = text_.find("](", at_);
        size_t end = close == std::string_view::npos ? close : text_.find(')', close);
        if (end == std::string_view::npos || text_.substr(at_, close - at_).find('\n') != std::string_view::npos)
            return false;
        std::string_view href = text_.substr(close + 2, end - close - 2);
        if (href.substr(0, 8) != "https://") {
            complain(problems_, "a link must begin with https://, not `" + std::string(href) + "`");
            return false;
        }
        add(InlineKind::Link, text_.substr(at_ + 1, close - at_ - 1), href);
        at_ = end + 1;
        return true;
    }

    void check_html() {
        size_t next = at_ + 1;
        if (next >= text_.size()) return;
        char c = text_[next];
        if (is_letter(c) || c == '/' || c == '!' || c == '?')
            complain(problems_, "HTML is not allowed; put code such as `Vec<i32>` in backticks");
    }

    std::string_view text_;
    std::vector<std::string>* problems_;
    size_t at_ = 0;
    std::string plain_;
    std::vector<Inline> out_;
};

std::string_view trim(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
    return s;
}

// Length of a list mark ("- ", "12. ") at the start of a line; 0: none.
size_t list_mark(std::string_view line, BlockKind& kind) {
    if (line.substr(0, 2) == "- ") {
        kind = BlockKind::ListItem;
        return 2;
    }
    size_t digits = 0;
    while (digits < line.size() && digits < 3 && is_digit(line[digits])) ++digits;
    if (digits == 0 || line.substr(digits, 2) != ". ") return 0;
    kind = BlockKind::NumberedItem;
    return digits + 2;
}

// Reads the blocks of a text, line by line.
class BlockParser {
public:
    explicit BlockParser(std::vector<std::string>* problems) : problems_(problems) {}

    RichText parse(std::string_view text) {
        size_t begin = 0;
        while (begin <= text.size()) {
            size_t end = text.find('\n', begin);
            if (end == std::string_view::npos) end = text.size();
            line(text.substr(begin, end - begin));
            begin = end + 1;
        }
        if (in_code_) {
            complain(problems_, "a code block is not closed with ```");
            finish_code();
        }
        finish();
        return std::move(out_);
    }

private:
    void line(std::string_view raw) {
        std::string_view text = trim(raw);
        if (text.substr(0, 3) == "```") {
            if (in_code_) finish_code();
            else begin_code();
        } else if (in_code_) {
            pending_ += std::string(raw) + "\n";
        } else {
            prose(text);
        }
    }

    void prose(std::string_view text) {
        if (text.empty()) return finish();
        if (text.front() == '#' || text.front() == '>' || text.front() == '|')
            complain(problems_, "headings, quotes and tables are not part of lesson text");
        BlockKind kind = BlockKind::Paragraph;
        if (size_t mark = list_mark(text, kind)) {
            finish();
            kind_ = kind;
            text.remove_prefix(mark);
        }
        if (!pending_.empty()) pending_ += ' ';
        pending_ += text;
    }

    void begin_code() {
        finish();
        in_code_ = true;
    }

    void finish_code() {
        in_code_ = false;
        if (!pending_.empty()) pending_.pop_back();
        out_.push_back({BlockKind::CodeBlock, {{InlineKind::Text, std::move(pending_), ""}}});
        pending_.clear();
    }

    void finish() {
        if (!pending_.empty()) out_.push_back({kind_, InlineParser(pending_, problems_).parse()});
        pending_.clear();
        kind_ = BlockKind::Paragraph;
    }

    std::vector<std::string>* problems_;
    std::string pending_;
    BlockKind kind_ = BlockKind::Paragraph;
    bool in_code_ = false;
    RichText out_;
};

}  // namespace

RichText parse_rich_text(std::string_view text, std::vector<std::string>* problems) {
    return BlockParser(problems).parse(text);
}

std::string plain_text(const RichText& text) {
    std::string out;
    for (const TextBlock& block : text) {
        if (!out.empty()) out += "\n";
        if (block.kind == BlockKind::ListItem || block.kind == BlockKind::NumberedItem) out += "- ";
        for (const Inline& part : block.inlines) out += part.text;
    }
    return out;
}

}  // namespace framewalk::view

// The lifetime errors of a body, in words.
#include <algorithm>

#include "rust/borrow/region_check.h"
#include "types/any_part.h"

namespace framewalk::rust {

// ---------------------------------------------------------------- names for lifetimes

namespace {

bool mentions(Types& types, Ty ty, Region wanted) {
    return any_part(types, ty, no_type, [=](Region r) { return r == wanted; });
}

}  // namespace

bool RegionCheck::is_named(Region region) const { return types_[region].kind == RegionKind::Param; }

// Among the arguments, the first whose type has the lifetime in it; -1: none.
int RegionCheck::argument_with(Region region) const {
    for (uint32_t i = 1; i <= body_.argument_count; ++i)
        if (mentions(types_, locals_[i], region)) return static_cast<int>(i);
    return -1;
}

// As it is written; empty: it has no name.
std::string RegionCheck::bare_name(Region region) const {
    const RegionData& d = types_[region];
    if (d.kind == RegionKind::Static) return "'static";
    return d.name.valid() ? "'" + std::string(items_.names.text(d.name)) : std::string();
}

std::string RegionCheck::text(Region region) const {
    if (std::string name = bare_name(region); !name.empty()) return "`" + name + "`";
    int argument = argument_with(region);
    if (argument < 0) return "the lifetime that is left out";
    const mir::LocalDecl& local = body_.locals[mir::Local(static_cast<uint32_t>(argument))];
    if (!local.name.valid()) return "the lifetime in an argument";
    return "the lifetime in `" + std::string(items_.names.text(local.name)) + "`";
}

void RegionCheck::label_region(Diagnostic& d, Region region) const {
    const RegionData& data = types_[region];
    if (data.kind == RegionKind::Static) return;
    if (data.kind == RegionKind::Param) {
        const GenericsInfo& g = items_.generics(body_.def);
        DefId def = data.index < g.params.size() ? g.params[data.index].def : DefId();
        if (def.valid()) d.label(items_.defs[def].span, "lifetime " + text(region) + " is declared here");
        return;
    }
    int argument = argument_with(region);
    const std::vector<Span>& spans = items_.signature(body_.def).input_spans;
    if (argument > 0 && static_cast<size_t>(argument) <= spans.size())
        d.label(spans[static_cast<size_t>(argument - 1)], "this type has a lifetime that is not named");
}

// ---------------------------------------------------------------- universal regions

namespace {

const char* verb(Cause cause) {
    switch (cause) {
        case Cause::Return: return "what is given back here";
        case Cause::Argument: return "this call";
        case Cause::Assignment: return "this assignment";
        case Cause::Annotation: return "the type that is written for this variable";
        case Cause::Cast: return "this conversion";
        case Cause::Predicate: case Cause::Boring: case Cause::Signature: break;
    }
    return "this";
}

int interest(Cause cause) {
    switch (cause) {
        case Cause::Return: return 0;
        case Cause::Cast: case Cause::Argument: case Cause::Assignment: case Cause::Annotation: return 2;
        case Cause::Predicate: return 4;
        case Cause::Boring: return 5;
        case Cause::Signature: return 6;
    }
    return 7;
}

// Of the constraints on the way, the one that says most; of several, the last.
Why blame(const std::vector<RegionConstraint>& path) {
    Why best;
    int least = 100;
    for (const RegionConstraint& c : path)
        if (interest(c.why.cause) <= least) {
            least = interest(c.why.cause);
            best = c.why;
        }
    return best;
}

}  // namespace

// A method's signature is the trait's affair when it is an impl's of one.
bool RegionCheck::is_of_trait_impl() const {
    DefId parent = items_.container(body_.def);
    return parent.valid() && items_.defs[parent].kind == DefKind::Impl && items_.impl(parent).trait.valid();
}

// E0621: the type of an argument leaves out a lifetime that must be the named one.
bool RegionCheck::explicit_needed(Region named, Region unnamed, const Why& why) {
    const RegionData& d = types_[unnamed];
    bool left_out = d.kind == RegionKind::Bound && !d.name.valid() && d.index < (1u << 16);
    int argument = left_out ? argument_with(unnamed) : -1;
    const Signature& sig = facts_.signature(body_.def);
    if (argument < 1 || is_of_trait_impl() || !is_named(named) || mentions(types_, sig.output, unnamed)) return false;
    if (argument == 1 && sig.has_self) return false;
    const mir::LocalDecl& local = body_.locals[mir::Local(static_cast<uint32_t>(argument))];
    std::string name = local.name.valid() ? "the type of `" + std::string(items_.names.text(local.name)) + "`" : "the parameter's type";
    Diagnostic& report = diagnostics_.error("E0621", why.span, "explicit lifetime required in " + name);
    report.label(why.span, std::string(verb(why.cause)) + " needs the lifetime " + text(named));
    label_region(report, unnamed);
    label_region(report, named);
    report.help("name it there: write " + text(named) + " after the `&`, or between `<` and `>`");
    return true;
}

void RegionCheck::report_between(uint32_t longer, uint32_t shorter) {
    const Region a = graph_.universal()[longer], b = graph_.universal()[shorter];
    std::vector<RegionConstraint> path = graph_.path(longer, shorter);
    if (path.empty()) return;
    const Why why = blame(path);
    if (explicit_needed(b, a, why) || explicit_needed(a, b, why)) return;
    bool escapes = shorter == 0 && (why.cause == Cause::Argument || why.cause == Cause::Predicate) && argument_with(a) > 0;
    Diagnostic& d = escapes ? diagnostics_.error("E0521", why.span, "borrowed data escapes outside of the function")
                            : diagnostics_.error("", why.span, "lifetime may not live long enough");
    d.label(why.span, std::string(verb(why.cause)) + " is only right if " + text(a) + " lasts as long as " + text(b));
    label_region(d, a);
    label_region(d, b);
    if (shorter == 0) {
        d.help("keep a copy that owns its data (`.to_string()`, `.clone()`), or ask the caller for `'static`");
        return;
    }
    if (is_named(a) && is_named(b)) d.help("if that is meant, say so: `where " + bare_name(a) + ": " + bare_name(b) + "`, or give both the same name");
    else d.help("give both the same named lifetime, if what they borrow lives equally long");
}

void RegionCheck::report() {
    for (uint32_t longer = 1; longer < graph_.universal().size(); ++longer)
        for (uint32_t shorter = 0; shorter < graph_.universal().size(); ++shorter) {
            if (((graph_.value(longer) >> shorter) & 1) == 0 || graph_.knows(longer, shorter)) continue;
            report_between(longer, shorter);
            break;
        }
    report_tests();
}

// ---------------------------------------------------------------- type parameters

bool RegionCheck::satisfied(const TypeTest& test) const {
    uint32_t node = graph_.node(test.region);
    if (node == RegionGraph::kNone) return true;
    const RegionGraph::Mask wanted = graph_.value(node);
    if (wanted == 0) return true;
    for (const auto& [ty, region] : known_) {
        uint32_t own = graph_.node(region);
        if (!(ty == test.ty) || own == RegionGraph::kNone) continue;
        // A lifetime that is told of already, because it would have to be longer, is taken for as long as that.
        RegionGraph::Mask reached = 0;
        for (uint32_t v = 0; v < graph_.universal().size(); ++v)
            if ((graph_.value(own) >> v) & 1) reached |= graph_.outlived_by(v);
        if ((wanted & ~reached) == 0) return true;
    }
    return false;
}

void RegionCheck::report_tests() {
    for (const TypeTest& test : regions_.tests) {
        if (satisfied(test) || !told_.insert({test.why.span.lo, test.why.span.hi}).second) continue;
        const RegionGraph::Mask wanted = graph_.value(graph_.node(test.region));
        uint32_t universal = 0;
        for (uint32_t u = 0; u < graph_.universal().size() && (wanted & 1) == 0; ++u)
            if ((wanted >> u) & 1) universal = u;
        Region region = graph_.universal()[universal];
        const char* code = universal == 0 ? "E0310" : is_named(region) ? "E0309" : "E0311";
        std::string name = items_.text(test.ty);
        Diagnostic& d = diagnostics_.error(code, test.why.span, "the parameter type `" + name + "` may not live long enough");
        d.label(test.why.span, "whatever `" + name + "` borrows must last as long as " + text(region));
        label_region(d, region);
        if (is_named(region) || universal == 0) d.help("say that it does: `" + name + ": " + bare_name(region) + "`");
        else d.help("name that lifetime, and say that `" + name + "` outlives it: `" + name + ": 'a`");
    }
}

}  // namespace framewalk::rust

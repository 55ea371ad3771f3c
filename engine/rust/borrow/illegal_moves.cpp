// Moves out of what cannot give its value away: borrowed content, elements, types with a destructor.
//
//   let name = person.name;      // E0507 when `person` is a `&Person`: it only lends its fields
#include "rust/borrow/move_check.h"

namespace framewalk::rust {

using namespace mir;

// The first projection that cannot be moved out of; `depth` counts the projections before it.
bool IllegalMoves::find_obstacle(const Place& place, Why& why, size_t& depth) {
    PlaceType type{check_.body.locals[place.local].ty};
    Types& types = check_.context.types();
    for (depth = 0; depth < place.projection.size(); ++depth) {
        const Projection& p = place.projection[depth];
        const TyData data = types[type.ty];
        bool pointer = data.kind == TyKind::Ref || data.kind == TyKind::RawPtr;
        bool element = p.kind == ProjKind::Index ||
                       ((p.kind == ProjKind::ConstantIndex || p.kind == ProjKind::Subslice) &&
                        data.kind == TyKind::Slice);
        bool guarded = p.kind == ProjKind::Field && data.kind == TyKind::Adt &&
                       check_.context.has_destructor(data.def);
        // What is borrowed as an array or a slice: an element of it is meant.
        bool sequence = pointer && (types.is(data.elem, TyKind::Slice) || types.is(data.elem, TyKind::Array));
        why = guarded ? Why::Destructor : element || sequence ? Why::Element : Why::Borrowed;
        if ((p.kind == ProjKind::Deref && pointer) || element || guarded) return true;
        type = project(check_.context, type, p);
    }
    return false;
}

void IllegalMoves::check(Location at, const Place& place, Span span) {
    Why why = Why::Borrowed;
    size_t depth = 0;
    if (!find_obstacle(place, why, depth)) return;
    const Statement* s = check_.statement(at);
    bool binds = s && s->kind == StatementKind::Assign && s->place.is_local();
    Span matched = binds ? check_.body.locals[s->place.local].match_span : Span();
    if (!matched.valid()) return report(place, why, depth, span);
    // All bindings of one match are one story, told at what is matched.
    if (matched_.insert({matched.lo, matched.hi}).second) {
        report(place, why, depth, matched);
        check_.reports.back().help("borrow what is matched instead: put `&` in front of it");
    }
    Diagnostic& d = check_.reports.back();
    d.label(check_.names.declared(s->place.local),
            check_.names.quoted(s->place) + " would take its value out here");
}

void IllegalMoves::report(const Place& place, Why why, size_t depth, Span span) {
    Place owner = prefix_of(place, depth);
    std::string what = check_.names.quoted(place);
    std::string type = check_.names.quoted_type(place);
    std::string not_copy = what + " has type " + type + ", which is not `Copy`, so that this would move it";
    if (why == Why::Destructor) {
        std::string of = check_.names.quoted_type(owner);
        Diagnostic& d = check_.report("E0509", span, "cannot move out of a value of type " + of +
                                      ", which has its own `Drop`");
        d.label(span, not_copy);
        d.note("the `drop` of " + of + " runs on the whole value, so no part of it may be missing");
        d.help("borrow the field with `&`, or put it into an `Option` and `take()` it");
        return;
    }
    if (why == Why::Element) {
        Diagnostic& d = check_.report("E0508", span, "cannot move an element out of " +
            check_.names.quoted(owner) + " of type " + check_.names.quoted_type(owner));
        d.label(span, not_copy);
        d.help("borrow the element with `&`, or clone it");
        return;
    }
    Diagnostic& d = check_.report("E0507", span, "cannot move out of " + what);
    d.label(span, not_copy);
    explain_borrowed(d, owner);
}

// What the pointer is: a call of `deref` or `index` (then the thing it was called on), or itself.
std::string IllegalMoves::borrowed_source(const Place& pointer) {
    if (!pointer.is_local() || check_.names.is_named(pointer.local)) return "";
    const Terminator* call = check_.names.defining_call(pointer.local);
    if (!call || call->func.kind != OperandKind::Constant || call->operands.empty()) return "";
    const TyData& fn = check_.context.types()[call->func.constant.ty];
    if (fn.kind != TyKind::FnDef) return "";
    std::string name = check_.context.callee(fn.def).name;
    if (name != "deref" && name != "deref_mut" && name != "index" && name != "index_mut") return "";
    Ty receiver = place_type(check_.body, check_.context, call->operands[0].place);
    Ty owner = pointee(check_.context, receiver);
    bool index = name[0] == 'i';
    return (index ? "indexing a `" : "dereferencing a `") + check_.context.type_text(owner) +
           "` only lends its content";
}

void IllegalMoves::explain_borrowed(Diagnostic& d, const Place& owner) {
    Place whole = owner;
    whole.projection.emplace_back();   // a Deref
    int captured = check_.names.capture(owner);
    if (DefId def = check_.names.static_of(whole)) {
        d.message += ", since a static keeps its value for the whole run";
        d.note("`" + check_.context.static_name(def) + "` is a static");
    } else if (captured >= 0 || check_.context.types().is(pointee(check_.context,
                   place_type(check_.body, check_.context, owner)), TyKind::Closure)) {
        d.message += ", a captured variable of a closure that may be called again";
    } else if (std::string source = borrowed_source(owner); !source.empty()) {
        d.message += ": " + source;
    } else {
        Ty type = place_type(check_.body, check_.context, owner);
        bool raw = check_.context.types().is(type, TyKind::RawPtr);
        d.message += raw ? ", which is behind a raw pointer" : ", which is only borrowed";
        std::string name = check_.names.text(owner);
        if (!name.empty()) d.note("`" + name + "` has type `" + check_.context.type_text(type) + "`");
    }
    d.help("borrow it with `&`, or clone it with `.clone()`");
}

}  // namespace framewalk::rust

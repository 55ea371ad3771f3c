// Who may change what: a binding needs `mut`, a reference must be `&mut`, a capture follows its origin.
//
//   let v = Vec::new();   // `v` is declared here without `mut`
//   v.push(1);            // E0596: the call needs to change `v`
#include "rust/borrow/move_check.h"

namespace framewalk::rust {

using namespace mir;

bool MutabilityReports::is_mutable(const Place& place, Place& culprit) const {
    return is_mutable(place, false, culprit);
}

// `local_may_change`: the way from the root passed a `&mut`, so that only what is pointed to changes.
bool MutabilityReports::is_mutable(const Place& place, bool local_may_change,
                                   Place& culprit) const {
    culprit = place;
    if (place.is_local())
        return local_may_change ||
               check_.body.locals[place.local].mutability == Mutability::Mut;
    size_t depth = place.projection.size() - 1;
    if (place.projection.back().kind == ProjKind::Deref)
        return deref_is_mutable(place, local_may_change, culprit);
    int captured = check_.names.capture(place);
    if (captured >= 0 && !local_may_change &&
        check_.context.captures()[static_cast<size_t>(captured)].mutability == Mutability::Not)
        return false;
    // What holds for the closure's captures holds whether or not the closure itself is a `mut` local.
    return is_mutable(prefix_of(place, depth), local_may_change || captured >= 0, culprit);
}

bool MutabilityReports::deref_is_mutable(const Place& place, bool local_may_change,
                                         Place& culprit) const {
    size_t depth = place.projection.size() - 1;
    Ty pointer = place_type(check_.body, check_.context, place, depth).ty;
    const TyData& data = check_.context.types()[pointer];
    Place base = prefix_of(place, depth);
    if (data.kind == TyKind::Error) return true;
    if (data.kind == TyKind::RawPtr) return data.mutability == Mutability::Mut;
    if (data.kind != TyKind::Ref) return is_mutable(base, local_may_change, culprit);
    if (data.mutability == Mutability::Not) return false;
    bool by_ref_capture = check_.names.capture(place) >= 0;
    return is_mutable(base, by_ref_capture ? local_may_change : true, culprit);
}

void MutabilityReports::access(Location, Access access, const Place& place, Span span) {
    Place culprit;
    if (is_mutable(place, culprit)) return;
    bool named_local = culprit.is_local() && check_.names.is_named(culprit.local);
    if (access != Access::Borrow || !named_local) {
        check_.reports.push_back(make(access, place, culprit, span));
        return;
    }
    Borrows& known = borrows_[culprit.local];
    if (++known.count == 1) {
        known.diagnostic = make(access, place, culprit, span);
        return;
    }
    known.diagnostic.span = check_.names.declared(culprit.local);
    if (known.count <= 10) known.diagnostic.label(span, "changed through a mutable borrow here, too");
}

void MutabilityReports::flush() {
    for (auto& [local, known] : borrows_) check_.reports.push_back(std::move(known.diagnostic));
    borrows_.clear();
}

Diagnostic MutabilityReports::make(Access access, const Place& place, const Place& culprit,
                                   Span span) {
    bool assign = access == Access::Assign;
    Diagnostic d;
    d.code = assign ? "E0594" : "E0596";
    d.span = span;
    std::string what = check_.names.quoted(place);
    d.message = assign ? "cannot assign to " + what : "cannot borrow " + what + " as mutable";
    d.label(span, assign ? "this changes " + what : "this needs to change " + what);
    int captured = check_.names.capture(culprit);
    if (DefId def = check_.names.static_of(culprit)) {
        d.message += ", since the static `" + check_.context.static_name(def) + "` is not mutable";
    } else if (captured >= 0) {
        explain_capture(d, culprit, captured);
    } else if (culprit.is_local()) {
        explain_local(d, culprit.local);
    } else {
        explain_deref(d, access, culprit, span);
    }
    return d;
}

void MutabilityReports::explain_local(Diagnostic& d, Local local) {
    if (!check_.names.is_named(local)) return;
    std::string name(check_.context.names().text(check_.body.locals[local].name));
    d.message += ", since `" + name + "` is not declared `mut`";
    d.label(check_.names.declared(local), "`" + name + "` is declared here, without `mut`");
    if (name == "self") d.help("take `mut self` if the method is to change its own value");
    else d.help("write `mut " + name + "` where it is declared");
}

void MutabilityReports::explain_deref(Diagnostic& d, Access, const Place& culprit, Span) {
    Place pointer = prefix_of(culprit, culprit.projection.size() - 1);
    Ty type = place_type(check_.body, check_.context, pointer);
    if (pointer.is_local() && check_.context.types().is(type, TyKind::Ref) &&
        check_.context.types().is(check_.context.types()[type].elem, TyKind::Closure)) {
        d.message += ", since this closure is called as `Fn` and may not change what it captured";
        return;
    }
    std::string name = check_.names.text(pointer);
    bool raw = check_.context.types().is(type, TyKind::RawPtr);
    const char* kind = raw ? "a `*const` pointer" : "a `&` reference";
    d.message += std::string(", which is behind ") + kind;
    if (name.empty()) return;
    d.note("`" + name + "` has type `" + check_.context.type_text(type) + "`: through " + kind +
           " a value can be read, but not changed");
    if (raw || !pointer.is_local()) return;
    d.label(check_.names.declared(pointer.local), "`" + name + "` is declared here");
    if (name == "self") d.help("take `&mut self` if the method is to change the value");
    else d.help("make `" + name + "` a `&mut` reference");
}

void MutabilityReports::explain_capture(Diagnostic& d, const Place&, int capture) {
    const CapturedPlace& place = check_.context.captures()[static_cast<size_t>(capture)];
    d.message += ", since the captured `" + place.text + "` is not declared `mut`";
    if (place.declared.valid()) d.label(place.declared, "`" + place.text + "` is declared here");
    d.help("write `mut " + place.text + "` where it is declared");
}

void MutabilityReports::assigned_twice(Local local, Span span, InitId first) {
    const LocalDecl& decl = check_.body.locals[local];
    std::string name = check_.names.quoted({local, {}});
    const Init& init = check_.paths[first];
    Span where = init.is_argument ? decl.span : check_.span_of(init.at);
    std::string what = decl.is_argument ? "the parameter " + name : name;
    Diagnostic& d = check_.report("E0384", span, "cannot assign to " + what +
                                  " a second time, since it is not declared `mut`");
    d.label(span, "assigned here, although it has a value already");
    if (decl.is_argument) {
        d.label(decl.span, name + " gets its value from the caller");
    } else {
        if (!(where == span)) d.label(where, name + " gets its first value here");
        else d.note("the assignment runs again on each round of the loop");
        d.label(decl.span, name + " is declared here, without `mut`");
    }
    if (decl.name) d.help("write `mut " + check_.names.text({local, {}}) + "` where it is declared");
}

}  // namespace framewalk::rust

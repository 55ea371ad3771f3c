#include "machine/globals.h"

#include "machine/shims.h"
#include "machine/value_class.h"

namespace framewalk {

using namespace mir;

Globals::Globals(Program& program, Layouts& layouts, Memory& memory, Code& code, ConstantEvaluator& evaluator)
    : program_(program), layouts_(layouts), memory_(memory), code_(code), evaluator_(evaluator) {}

// ---------------------------------------------------------------- functions

FunctionId Globals::add(Function function) {
    FunctionId id = code_.functions.add(std::move(function));
    Function& f = code_.functions[id];
    f.return_type = result_type(*this, id);
    f.signature = signature(f.return_type, parameter_types(*this, id));
    return id;
}

FunctionId Globals::add_shim(Body body, Ty type, FunctionKind kind) {
    shim_bodies_.push_back(std::move(body));
    Function f;
    f.kind = kind;
    f.body = &shim_bodies_.back();
    f.args = program_.types().no_args();
    f.type = type;
    f.is_library = true;
    f.shown = Shown::Hidden;
    return add(std::move(f));
}

uint32_t Globals::signature(Ty result, const std::vector<Ty>& arguments) {
    std::vector<uint64_t> key;
    auto note = [&](Ty ty) {
        const Layout& l = layout(ty);
        key.push_back(uint64_t(value_class(l)) << 56 | uint64_t(l.align & 0xFFFF) << 40 | (l.size & 0xFFFFFFFFFF));
    };
    note(result);
    for (Ty ty : arguments) note(ty);
    return signatures_.emplace(std::move(key), static_cast<uint32_t>(signatures_.size() + 1)).first->second;
}

namespace {

Function body_function(const Callee& callee) {
    Function f;
    f.body = callee.body;
    f.args = callee.args;
    f.name = callee.body->name;
    f.span = callee.body->span;
    f.is_library = callee.body->is_library;
    f.shown = callee.body->shown;
    f.track_caller = callee.body->track_caller;
    return f;
}

}  // namespace

FunctionId Globals::function(const Callee& callee) {
    switch (callee.kind) {
        case Callee::Kind::Body: {
            BodyKey key{callee.body, callee.args.index, 0};
            if (auto found = bodies_.find(key); found != bodies_.end()) return found->second;
            return bodies_[key] = add(body_function(callee));
        }
        case Callee::Kind::Constructor: return constructor(callee.adt, callee.variant);
        case Callee::Kind::CloneBits:
        case Callee::Kind::CallFnPtr:
        case Callee::Kind::CallOnceByMut:
        case Callee::Kind::None:
        case Callee::Kind::Intrinsic:
        case Callee::Kind::Virtual: return FunctionId();
    }
    return FunctionId();
}

FunctionId Globals::constructor(Ty adt, uint32_t variant) {
    std::string key = "new " + std::to_string(adt.index) + " " + std::to_string(variant);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    return shims_[key] = add_shim(constructor_body(*this, adt, variant), adt, FunctionKind::Shim);
}

FunctionId Globals::closure_pointer(Ty closure) {
    FunctionId body = function(program_.closure_body(closure));
    if (!body) return FunctionId();
    std::string key = "closure pointer " + std::to_string(closure.index);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    return shims_[key] = add_shim(closure_pointer_body(*this, closure, body), closure, FunctionKind::Shim);
}

FunctionId Globals::call_once(const Callee& callee, Ty closure) {
    Callee as_body = callee;
    as_body.kind = Callee::Kind::Body;
    FunctionId body = function(as_body);
    if (!body) return FunctionId();
    std::string key = "call once " + std::to_string(closure.index) + " " + std::to_string(body.index);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    return shims_[key] = add_shim(call_once_body(*this, closure, body), closure, FunctionKind::Shim);
}

FunctionId Globals::drop_glue(Ty type) {
    type = program_.normalize(type);
    if (auto found = drop_glue_.find(type); found != drop_glue_.end()) return found->second;
    FunctionId id = add_shim(drop_glue_body(*this, type), type, FunctionKind::DropGlue);
    return drop_glue_[type] = id;
}

FunctionId Globals::called_from(FunctionId callee, const CalledFrom& place) {
    if (!callee || !place.valid() || !code_.functions[callee].track_caller) return callee;
    std::string key = "called from " + std::to_string(callee.index) + " " + std::to_string(place.line);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    FunctionId id = add_shim(forward_body(*this, callee), Ty(), FunctionKind::Shim);
    code_.functions[id].called_from = place;
    return shims_[key] = id;
}

// What a trait object's caller has is a pointer to the value, also where the method takes the value itself.
FunctionId Globals::vtable_entry(const Callee& callee, Ty self) {
    Callee entry = callee;
    if (callee.kind == Callee::Kind::Body && callee.body->callers_pass_place) entry.called_from = {};
    FunctionId id = callee.kind == Callee::Kind::CallOnceByMut ? call_once(callee, self) : shared_entry(entry);
    if (!id || parameter_types(*this, id).empty() || parameter_types(*this, id)[0] != self) return id;
    std::string key = "by pointer " + std::to_string(self.index) + " " + std::to_string(id.index);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    return shims_[key] = add_shim(by_pointer_body(*this, self, id), self, FunctionKind::Shim);
}

FunctionId Globals::shared_entry(const Callee& callee) {
    FunctionId id = function(callee);
    bool spreads = callee.kind == Callee::Kind::Body && callee.body->spread_last_arg;
    if (id && !spreads) return called_from(id, callee.called_from);
    std::string key = "entry " + std::to_string(callee.called_from.line) + " " + std::to_string(static_cast<int>(callee.kind)) + " " + std::to_string(id.index) + " " +
                      std::to_string(callee.callee_type.index) + " " + std::to_string(callee.adt.index);
    if (auto found = shims_.find(key); found != shims_.end()) return found->second;
    Types& types = program_.types();
    if (spreads) return shims_[key] = add_shim(spread_body(*this, id), Ty(), FunctionKind::Shim);
    if (callee.kind == Callee::Kind::CallFnPtr) {
        const TyData& data = types[callee.callee_type];
        FunctionId item;
        if (data.kind == TyKind::FnDef) item = called_from(function(program_.resolve(data.def, data.args)), callee.called_from);
        Ty self = types.ref(callee.callee_type);
        return shims_[key] = add_shim(call_pointer_body(*this, self, callee.callee_type, item), callee.callee_type, FunctionKind::Shim);
    }
    return FunctionId();
}

FunctionId Globals::function_at_address(Address address) const {
    Address offset = address - Memory::kCodeBase;
    bool is_one = address >= Memory::kCodeBase && offset % 16 == 0 && offset / 16 < code_.functions.size();
    return is_one ? FunctionId(static_cast<uint32_t>(offset / 16)) : FunctionId();
}

// ---------------------------------------------------------------- data

StaticRef Globals::add_static(uint64_t size, uint32_t align, AllocKind kind, bool writable, Ty type, Span span) {
    StaticRef ref;
    ref.id = memory_.add_static(size, align, kind, writable, type);
    ref.ok = ref.id != kNoProvenance;
    ref.address = memory_.allocation(ref.id).base;
    if (!ref.ok) evaluator_.fail("constants and statics that are too large together", span);
    return ref;
}

StaticRef Globals::text(const std::string& bytes) {
    if (bytes.empty()) return {1, kNoProvenance, true};
    if (auto found = texts_.find(bytes); found != texts_.end()) return found->second;
    StaticRef ref = add_static(bytes.size(), 1, AllocKind::Constant, false, program_.types().u8(), Span());
    if (!ref.ok) return ref;
    Memory::Arrays arrays = memory_.arrays();
    std::memcpy(arrays.bytes + ref.address, bytes.data(), bytes.size());
    memory_.set_state(ref.address, bytes.size(), kInit);
    return texts_[bytes] = ref;
}

StaticRef Globals::location(Ty type, const std::string& path, uint32_t line, uint32_t column) {
    const std::string key = path + ":" + std::to_string(line) + ":" + std::to_string(column);
    if (auto found = locations_.find(key); found != locations_.end()) return found->second;
    const Layout& l = layout(type);
    StaticRef file = text(path), ref = add_static(l.size, l.align, AllocKind::Constant, false, type, Span());
    if (!file.ok || !ref.ok) return {};
    memory_.write_pointer(ref.address + l.field_offset(0), file.address, file.id);
    memory_.write_bits(ref.address + l.field_offset(0) + 8, path.size(), 8);
    memory_.write_bits(ref.address + l.field_offset(1), line, 4);
    memory_.write_bits(ref.address + l.field_offset(2), column, 4);
    return locations_[key] = ref;
}

StaticRef Globals::constant(DefId def, Args args, Ty type, Span span) {
    auto key = std::make_pair(def.index, args.index);
    if (auto found = constants_.find(key); found != constants_.end()) return found->second;
    const Layout& l = layout(type);
    StaticRef ref = add_static(l.size, l.align, AllocKind::Constant, false, type, span);
    if (ref.ok) ref.ok = evaluator_.evaluate(program_.const_body(def, args), type, ref.address, false);
    return constants_[key] = ref;
}

// A promoted constant is a static that nobody can write to.
StaticRef Globals::statik(DefId def, Args args, Ty type, Span span) {
    auto key = std::make_pair(def.index, args.index);
    if (auto found = static_refs_.find(key); found != static_refs_.end()) return found->second;
    const Layout& l = layout(type);
    bool writable = program_.static_is_writable(def);
    // A constant without bytes lies nowhere: its address is the smallest that is aligned.
    if (program_.is_promoted(def) && l.is_zst()) return static_refs_[key] = {l.align, kNoProvenance, true};
    StaticRef ref = add_static(l.size, l.align, writable ? AllocKind::Static : AllocKind::Constant, writable, type, span);
    static_refs_[key] = ref;
    if (!ref.ok) return ref;
    ref.ok = evaluator_.evaluate(program_.const_body(def, args), type, ref.address, true);
    memory_.seal_static(ref.id);
    bool is_promoted = !program_.static_name(def).valid();
    statics_.push_back({def, type, ref, is_promoted});
    return static_refs_[key] = ref;
}

StaticRef Globals::vtable(Ty concrete, Ty dynamic) {
    auto key = std::make_pair(concrete.index, dynamic.index);
    if (auto found = vtable_refs_.find(key); found != vtable_refs_.end()) return found->second;
    std::vector<Callee> methods = program_.vtable(concrete, dynamic);
    uint64_t words = kVtableHead + methods.size();
    StaticRef ref = add_static(words * 8, 8, AllocKind::Vtable, false, Ty(), Span());
    if (!ref.ok) return ref;
    vtable_refs_[key] = ref;
    const Layout& l = layout(concrete);
    std::vector<uint64_t> content = {0, l.size, l.align};
    if (program_.needs_drop(concrete)) content[0] = function_address(drop_glue(concrete));
    for (const Callee& method : methods) {
        FunctionId id = vtable_entry(method, concrete);
        content.push_back(id ? function_address(id) : 0);
    }
    for (uint64_t i = 0; i < words; ++i) memory_.write_bits(ref.address + 8 * i, content[i], 8);
    memory_.set_state(ref.address, words * 8, kVtable);
    memory_.set_state(ref.address, 1, kVtableStart);
    ref.id = kVtableId;
    vtables_.push_back({concrete, dynamic, ref.address});
    return vtable_refs_[key] = ref;
}

const Globals::VtableRow* Globals::vtable_at(Address address) const {
    for (const VtableRow& row : vtables_) {
        if (row.address == address) return &row;
    }
    return nullptr;
}

}  // namespace framewalk

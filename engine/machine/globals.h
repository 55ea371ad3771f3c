// What exists once per machine: function instances, string literals, constants, statics, vtables.
//
// All are made when code that mentions them is lowered, and stay.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "machine/code.h"
#include "memory/memory.h"
#include "types/layout.h"

namespace framewalk {

// A value or place in static memory.
struct StaticRef {
    Address address = 0;
    AllocId id = kNoProvenance;
    bool ok = false;
};

// Computes a constant by running its body; implemented by the machine.
class ConstantEvaluator {
public:
    // Runs `body` and copies its result to `target` (`size` bytes). False: it failed and the machine
    // has said why.
    virtual bool evaluate(const mir::Callee& body, Ty type, Address target, bool is_static) = 0;
    virtual void fail(std::string what, Span span) = 0;

protected:
    ~ConstantEvaluator() = default;
};

class Globals {
public:
    Globals(mir::Program& program, Layouts& layouts, Memory& memory, Code& code, ConstantEvaluator& evaluator);

    // ------------------------------------------------------------ functions
    // None when there is nothing to run.
    FunctionId function(const mir::Callee& callee);
    FunctionId drop_glue(Ty type);
    // For tables and pointers: takes exactly the arguments the callers there pass.
    FunctionId vtable_entry(const mir::Callee& callee, Ty self);
    FunctionId shared_entry(const mir::Callee& callee);
    // Passes on to a `track_caller` function, which takes `place` for its caller's; `callee` itself where it asks for none.
    FunctionId called_from(FunctionId callee, const mir::CalledFrom& place);
    FunctionId constructor(Ty adt, uint32_t variant);
    // A function with a closure's parameters but no `self`, for closures that capture nothing.
    FunctionId closure_pointer(Ty closure);
    // fn(closure by value, (arguments…)) for a closure whose body takes `self` by reference.
    FunctionId call_once(const mir::Callee& callee, Ty closure);
    Address function_address(FunctionId id) const { return Memory::kCodeBase + 16 * Address(id.index); }
    FunctionId function_at_address(Address address) const;
    uint32_t signature(Ty result, const std::vector<Ty>& arguments);

    // ------------------------------------------------------------ data
    // A `Location`: its fields are the file, the line and the column.
    StaticRef location(Ty type, const std::string& path, uint32_t line, uint32_t column);
    StaticRef text(const std::string& bytes);                     // of a literal; deduplicated
    StaticRef constant(DefId def, Args args, Ty type, Span span); // its value, read-only
    StaticRef statik(DefId def, Args args, Ty type, Span span);
    StaticRef vtable(Ty concrete, Ty dynamic);
    struct VtableRow { Ty concrete, dynamic; Address address; };
    const VtableRow* vtable_at(Address address) const;
    struct StaticRow { DefId def; Ty type; StaticRef ref; bool is_promoted; };
    const std::vector<StaticRow>& statics() const { return statics_; }

    mir::Program& program() { return program_; }
    Layouts& layouts() { return layouts_; }
    Memory& memory() { return memory_; }
    Code& code() { return code_; }
    ConstantEvaluator& evaluator() { return evaluator_; }
    const Layout& layout(Ty ty) { return layouts_.of(ty); }

    static constexpr uint32_t kVtableHead = 3;   // drop glue, size, align

private:
    struct BodyKey {
        const mir::Body* body;
        uint32_t args, extra;
        bool operator<(const BodyKey& o) const {
            if (body != o.body) return body < o.body;
            return args != o.args ? args < o.args : extra < o.extra;
        }
    };
    FunctionId add(Function function);
    FunctionId add_shim(mir::Body body, Ty type, FunctionKind kind);
    FunctionId cached_shim(std::string key, mir::Body (*make)(Globals&, const mir::Callee&), const mir::Callee& callee);
    StaticRef add_static(uint64_t size, uint32_t align, AllocKind kind, bool writable, Ty type, Span span);

    mir::Program& program_;
    Layouts& layouts_;
    Memory& memory_;
    Code& code_;
    ConstantEvaluator& evaluator_;
    std::map<BodyKey, FunctionId> bodies_;
    std::map<std::string, FunctionId> shims_;
    std::deque<mir::Body> shim_bodies_;
    std::unordered_map<Ty, FunctionId> drop_glue_;
    std::map<std::vector<uint64_t>, uint32_t> signatures_;
    std::map<std::string, StaticRef> texts_;
    std::map<std::string, StaticRef> locations_;  // by how they are printed
    std::map<std::pair<uint32_t, uint32_t>, StaticRef> constants_;    // by def, args
    std::map<std::pair<uint32_t, uint32_t>, StaticRef> static_refs_;
    std::vector<StaticRow> statics_;
    std::map<std::pair<uint32_t, uint32_t>, StaticRef> vtable_refs_;  // by concrete, dynamic
    std::vector<VtableRow> vtables_;
};

}  // namespace framewalk

// State while one instance is lowered. Private to lower*.cpp.
#pragma once

#include <string>
#include <vector>

#include "machine/globals.h"
#include "machine/lower.h"
#include "machine/shims.h"
#include "machine/value_class.h"

namespace framewalk {

// Frame offsets of arguments of a call are not known before the frame's size is: until then they are
// kOutgoing + offset in the callee's frame.
constexpr int32_t kOutgoing = -(1 << 29);

struct LocalSlot {
    Ty ty;
    const Layout* layout = nullptr;
    ValueClass cls = ValueClass::Zst;
    int32_t offset = 0;
    bool is_binding = false;
    bool tracked = false;               // its bytes have states
    bool taken = false;                 // its address is taken
    uint16_t taken_index = 0;
    uint32_t reads = 0, writes = 0;     // mentions in the body
    mir::Local redirect;                // it shares the slot of this local
    bool has_alias = false;             // it is never stored: its one read takes `alias`
    mir::Operand alias;
};

enum class PlaceKind : uint8_t {
    Frame,      // at frame offset `offset`
    FrameIndex, // element `index` (a slot) of the frame array at `offset`: a scalar as large as the stride
    Memory,     // at the pointer in slot `pointer`, plus `disp`
};

// A place with its projections resolved as far as is possible without running.
struct PlaceRef {
    PlaceKind kind = PlaceKind::Frame;
    int32_t offset = 0;
    int32_t index = 0;
    int32_t pointer = 0;
    int32_t disp = 0;
    int32_t meta = 0;           // slot of the length or vtable, for unsized places
    Ty ty;
    const Layout* layout = nullptr;
    ValueClass cls = ValueClass::Zst;
    uint32_t variant = 0;
    mir::Local root;            // the local, when it lies in the frame
    bool through_raw = false;   // the last Deref was of a raw pointer
    bool through_box = false;   // … of a box
    bool in_union = false;      // a field of a union, whose bytes may be anything
    uint32_t align = 1;         // what the place guarantees (less inside packed structs)
};

class Lowerer {
public:
    Lowerer(Globals& globals, FunctionId id);
    void run();

private:
    using Ops = std::vector<mir::Operand>;

    // ------------------------------------------------------------ lower_plan.cpp: where locals are
    void plan_locals();
    void describe_locals();
    void count_uses();
    void count(const mir::Place& place, bool is_write);
    void count(const mir::Operand& operand);
    void find_taken();
    void take_address(const mir::Place& place);
    void take_if_indexed(const mir::Place& place);
    void place_locals();
    void find_vanishing_temporaries();
    void try_alias(mir::BasicBlock& block, size_t index);
    void try_redirect(mir::BlockId block, size_t index);
    bool is_simple_temporary(const mir::Place& place) const;
    LocalSlot& slot(mir::Local local);
    // May something else have put bytes there that are no value of the type?
    bool is_doubtful(const PlaceRef& at);
    mir::Local canonical(mir::Local local) const;        // whose slot it shares, or itself
    // Which tracked locals have all their bytes initialised for sure.
    void find_definitely_initialised();
    void transfer(const mir::Statement& s, std::vector<bool>& state) const;
    void transfer_end(const mir::Terminator& t, std::vector<bool>& state) const;
    void transfer_moves(const Ops& operands, std::vector<bool>& state) const;

    // ------------------------------------------------------------ lower.cpp: the body
    void prologue();
    void initialise_arguments();
    void blocks();
    void lower_block(mir::BlockId id);
    void lower_content(mir::BlockId id);
    void statement(const mir::Statement& s);
    void terminator(const mir::Terminator& t);
    bool is_short_head(mir::BlockId target);
    void repeat_head(mir::BlockId target);
    void jump(mir::BlockId target);
    void jump_if(Op op, int32_t a, int32_t b, mir::BlockId target);
    void switch_int(const mir::Terminator& t);
    void switch_bool(int32_t value, mir::BlockId if_false, mir::BlockId if_true);
    void switch_table(int32_t value, uint32_t size, const mir::Terminator& t);
    void switch_chain(int32_t value, uint32_t size, const mir::Terminator& t);
    bool fused_compare(const mir::Terminator& t);
    void branch_compare(const mir::Rvalue& compare, bool negated, mir::BlockId target);
    void checked(const mir::Terminator& t);
    void checked_shift(const mir::Terminator& t, const PlaceRef& to);
    void assertion(const mir::Terminator& t);
    void drop(const mir::Terminator& t);
    void mark(const mir::Statement& s);
    bool lives_as_long_as_frame(mir::Local local) const;
    bool ends_unseen(mir::Local local) const;
    bool is_unseen(const mir::Statement& s) const;
    void storage_dead(mir::Local local);
    void set_discriminant(const PlaceRef& place, uint32_t variant);
    void cold_stubs();
    const mir::Statement* fusable_compare(const mir::BasicBlock& block);
    bool can_fuse(const mir::Statement& s, const mir::Terminator& t);
    void count_loop(mir::BlockId target);
    void finish();
    void finish(Insn& insn, uint32_t base);
    void publish(uint32_t base);
    const Layout& future_layout();
    int32_t patched(int32_t offset) const;

    // ------------------------------------------------------------ lower_place.cpp
    PlaceRef resolve(const mir::Place& place);
    void project(PlaceRef& at, const mir::Projection& p);
    void project_deref(PlaceRef& at);
    void project_field(PlaceRef& at, uint32_t index);
    void project_dyn_field(PlaceRef& at, uint64_t offset);
    void project_index(PlaceRef& at, int32_t index_slot, bool last);
    void project_constant_index(PlaceRef& at, const mir::Projection& p);
    void project_subslice(PlaceRef& at, const mir::Projection& p);
    void set_type(PlaceRef& at, Ty ty);
    void to_memory(PlaceRef& at);                        // Frame or FrameIndex -> Memory
    int32_t address_of(const PlaceRef& at);              // slot of a thin pointer
    void address_into(const PlaceRef& at, int32_t to);
    int32_t length_of(const PlaceRef& at);               // slot of the length of an array or slice
    Ty type_of(const mir::Place& place);
    Ty type_of(const mir::Operand& operand);
    uint32_t alignment(const PlaceRef& at) const;

    // ------------------------------------------------------------ lower_value.cpp: reading and writing
    const mir::Operand& through_alias(const mir::Operand& operand);
    int32_t value(const mir::Operand& operand);          // the slot where the value is
    void value_into(const mir::Operand& operand, int32_t to);
    void read_into(const PlaceRef& from, int32_t to);
    void write_from(const PlaceRef& to, int32_t from);
    void move_slot(ValueClass cls, uint64_t size, int32_t to, int32_t from);
    void constant_into(const mir::Constant& constant, int32_t to);
    void scalar_into(u128 bits, ValueClass cls, int32_t to);
    void static_into(StaticRef ref, const Layout& layout, int32_t to);
    void text_into(const mir::Constant& constant, int32_t to);
    bool small_constant(const mir::Operand& operand, int32_t& out);
    bool constant_bits(const mir::Operand& operand, u128& out);
    int32_t begin_write(const PlaceRef& to);             // slot to compute a value into
    void end_write(const PlaceRef& to, int32_t slot);
    void note_initialised(const PlaceRef& to);
    void note_moves(const Ops& operands);
    void note_move(const mir::Operand& operand);
    void check_scalar(const Layout& layout, int32_t slot);

    // ------------------------------------------------------------ lower_rvalue.cpp
    void assign(const mir::Place& place, const mir::Rvalue& r);
    void use(const PlaceRef& to, const mir::Operand& from);
    void repeat(const PlaceRef& to, const mir::Rvalue& r);
    void reference(const PlaceRef& to, const mir::Rvalue& r);
    void discriminant(const PlaceRef& to, const mir::Rvalue& r);
    void aggregate(const PlaceRef& to, const mir::Rvalue& r);
    void aggregate_into(const mir::Rvalue& r, const Layout& layout, int32_t at);
    void init_pattern(const Layout& layout, uint32_t variant, const mir::Rvalue& r, int32_t at);
    void binary(const PlaceRef& to, const mir::Rvalue& r);
    void binary_into(mir::BinOp op, const mir::Operand& x, const mir::Operand& y, int32_t at);
    bool binary_with_constant(mir::BinOp op, Ty ty, const mir::Operand& x, const mir::Operand& y, int32_t at);
    void compare_fat(mir::BinOp op, int32_t x, int32_t y, int32_t at);
    void unary(const PlaceRef& to, const mir::Rvalue& r);

    // ------------------------------------------------------------ lower_cast.cpp
    void cast(const PlaceRef& to, const mir::Rvalue& r);
    void cast_into(const mir::Rvalue& r, Ty from, Ty to, int32_t at);
    void int_to_int(Ty from, Ty to, int32_t source, int32_t at);
    void extend(uint32_t from_size, bool is_signed, uint32_t to_size, int32_t source, int32_t at);
    void unsize(Ty from, Ty to, int32_t source, int32_t at);
    bool unsize_meta(Ty from, Ty to, int32_t source, int32_t at);
    void upcast(Ty to, int32_t vtable, int32_t at);
    bool pointees(Ty from, Ty to, Ty& from_pointee, Ty& to_pointee);
    void transmute(const Layout& from, const Layout& to, int32_t source, int32_t at);
    void function_pointer(FunctionId id, int32_t at);

    // ------------------------------------------------------------ lower_call.cpp
    void call(const mir::Terminator& t);
    void call_callee(const mir::Terminator& t, const mir::Callee& callee);
    void call_function(const mir::Terminator& t, FunctionId id, const Ops& operands);
    void call_pointer(const mir::Terminator& t, int32_t pointer, const Ops& operands);
    void call_virtual(const mir::Terminator& t, uint32_t index);
    void call_fn_trait(const mir::Terminator& t, const mir::Callee& callee);
    Ops spread(const Ops& operands);
    void pass(const Ops& operands, const std::vector<const Layout*>& layouts, const CallLayout& at);
    void take_result(const mir::Terminator& t, const Layout& result, int32_t at);
    void emit_call(Op op, int32_t b, int32_t c, mir::BlockId unwind);
    void note_outgoing(const CallLayout& at);
    std::vector<const Layout*> layouts_of(const Ops& operands);

    // ------------------------------------------------------------ lower_intrinsic.cpp
    void intrinsic(const mir::Terminator& t, const mir::Callee& callee);
    void drop_in_place(const mir::Terminator& t, Ty ty);
    bool simple_intrinsic(const mir::Terminator& t, mir::Intrinsic which, Ty ty, const PlaceRef& to, int32_t at);
    bool pointer_intrinsic(const mir::Terminator& t, mir::Intrinsic which, Ty ty, const PlaceRef& to, int32_t at);
    bool integer_intrinsic(const mir::Terminator& t, mir::Intrinsic which, Ty ty, int32_t at);
    void general_intrinsic(const mir::Terminator& t, mir::Intrinsic which, Ty ty, Ty other, int32_t at, uint32_t result_size);

    // ------------------------------------------------------------ emitting
    uint32_t emit(Op op, int32_t a = 0, int32_t b = 0, int32_t c = 0, uint16_t n = 0);
    void unwind_to(mir::BlockId cleanup);                // for the instruction just emitted
    [[gnu::cold]] void unsupported(std::string what);
    void refuse_function(std::string what);
    std::string too_large(Ty ty);
    void check_local_size(LocalSlot& slot);
    int32_t scratch(uint64_t size, uint32_t align);
    int32_t scratch(const Layout& layout) { return scratch(layout.size, layout.align); }
    Ty concrete(Ty ty);
    const Layout& layout(Ty ty) { return globals_.layout(ty); }
    ValueClass class_of(Ty ty) { return value_class(layout(ty)); }
    bool marks_states() const { return has_steps_; }   // are moves and drops shown?

    // A forward reference to a block.
    struct Fixup {
        uint32_t insn;
        char operand;               // 'b' or 'c'; 't': slot of a switch table; 'o': its otherwise
        mir::BlockId block;
        uint32_t table = 0, slot = 0;
    };
    struct Unwind {
        uint32_t pc;
        mir::BlockId cleanup;
    };
    // Code that is rarely run, put behind the rest.
    struct ColdStub {
        uint32_t jump;              // instruction whose operand c goes there
        std::string text;
        Span span;
        mir::BlockId unwind, block;
    };

    Globals& globals_;
    mir::Program& program_;
    Types& types_;
    Code& code_;
    FunctionId id_;
    std::string refusal_;           // why the function cannot run; mostly empty
    mir::Body body_;                // a copy, so that temporaries can vanish
    Args args_;
    bool has_steps_;                // can a learner stop in it?
    std::vector<LocalSlot> locals_;
    FrameCursor frame_;             // locals
    uint64_t scratch_start_ = 0, scratch_used_ = 0, scratch_most_ = 0;
    int32_t tracked_low_ = 0, tracked_high_ = 0;
    int32_t ids_low_ = 0, ids_size_ = 0;
    uint32_t outgoing_ = 64;        // bytes; room for the panics that the machine starts by itself
    uint32_t frame_size_ = 0;       // known at the end
    uint32_t enter_ = 0;
    // The code under construction; it moves into code_ as a whole, since evaluating a constant on the
    // way may lower other functions.
    std::vector<Insn> insns_;
    std::vector<std::pair<uint32_t, Span>> spans_;
    std::vector<IntrinsicSite> sites_;
    std::vector<SwitchTable> switches_;
    std::vector<TakenLocal> taken_;
    std::vector<uint32_t> block_pc_;
    std::vector<mir::BlockId> order_;
    std::vector<Fixup> fixups_;
    std::vector<Unwind> unwinds_;
    std::vector<uint32_t> terminates_;         // calls in cleanup code: a panic there aborts
    std::vector<ColdStub> stubs_;
    std::vector<std::vector<bool>> init_at_;   // by block, at its start
    std::vector<bool> init_now_;
    mir::BlockId current_;
    mir::BlockId next_;             // the block whose code comes next
    Span span_;
    const mir::Statement* fused_ = nullptr;    // the comparison at the end of the block that its branch takes over
};

constexpr uint32_t kNoPc = 0xFFFFFFFFu;

// Place of a type in the families of opcodes.def.
int width_index(ValueClass cls);           // 8, 16, 32, 64, 128 -> 0 … 4
int int_index(const Types& types, const Layout& layout, Ty ty);   // I8 … U128 -> 0 … 9
bool is_signed_type(const Types& types, const Layout& layout, Ty ty);
constexpr Op op_at(Op first, int index) { return static_cast<Op>(static_cast<int>(first) + index); }

}  // namespace framewalk

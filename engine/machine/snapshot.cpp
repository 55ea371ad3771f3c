// Saving and restoring the whole state, and a hash of what can be observed of it.
#include <algorithm>

#include "machine/impl.h"

namespace framewalk {

Snapshot Machine::save(const Snapshot& previous) const {
    auto image = std::make_shared<MachineImage>();
    image->memory = impl_->memory.save(impl_->stack_pointer(), previous ? &previous->memory : nullptr);
    image->state = impl_->state;
    image->call_count = impl_->calls.size();
    image->calls = SavedRange::save(impl_->calls.data(), 0, impl_->calls.size() * sizeof(CallRecord), previous ? &previous->calls : nullptr);
    image->fault = impl_->fault;
    image->message = impl_->message;
    image->help = impl_->help;
    image->stop_span = impl_->stop_span;
    return image;
}

void Machine::restore(const Snapshot& snapshot) {
    impl_->memory.restore(snapshot->memory);
    impl_->state = snapshot->state;
    impl_->calls.resize(snapshot->call_count);
    snapshot->calls.restore(impl_->calls.data());
    impl_->fault = snapshot->fault;
    impl_->message = snapshot->message;
    impl_->help = snapshot->help;
    impl_->stop_span = snapshot->stop_span;
}

uint64_t Machine::tick_of(const Snapshot& snapshot) { return snapshot->state.tick; }

uint64_t Machine::cost_of(const Snapshot& snapshot) {
    return sizeof(MachineImage) + snapshot->memory.new_bytes() + snapshot->calls.new_bytes;
}

namespace {

class Hasher {
public:
    void add(uint64_t value) {
        hash_ ^= value;
        hash_ *= UINT64_C(0x9E3779B97F4A7C15);
        hash_ ^= hash_ >> 29;
    }
    void add(std::string_view text) {
        add(text.size());
        for (char c : text) add(static_cast<uint8_t>(c));
    }
    // States, and the values of those bytes that may be read.
    void add(const Memory& memory, Address from, uint64_t size) {
        add(from);
        for (uint64_t i = 0; i < size; ++i) {
            uint8_t state = memory.state(from + i);
            add((state & 1) != 0 ? uint64_t(state) << 8 | memory.byte(from + i) : uint64_t(state) << 8);
        }
    }
    uint64_t value() const { return hash_; }

private:
    uint64_t hash_ = UINT64_C(0xCBF29CE484222325);
};

}  // namespace

// Temporaries are left out: what is in them before they are written depends on earlier calls.
uint64_t Machine::hash() const {
    Hasher h;
    const Memory& memory = impl_->memory;
    const RunState& s = impl_->state;
    for (uint64_t value : {s.tick, s.work, s.next_call, s.panic_count, s.input_at, uint64_t(s.stop), uint64_t(s.exit_code), uint64_t(s.at_mark)}) h.add(value);
    for (size_t i = 0; i < impl_->calls.size(); ++i) {
        const CallRecord& record = impl_->calls[i];
        const Function& f = impl_->code.functions[FunctionId(record.function)];
        uint32_t pc = i + 1 == impl_->calls.size() ? s.pc : impl_->calls[i + 1].return_pc;
        h.add(pc - f.code_start);
        h.add(record.frame_pointer);
        for (const CodeLocal& local : f.bindings) h.add(memory, record.frame_pointer + static_cast<int64_t>(local.offset), local.size);
    }
    for (const HeapBlock& block : memory.heap_blocks()) {
        h.add(block.header);
        h.add(block.footprint);
        if (block.is_free) continue;
        const Allocation& a = memory.allocation(block.owner);
        h.add(a.serial);
        h.add(memory, a.base, a.size);
    }
    h.add(memory.hash_changed_statics());
    h.add(out());
    h.add(err());
    return h.value();
}

}  // namespace framewalk

// Saving and restoring the whole state, and a hash of what can be observed of it.
#include <algorithm>
#include <cstring>

#include "machine/impl.h"

namespace framewalk {

namespace {

constexpr uint32_t kCallWords = sizeof(CallRecord) / 4;
constexpr uint32_t kCallStrides[] = {kCallWords, 2 * kCallWords, 3 * kCallWords, 4 * kCallWords, 0};
constexpr uint32_t kCallPageWords = kCallPage * kCallWords;

void pack_calls(const std::vector<CallRecord>& calls, size_t page, PageData& out) {
    uint32_t words[kCallPageWords] = {};
    size_t first = page * kCallPage;
    std::memcpy(words, calls.data() + first, std::min(kCallPage, calls.size() - first) * sizeof(CallRecord));
    pack_words(words, kCallPageWords, kCallStrides, out);
}

void unpack_calls(std::vector<CallRecord>& calls, size_t page, const PageData& data) {
    uint32_t words[kCallPageWords];
    unpack_words(data.data(), kCallPageWords, words);
    size_t first = page * kCallPage;
    if (first < calls.size()) std::memcpy(calls.data() + first, words, std::min(kCallPage, calls.size() - first) * sizeof(CallRecord));
}

}  // namespace

Snapshot Machine::save() {
    auto image = std::make_shared<MachineImage>();
    const std::vector<CallRecord>& calls = impl_->calls;
    image->memory = impl_->memory.save(impl_->stacks()[0].low);
    image->state = impl_->state;
    image->call_count = calls.size();
    image->calls = impl_->call_log.save(nullptr, (calls.size() + kCallPage - 1) / kCallPage,
                                        [&](size_t page, PageData& out) { pack_calls(calls, page, out); });
    image->threads = impl_->threads;
    image->ready = impl_->ready;
    image->fault = impl_->fault;
    image->message = impl_->message;
    image->help = impl_->help;
    image->stop_span = impl_->stop_span;
    image->stacklets = impl_->stacklets;
    image->damage = impl_->damage;
    image->has_new_files = !impl_->saved_files || impl_->saved_files->changes() != impl_->files.changes();
    if (image->has_new_files) impl_->saved_files = std::make_shared<const FileTable>(impl_->files);
    image->files = impl_->saved_files;
    return image;
}

void Machine::restore(const Snapshot& snapshot) {
    impl_->memory.restore(snapshot->memory);
    impl_->state = snapshot->state;
    impl_->calls.resize(snapshot->call_count);
    impl_->call_log.restore(nullptr, snapshot->calls, [&](size_t page, const PageData& data) { unpack_calls(impl_->calls, page, data); });
    impl_->threads = snapshot->threads;
    impl_->ready = snapshot->ready;
    impl_->memory.use_stack(impl_->running_thread().stack);
    impl_->fault = snapshot->fault;
    impl_->message = snapshot->message;
    impl_->help = snapshot->help;
    impl_->stop_span = snapshot->stop_span;
    impl_->stacklets = snapshot->stacklets;
    impl_->give_back_stacklets();
    impl_->damage = snapshot->damage;
    const bool has_them = impl_->saved_files == snapshot->files && impl_->files.changes() == snapshot->files->changes();
    if (!has_them) impl_->files = *snapshot->files;
    impl_->saved_files = snapshot->files;
}

uint64_t Machine::tick_of(const Snapshot& snapshot) { return snapshot->state.tick; }

uint64_t Machine::cost_of(const Snapshot& snapshot) {
    uint64_t threads = 0;
    for (const ThreadRecord& t : snapshot->threads) threads += sizeof(t) + t.calls.size() * sizeof(CallRecord);
    if (snapshot->has_new_files) threads += snapshot->files->total();
    return sizeof(MachineImage) + threads + snapshot->memory.new_bytes() + snapshot->calls.new_bytes;
}

uint64_t Machine::effort_of(const Snapshot& snapshot) { return snapshot->memory.looked_at() + snapshot->calls.looked_at; }

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

// Temporaries are left out: what is in them before they are written depends on earlier calls.
void hash_frames(Hasher& h, const Machine::Impl& m, const std::vector<CallRecord>& calls, uint32_t running_pc) {
    for (size_t i = 0; i < calls.size(); ++i) {
        const Function& f = m.code.functions[FunctionId(calls[i].function)];
        uint32_t pc = i + 1 == calls.size() ? running_pc : calls[i + 1].return_pc;
        h.add(pc - f.code_start);
        h.add(calls[i].frame_pointer);
        for (const CodeLocal& local : f.bindings)
            if (!local.in_future) h.add(m.memory, calls[i].frame_pointer + static_cast<int64_t>(local.offset), local.size);
    }
}

}  // namespace

uint64_t Machine::hash() const {
    Hasher h;
    const Memory& memory = impl_->memory;
    const RunState& s = impl_->state;
    for (uint64_t value : {s.tick, s.work, s.next_call, s.panic.count, s.input_at, uint64_t(s.stop), uint64_t(s.exit_code), uint64_t(s.at_mark)}) h.add(value);
    hash_frames(h, *impl_, impl_->calls, s.pc);
    for (const ThreadRecord& t : impl_->threads) {
        if (t.status == ThreadStatus::Running) continue;
        for (uint64_t value : {t.id, uint64_t(t.status), t.key, t.until, t.panic.count}) h.add(value);
        hash_frames(h, *impl_, t.calls, t.pc);
    }
    for (const HeapBlock& block : memory.heap_blocks()) {
        h.add(block.header);
        h.add(block.footprint);
        if (block.is_free) continue;
        const Allocation& a = memory.allocation(block.owner);
        h.add(a.serial);
        h.add(memory, a.base, a.size);
    }
    for (const StoredFile& file : impl_->files.files()) h.add(file.serial), h.add(file.path), h.add(file.bytes);
    for (const OpenHandle& open : impl_->files.handles())
        for (uint64_t value : {uint64_t(open.number), open.serial, open.file, open.at}) h.add(value);
    h.add(memory.hash_changed_statics());
    h.add(out());
    h.add(err());
    return h.value();
}

}  // namespace framewalk

// What a program asks of the simulated files (machine/files.h), from its memory and back into it.
#include <cstring>

#include "machine/impl.h"

namespace framewalk {

using mir::FileFn;

bool Machine::Impl::fills_buffer(const IntrinsicSite& site) {
    const auto what = static_cast<FileFn>(get<uint64_t>(site.operands[0]));
    return what == FileFn::Read || what == FileFn::PathOf;
}

bool Machine::Impl::file_call(const IntrinsicSite& site, int32_t to) {
    const auto what = static_cast<FileFn>(get<uint64_t>(site.operands[0]));
    const uint64_t with = get<uint64_t>(site.operands[1]), size = get<uint64_t>(site.operands[3]);
    const auto number = static_cast<int64_t>(with), by = static_cast<int64_t>(size);
    const Address pointer = get<uint64_t>(site.operands[2]);
    const AllocId id = id_at(site.operands[2]);
    std::string_view bytes;                     // what the program gives
    const bool fills = fills_buffer(site);
    if (fills) {
        if (Fault bad = memory.check(pointer, id, size, 1, Access::Write)) return end_fault(bad);
        if (!race_at(pointer, size, true)) return false;
    } else if (pointer != 0) {
        if (Fault bad = memory.check_readable(pointer, id, size, 1)) return end_fault(bad);
        if (!race_at(pointer, size, false)) return false;
        bytes = std::string_view(reinterpret_cast<const char*>(memory.bytes() + pointer), size);
        charge(size);
    }
    int64_t result = 0;
    std::string path;
    std::string_view got;                       // what the program gets
    switch (what) {
        case FileFn::Open: result = files.open(bytes, with, this->site()); break;
        case FileFn::Close: result = files.close(number); break;
        case FileFn::Read: got = files.read(number, size, result); break;
        case FileFn::Write: result = files.write(number, bytes); break;
        case FileFn::SeekStart: result = files.seek(number, FileTable::From::Start, by); break;
        case FileFn::SeekEnd: result = files.seek(number, FileTable::From::End, by); break;
        case FileFn::SeekHere: result = files.seek(number, FileTable::From::Here, by); break;
        case FileFn::SetSize: result = files.set_size(number, size); break;
        case FileFn::Size: result = files.size(number); break;
        case FileFn::Flags: result = files.flags(number); break;
        case FileFn::PathOf: path = files.path_of(number), got = std::string_view(path).substr(0, size); break;
        case FileFn::Remove: result = files.remove(bytes); break;
        case FileFn::Look: result = files.look(bytes); break;
        case FileFn::Rename: result = files.rename(bytes.substr(0, bytes.find('\0')), bytes.substr(bytes.find('\0') + 1)); break;
    }
    if (result == FileTable::kUnsupported) return end_unsupported(files.refusal());
    if (!got.empty()) {
        std::memcpy(memory.arrays().bytes + pointer, got.data(), got.size());
        memory.set_state(pointer, got.size(), kInit);
        memory.clear_provenance(pointer, got.size());
        charge(got.size());
        result = static_cast<int64_t>(got.size());
    }
    put<int64_t>(to, result);
    return true;
}

}  // namespace framewalk

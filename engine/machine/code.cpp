// Tables about instructions, and code as text.
#include "machine/code.h"

#include "machine/impl.h"

namespace framewalk {

namespace {

struct OpRow {
    const char* name;
    const char* operands;
};
constexpr OpRow kOps[] = {
#define FRAMEWALK_OP(enumerator, operands, effect) {#enumerator, operands},
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
};

void append_operand(std::string& text, char kind, int32_t value) {
    if (kind == '-') return;
    text += ' ';
    switch (kind) {
        case 'd':
        case 's': text += "[" + std::to_string(value) + "]"; break;
        case 't': text += "-> " + std::to_string(value); break;
        case 'f': text += "f" + std::to_string(value); break;
        case 'p': text += "#" + std::to_string(value); break;
        default: text += std::to_string(value); break;
    }
}

}  // namespace

const char* operands_of(Op op) { return kOps[static_cast<size_t>(op)].operands; }
const char* spelling(Op op) { return kOps[static_cast<size_t>(op)].name; }

std::string Machine::disassemble(FunctionId id) const {
    const Function& f = impl_->code.functions[id];
    std::string text;
    for (uint32_t pc = f.code_start; pc < f.code_end; ++pc) {
        const Insn& insn = impl_->code.insns[pc];
        text += std::to_string(pc) + ": " + spelling(plain(insn.op));
        const char* kinds = operands_of(plain(insn.op));
        append_operand(text, kinds[0], insn.a);
        append_operand(text, kinds[1], insn.b);
        append_operand(text, kinds[2], insn.c);
        if (insn.n != 0) text += " n=" + std::to_string(insn.n);
        text += '\n';
    }
    return text;
}

}  // namespace framewalk

#include "rust/lint/mentions.h"

namespace framewalk::rust {

namespace {

class Collector {
public:
    Collector(const Types& types, Mentions& out) : types_(types), out_(out) {}

    void collect(const mir::Body& body) {
        for (const mir::BasicBlock& block : body.blocks) {
            for (const mir::Statement& statement : block.statements)
                if (statement.kind == mir::StatementKind::Assign) assigned(statement.rvalue);
            operand(block.terminator.func);
            for (const mir::Operand& part : block.terminator.operands) operand(part);
        }
    }

private:
    void assigned(const mir::Rvalue& value) {
        for (const mir::Operand& part : value.operands) operand(part);
        if (value.kind == mir::RvalueKind::Aggregate && value.aggregate == mir::AggregateKind::Closure) callable(value.ty);
    }

    void operand(const mir::Operand& operand) {
        if (operand.kind != mir::OperandKind::Constant) return;
        const mir::Constant& constant = operand.constant;
        if (constant.kind == mir::ConstValueKind::Named) out_.constants.push_back(constant);
        else if (constant.kind == mir::ConstValueKind::StaticAddress) out_.promoted.push_back(constant.def);
        else if (constant.kind == mir::ConstValueKind::Zst) callable(constant.ty);
    }

    void callable(Ty ty) {
        if (ty.valid() && (types_.is(ty, TyKind::FnDef) || types_.is(ty, TyKind::Closure))) out_.callables.push_back(ty);
    }

    const Types& types_;
    Mentions& out_;
};

}  // namespace

Mentions mentions_of(const mir::Body& body, const Types& types) {
    Mentions out;
    Collector(types, out).collect(body);
    return out;
}

}  // namespace framewalk::rust

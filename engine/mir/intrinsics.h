// The closed list of operations that library code may ask of the machine; see intrinsics.def.
#pragma once

#include <cstdint>
#include <string_view>

namespace framewalk::mir {

enum class Intrinsic : uint8_t {
#define FRAMEWALK_INTRINSIC(enumerator, text) enumerator,
#include "mir/intrinsics.def"
#undef FRAMEWALK_INTRINSIC
    Count,
};

// `which` of float_unary and float_binary.
enum class FloatFn : uint32_t {
    Sqrt, Cbrt, Floor, Ceil, Round, RoundTiesEven, Trunc, Abs, Sin, Cos, Tan, Asin, Acos, Atan,
    Sinh, Cosh, Tanh, Asinh, Acosh, Atanh, Exp, Exp2, ExpM1, Ln, Log2, Log10, Ln1p,
    Pow, Atan2, Hypot, Min, Max, Rem, CopySign,
};
// `style` of float_to_text. Shortest: fewest digits that read back as the same value, never an exponent.
enum class FloatStyle : uint32_t {
    Shortest,         // 1 -> "1", 0.1 -> "0.1", 1e21 -> "1000000000000000000000"
    ShortestPoint,    // the same with ".0" when there is no fraction; exponent form as `{:?}` does
    Fixed,            // `precision` digits after the point, correctly rounded
    Exponent,         // `{:e}`: shortest
    ExponentFixed,    // `{:.Ne}`
};

// `what` of file_call, on the simulated files; `with` is the handle or, of Open, flags (machine/files.h). It gives a
// number that is not negative, or less than 0: the system's error number.
enum class FileFn : uint32_t {
    Open,             // ptr, len: the path
    Close, Read, Write,
    SeekStart, SeekEnd, SeekHere,   // len: by so many bytes; gives the new place
    SetSize,          // len
    Size, Flags,
    PathOf,           // its path, for printing, into ptr, len; gives the length
    Remove, Look,     // ptr, len: the path; Look gives the size, -21 for a folder
    Rename,           // ptr, len: both paths, a byte 0 between them
};

// Looks a library declaration's name up; false when the list has no such name.
bool find_intrinsic(std::string_view text, Intrinsic& out);
std::string_view spelling(Intrinsic intrinsic);

}  // namespace framewalk::mir

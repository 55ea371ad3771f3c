#include "rust/check/symbols.h"

#include <algorithm>
#include <unordered_set>

namespace framewalk::rust {

namespace {

// What the real library takes from C's: with another function in its place, programs would do what is not Rust's to say.
constexpr std::string_view kTaken[] = {
    "__cxa_thread_atexit_impl", "__errno_location", "__libc_start_main", "__tls_get_addr", "__xpg_strerror_r", "_exit", "abort",
    "accept", "accept4", "bcmp", "bind", "calloc", "chdir", "chmod", "clock_gettime", "close", "connect", "dl_iterate_phdr", "dlsym",
    "dup", "environ", "execvp", "exit", "fchmod", "fcntl", "fork", "free", "fstat", "fstat64", "fsync", "getaddrinfo", "getauxval",
    "getcwd", "getenv", "getpid", "getrandom", "gettid", "ioctl", "isatty", "kill", "link", "listen", "lseek", "lseek64", "lstat",
    "lstat64", "malloc", "memchr", "memcmp", "memcpy", "memmove", "memrchr", "memset", "mkdir", "mmap", "mmap64", "mprotect", "munmap",
    "nanosleep", "open", "open64", "opendir", "pause", "pipe", "pipe2", "poll", "posix_memalign", "pthread_create", "pthread_join",
    "pthread_key_create", "pthread_self", "read", "readdir", "readdir64", "readlink", "realloc", "realpath", "recv", "rename", "rmdir",
    "sched_yield", "send", "setenv", "sigaction", "sigaltstack", "signal", "socket", "stat", "stat64", "statx", "strlen", "syscall",
    "sysconf", "unlink", "unsetenv", "waitpid", "write", "writev"};

// Numbers with a point: what is not one instruction of the processor is a call. With `f` at the end, of `f32`.
constexpr std::string_view kMathematics[] = {
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "cos", "cosh", "exp", "exp2",
    "expm1", "fabs", "fdim", "floor", "fma", "fmax", "fmin", "fmod", "hypot", "log", "log10", "log1p", "log2",
    "pow", "rint", "round", "sin", "sinh", "sqrt", "tan", "tanh", "trunc"};

bool is_taken(std::string_view symbol) {
    if (std::find(std::begin(kTaken), std::end(kTaken), symbol) != std::end(kTaken)) return true;
    return std::any_of(std::begin(kMathematics), std::end(kMathematics), [&](std::string_view of_f64) {
        return symbol == of_f64 || (symbol.size() == of_f64.size() + 1 && symbol.back() == 'f' && symbol.substr(0, of_f64.size()) == of_f64);
    });
}

bool may_export(const Items& items, DefId def) {
    const DefKind kind = items.defs[def].kind;
    if (items.defs[def].is_library || !items.has_item(def)) return false;
    if (kind == DefKind::Static) return items.item(def).value.valid();
    return (kind == DefKind::Fn || kind == DefKind::AssocFn) && items.item(def).body.valid();
}

// Does a symbol stand for one function, or for as many as there are types?
bool has_type_params(Items& items, DefId fn) {
    const auto& params = items.generics(fn).params;
    return std::any_of(params.begin(), params.end(), [](const GenericParamInfo& p) { return p.kind != GenericParamInfo::Kind::Lifetime; });
}

void refuse_second_main(Items& items, Span exported) {
    Span span = exported;
    for (const Def& def : items.defs.defs)
        if (def.kind == DefKind::Fn && def.parent == items.defs.root && items.names.text(def.name) == "main") span = def.span;
    items.diagnostics.error("", span, "the program would have two functions of the symbol `main`")
        .label(exported, "what starts a program has this symbol already")
        .help("leave the attribute out: `main` is found without it");
}

// Of the ways to call that are named, these are all C's on x86-64.
std::string_view convention(const Items& items, DefId fn) {
    const Name abi = items.item(fn).sig.abi;
    const std::string_view name = abi.valid() ? items.names.text(abi) : "Rust";
    for (std::string_view c : {"C-unwind", "system", "system-unwind", "sysv64", "sysv64-unwind", "cdecl", "cdecl-unwind"})
        if (name == c) return "C";
    return name;
}

}  // namespace

std::string exported_symbol(const Items& items, DefId def) {
    if (!may_export(items, def)) return {};
    if (const ast::Attribute* named = items.attr(def, "export_name")) return named->text;
    return items.has_attr(def, "no_mangle") ? items.name_of(def) : std::string();
}

std::string wanted_symbol(const Items& items, DefId foreign) {
    const ast::Attribute* named = items.attr(foreign, "link_name");
    return named ? named->text : items.name_of(foreign);
}

DefId exporter_of(const Items& items, std::string_view symbol) {
    for (uint32_t i = 0; i < items.defs.defs.size(); ++i)
        if (exported_symbol(items, DefId(i)) == symbol) return DefId(i);
    return DefId();
}

bool is_called_alike(Items& items, DefId foreign, DefId found) {
    if (items.defs[found].is_library) return convention(items, foreign) == "C";
    return items.defs[found].kind != DefKind::Static && !has_type_params(items, found) && convention(items, foreign) == convention(items, found);
}

void check_symbols(Items& items) {
    std::unordered_set<std::string> exported;
    for (uint32_t i = 0; i < items.defs.defs.size(); ++i) {
        const DefId def(i);
        const std::string symbol = exported_symbol(items, def);
        if (symbol.empty()) continue;
        const Span span = items.defs[def].span;
        if (is_taken(symbol)) items.diagnostics.unsupported(span, std::string(items.defs[def].kind == DefKind::Static ? "a static" : "a function") + " in the place of the C library's `" + symbol + "`");
        else if (symbol == "main") refuse_second_main(items, span);
        else if (!exported.insert(symbol).second && !has_type_params(items, def))
            items.diagnostics.error("", span, "two items have the symbol `" + symbol + "`").help("give one of them another with `#[unsafe(export_name = \"…\")]`");
    }
}

}  // namespace framewalk::rust

# Compiler flags, in one place.
#
#   framewalk_own(target)            warnings as errors; for code that we write
#   framewalk_no_exceptions(target)  -fno-exceptions -fno-rtti; for the engine and the front end

find_program(FRAMEWALK_CCACHE ccache)
if(FRAMEWALK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The build folder is left out of the key, so that several build folders share what they compile.
    set(launcher "${CMAKE_COMMAND}" -E env CCACHE_NOHASHDIR=true
        CCACHE_SLOPPINESS=pch_defines,time_macros "${FRAMEWALK_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# Asserts stay on in every build: a broken invariant of ours must end as an "internal error", never
# as a wrong picture of memory. So no build type defines NDEBUG.
set(CMAKE_C_FLAGS_RELEASE "-O2")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

# One build serves the tests under the sanitizers and the fuzz programs. Of `undefined`, `vptr` needs the
# type information that the engine goes without; `null`, `object-size` and `pointer-overflow` look at what AddressSanitizer
# sees as soon as it is accessed, and were a fifth of the time it takes to compile.
if(FRAMEWALK_SANITIZE)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "The sanitizer build needs clang++ with libFuzzer (Debian: clang, "
                "libclang-rt-14-dev); found ${CMAKE_CXX_COMPILER_ID}")
    endif()
    set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -gline-tables-only")
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -gline-tables-only")
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr,null,object-size,pointer-overflow
                        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
    # Link-time optimisation over everything; nothing throws, so no support for it is linked.
    # (Without link-time optimisation compiling a program takes twice as long.)
    # The instructions are those that every browser with WebGL 2 has had since 2021.
    set(features -msign-ext -mnontrapping-fptoint -mbulk-memory)
    # At -Os and -Oz Emscripten lets nothing be inlined, not even what is shorter than a call: the front
    # end was then twice as slow, and no smaller.
    add_compile_options(-flto -finline-functions ${features})
    add_link_options(-flto -fno-exceptions ${features})
endif()

function(framewalk_own target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 reports these inside the standard library where nothing is wrong.
        target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized
                               -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
                               -Wno-dangling-pointer)
    endif()
    if(FRAMEWALK_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

function(framewalk_no_exceptions target)
    target_compile_options(${target} PRIVATE
        $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endfunction()

# Adds `value` for optimised builds only, so that the sanitizer and debug builds keep their own.
function(framewalk_optimise target value)
    if(NOT FRAMEWALK_SANITIZE)
        target_compile_options(${target} PRIVATE
            $<$<NOT:$<CONFIG:Debug>>:${value}>)
    endif()
endfunction()

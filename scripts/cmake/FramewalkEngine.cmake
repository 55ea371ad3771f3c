# The engine: one static library, no exceptions, no run-time type information, no I/O.

file(GLOB_RECURSE FRAMEWALK_ENGINE_SOURCES CONFIGURE_DEPENDS
     "${CMAKE_SOURCE_DIR}/engine/*.cpp")
list(FILTER FRAMEWALK_ENGINE_SOURCES EXCLUDE REGEX "/engine/cli/")
if(FRAMEWALK_ENGINE_ONLY)
    list(FILTER FRAMEWALK_ENGINE_SOURCES INCLUDE REGEX "/engine/(${FRAMEWALK_ENGINE_ONLY})/")
endif()

# The Rust library that our own front end compiles is part of the engine as text.
file(GLOB_RECURSE FRAMEWALK_STD_SOURCES CONFIGURE_DEPENDS
     "${CMAKE_SOURCE_DIR}/engine/rust/std/*.rs")
string(MD5 FRAMEWALK_STD_LIST "${FRAMEWALK_STD_SOURCES}")  # a removed file also rebuilds
set(FRAMEWALK_EMBEDDED_STD "${CMAKE_BINARY_DIR}/generated/embedded_std.cpp")
add_custom_command(
    OUTPUT "${FRAMEWALK_EMBEDDED_STD}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}/engine/rust/std"
            "-DOUTPUT=${FRAMEWALK_EMBEDDED_STD}" "-DLIST=${FRAMEWALK_STD_LIST}"
            -P "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_std.cmake"
    DEPENDS ${FRAMEWALK_STD_SOURCES} "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_std.cmake"
    COMMENT "Embedding the Rust library"
    VERBATIM)

add_library(framewalk_engine STATIC ${FRAMEWALK_ENGINE_SOURCES} "${FRAMEWALK_EMBEDDED_STD}")
target_include_directories(framewalk_engine PUBLIC "${CMAKE_SOURCE_DIR}/engine")
target_link_libraries(framewalk_engine PUBLIC framewalk_json)
target_compile_definitions(framewalk_engine PUBLIC FRAMEWALK_VERSION="${PROJECT_VERSION}")
framewalk_own(framewalk_engine)
framewalk_no_exceptions(framewalk_engine)
# Most of a file's compile time is what it includes: several files are compiled as one, which halves the time
# of a fresh build. What runs programs is tuned file by file, and stays so.
set(FRAMEWALK_RUNNING_SOURCES ${FRAMEWALK_ENGINE_SOURCES})
list(FILTER FRAMEWALK_RUNNING_SOURCES INCLUDE REGEX "/engine/(base|memory|machine|timeline)/")
set_source_files_properties(${FRAMEWALK_RUNNING_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
# Batches end where a folder ends, so that a new file moves no other folder's.
set_target_properties(framewalk_engine PROPERTIES UNITY_BUILD ${FRAMEWALK_UNITY} UNITY_BUILD_MODE GROUP)
set(FRAMEWALK_BATCHED_SOURCES ${FRAMEWALK_ENGINE_SOURCES})
list(REMOVE_ITEM FRAMEWALK_BATCHED_SOURCES ${FRAMEWALK_RUNNING_SOURCES})
foreach(source IN LISTS FRAMEWALK_BATCHED_SOURCES)
    cmake_path(GET source PARENT_PATH folder)
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${folder}")
    string(MAKE_C_IDENTIFIER "batched_in_${folder}" counter)
    if(NOT DEFINED ${counter})
        set(${counter} 0)
    endif()
    math(EXPR batch "${${counter}} / 8")
    math(EXPR ${counter} "${${counter}} + 1")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${counter}_${batch}")
endforeach()
if(FRAMEWALK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC takes a file that is included for a header, in which an unnamed namespace would be a mistake.
    target_compile_options(framewalk_engine PRIVATE -Wno-subobject-linkage)
endif()

# What compiles a program runs once for each edit and is most of the code; what runs it is the hot
# part. In wasm, where every byte is downloaded, only the second is compiled for speed.
if(EMSCRIPTEN)
    framewalk_optimise(framewalk_engine -Oz)
    set(hot ${FRAMEWALK_RUNNING_SOURCES})
    list(FILTER hot EXCLUDE REGEX "/machine/(lower|shims|globals|threads|unwind|float_text|big_uint|code)[^/]*$")
    list(FILTER hot EXCLUDE REGEX "/machine/(machine|snapshot|watch|stack_end|float_functions)\\.cpp$")
    set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS -O3)
elseif(NOT FRAMEWALK_SANITIZE)
    set_source_files_properties(${FRAMEWALK_RUNNING_SOURCES} PROPERTIES COMPILE_OPTIONS "$<$<NOT:$<CONFIG:Debug>>:-O3>")
endif()

# Clang's optimiser takes many minutes over the instrumented run loop, and seconds without optimising.
if(FRAMEWALK_SANITIZE)
    set_source_files_properties("${CMAKE_SOURCE_DIR}/engine/machine/run.cpp" PROPERTIES COMPILE_OPTIONS -O0)
endif()

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
framewalk_optimise(framewalk_engine -O3)

# What compiles a program runs once for each edit and is most of the code; what runs it is the hot
# part. In wasm, where every byte is downloaded, only the second is compiled for speed.
if(EMSCRIPTEN)
    foreach(source IN LISTS FRAMEWALK_ENGINE_SOURCES)
        if(NOT source MATCHES "/engine/(base|memory|machine|timeline)/" OR
           source MATCHES "/machine/(lower|shims|globals|threads|unwind|float_text|big_uint|code)[^/]*$" OR
           source MATCHES "/machine/(machine|snapshot|watch|stack_end|float_functions)\\.cpp$")
            set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS -Oz)
        endif()
    endforeach()
endif()

# Clang's optimiser takes many minutes over the instrumented run loop, and seconds without optimising.
if(FRAMEWALK_SANITIZE)
    set_source_files_properties("${CMAKE_SOURCE_DIR}/engine/machine/run.cpp" PROPERTIES COMPILE_OPTIONS -O0)
endif()

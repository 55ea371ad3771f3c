# The wasm targets.
#
#   framewalk_page   build/wasm/page/framewalk.js, framewalk.wasm and framewalk-rest.wasm: engine and canvas
#                    for the page; an ES module whose default export, createFramewalk, makes an instance
#   framewalk_bench  build/wasm/node/framewalk_bench.js: `framewalk bench` under Node, for scripts/bench
#   framewalk_node   build/wasm/node/framewalk_node.js: engine and program-test runner under Node,
#                    reading Node's own files
#
# The engine is linked whole, so that functions marked __attribute__((used)), the C interface of
# engine/api, reach JavaScript although no C++ calls them. What nothing reaches is dropped again.

# Debian's Emscripten finds its JavaScript helpers here when Node is not Debian's own.
if(EXISTS /usr/share/nodejs)
    set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs)
endif()

set(FRAMEWALK_WASM_LINK
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=32MB
    -sMAXIMUM_MEMORY=2GB
    -sDYNAMIC_EXECUTION=0)  # the page's Content-Security-Policy forbids eval

execute_process(COMMAND "${CMAKE_CXX_COMPILER}" -dumpversion
                OUTPUT_VARIABLE emscripten_version OUTPUT_STRIP_TRAILING_WHITESPACE)
set(FRAMEWALK_WASM_METHODS UTF8ToString,stringToUTF8,lengthBytesUTF8)
if(emscripten_version VERSION_LESS 3.1.25)
    list(APPEND FRAMEWALK_WASM_LINK -sTOTAL_STACK=4MB)  # its HEAPU8 is always exported
else()
    list(APPEND FRAMEWALK_WASM_LINK -sSTACK_SIZE=4MB)
    string(APPEND FRAMEWALK_WASM_METHODS ,HEAPU8)
endif()

# framewalk_link_engine(<target> <-Oz or -O1>): how much is done for its size and speed.
function(framewalk_link_engine target size)
    target_link_libraries(${target} PRIVATE
        -Wl,--whole-archive "$<TARGET_FILE:framewalk_engine>" -Wl,--no-whole-archive)
    target_include_directories(${target} PRIVATE
        $<TARGET_PROPERTY:framewalk_engine,INTERFACE_INCLUDE_DIRECTORIES>)
    add_dependencies(${target} framewalk_engine)
    target_link_options(${target} PRIVATE ${size} ${FRAMEWALK_WASM_LINK})
endfunction()

# Lessons need four fifths of the functions; the rest is a file of its own that the page fetches when a lesson
# is on the screen. (The names are there to sort and to choose by, and are taken out.)
execute_process(COMMAND em-config BINARYEN_ROOT OUTPUT_VARIABLE binaryen_root OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(FRAMEWALK_WASM_SPLIT wasm-split REQUIRED HINTS "${binaryen_root}/bin" NO_CMAKE_FIND_ROOT_PATH)
cmake_path(GET FRAMEWALK_WASM_SPLIT PARENT_PATH FRAMEWALK_BINARYEN)
function(framewalk_split_wasm target)
    set(script "${CMAKE_SOURCE_DIR}/scripts/split-wasm.mjs")
    # What reports an error (`gnu::cold`, and what leads nowhere else) becomes functions of its own, which plain lessons
    # do not run; Binaryen would put them back where they are called from.
    target_link_options(${target} PRIVATE --profiling-funcs
        -Wl,-mllvm,-hot-cold-split,-mllvm,-hotcoldsplit-max-params=12
        -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=20)
    add_custom_command(TARGET ${target} POST_BUILD
        COMMAND "${CMAKE_SOURCE_DIR}/node_modules/.bin/node" "${script}" "$<TARGET_FILE:${target}>"
                "${FRAMEWALK_BINARYEN}"
                --enable-sign-ext --enable-nontrapping-float-to-int --enable-bulk-memory --enable-mutable-globals
        VERBATIM)
    set_target_properties(${target} PROPERTIES LINK_DEPENDS "${script}")
endfunction()

# Only ImGui's renderer: its platform backends would take the keyboard of the whole page.
add_library(imgui_webgl STATIC "${FRAMEWALK_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_webgl SYSTEM PUBLIC "${FRAMEWALK_IMGUI_DIR}/backends")
target_compile_options(imgui_webgl PRIVATE -w)
target_link_libraries(imgui_webgl PUBLIC imgui)
framewalk_no_exceptions(imgui_webgl)
framewalk_optimise(imgui_webgl -Oz)

if(FRAMEWALK_FRONTEND_PLATFORM)
    add_executable(framewalk_page ${FRAMEWALK_FRONTEND_PLATFORM})
    framewalk_frontend_target(framewalk_page)
    framewalk_link_engine(framewalk_page -Oz)
    target_link_libraries(framewalk_page PRIVATE framewalk_frontend imgui_webgl)
    target_link_options(framewalk_page PRIVATE
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createFramewalk -sENVIRONMENT=web
        -sFILESYSTEM=0 -sEXPORTED_FUNCTIONS=_main,_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=${FRAMEWALK_WASM_METHODS})
    framewalk_split_wasm(framewalk_page)
    set_target_properties(framewalk_page PROPERTIES OUTPUT_NAME framewalk SUFFIX .js
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/page")
else()
    add_custom_target(framewalk_page)  # nothing to draw with yet
endif()

# framewalk_node_program(<target> <-Oz or -O1> <sources…>): the engine and a main() as a program for Node.
function(framewalk_node_program target size)
    # The root's package.json says "module"; what Emscripten writes for Node is not one.
    file(WRITE "${CMAKE_BINARY_DIR}/node/package.json" "{ \"type\": \"commonjs\" }\n")
    add_executable(${target} ${ARGN})
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
    framewalk_own(${target})
    framewalk_no_exceptions(${target})
    framewalk_link_engine(${target} ${size})
    target_link_options(${target} PRIVATE -sNODERAWFS=1 -sENVIRONMENT=node -sEXIT_RUNTIME=1
                        "SHELL:--pre-js ${CMAKE_SOURCE_DIR}/scripts/cmake/node.pre.js")
    set_target_properties(${target} PROPERTIES
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/node")
endfunction()

file(GLOB FRAMEWALK_RUNNER_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/runner/*.cpp")
if(FRAMEWALK_RUNNER_SOURCES)
    # The code that the page has, without Binaryen's passes over it: they take longer than the tests gain by them.
    framewalk_node_program(framewalk_node -O1 ${FRAMEWALK_RUNNER_SOURCES})
endif()

# Only scripts/bench asks for it: linking takes a minute.
framewalk_node_program(framewalk_bench -Oz "${CMAKE_SOURCE_DIR}/tests/bench/main.cpp"
                       "${CMAKE_SOURCE_DIR}/engine/cli/bench.cpp"
                       "${CMAKE_SOURCE_DIR}/engine/cli/files.cpp")
set_target_properties(framewalk_bench PROPERTIES EXCLUDE_FROM_ALL ON)

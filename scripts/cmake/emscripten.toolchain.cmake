# Finds the Emscripten on PATH (Debian's 3.1.6 or any newer one) and hands over to its own CMake
# platform file.
find_program(FRAMEWALK_EMCXX em++ REQUIRED)
find_program(FRAMEWALK_EM_CONFIG em-config)

if(FRAMEWALK_EM_CONFIG)
    execute_process(COMMAND "${FRAMEWALK_EM_CONFIG}" EMSCRIPTEN_ROOT
                    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE)
else()
    file(REAL_PATH "${FRAMEWALK_EMCXX}" real)
    cmake_path(GET real PARENT_PATH root)
endif()

set(EMSCRIPTEN_ROOT_PATH "${root}" CACHE PATH "Emscripten's folder")
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")

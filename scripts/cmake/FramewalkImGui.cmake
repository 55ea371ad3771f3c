# Dear ImGui >= 1.92 as the static library `imgui`, without any backend.
#
# scripts/setup puts the Debian source package into third_party/imgui. Where that is missing (another
# system, no apt) CMake fetches the pinned tag instead.

set(FRAMEWALK_IMGUI_TAG v1.92.2b)
set(FRAMEWALK_IMGUI_DIR "${CMAKE_SOURCE_DIR}/third_party/imgui" CACHE PATH "Dear ImGui's sources")

if(NOT EXISTS "${FRAMEWALK_IMGUI_DIR}/imgui.cpp")
    include(FetchContent)
    message(STATUS "third_party/imgui is missing (scripts/setup makes it); fetching the tag "
                   "${FRAMEWALK_IMGUI_TAG}")
    FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
                         GIT_TAG ${FRAMEWALK_IMGUI_TAG} GIT_SHALLOW TRUE)
    FetchContent_Populate(imgui)
    set(FRAMEWALK_IMGUI_DIR "${imgui_SOURCE_DIR}")
endif()

add_library(imgui STATIC
    "${FRAMEWALK_IMGUI_DIR}/imgui.cpp"
    "${FRAMEWALK_IMGUI_DIR}/imgui_draw.cpp"
    "${FRAMEWALK_IMGUI_DIR}/imgui_tables.cpp"
    "${FRAMEWALK_IMGUI_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${FRAMEWALK_IMGUI_DIR}")
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
                           IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
                           IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)
if(EMSCRIPTEN)
    target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"imgui_frontend/imgui_config.h\"")
    target_include_directories(imgui PUBLIC "${CMAKE_SOURCE_DIR}")
    # It reads its settings, of which the page keeps none, with the C library's largest function.
    target_compile_definitions(imgui PRIVATE sscanf=framewalk_no_settings)
endif()
target_compile_options(imgui PRIVATE -w)
if(FRAMEWALK_SANITIZE)
    target_compile_options(imgui PRIVATE -fno-sanitize=all,fuzzer-no-link)  # not ours to test
endif()
framewalk_no_exceptions(imgui)
if(EMSCRIPTEN)
    framewalk_optimise(imgui -Oz)
else()
    target_compile_options(imgui PRIVATE -O0)  # natively only tests draw, and little
endif()

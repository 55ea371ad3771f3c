# Header-only libraries, reached through a link farm in the build folder.
#
# Emscripten must never see -I/usr/include (it would pick up the host's libc), so each library's one
# folder or header is linked into <build>/include, and that folder is the include path, natively too.
#
# JSON_NOEXCEPTION holds everywhere, so that every translation unit agrees on what a JSON error does:
# parse with allow_exceptions = false (or SAX) and look before you get.

set(FRAMEWALK_LINK_FARM "${CMAKE_BINARY_DIR}/include")
file(MAKE_DIRECTORY "${FRAMEWALK_LINK_FARM}")

# framewalk_link_header(<target> <entry> <Debian package>): makes interface library <target> for the
# header or folder <entry>, looked for in /usr/include and in FRAMEWALK_HEADERS (for other systems).
function(framewalk_link_header target entry package)
    string(MAKE_C_IDENTIFIER "FRAMEWALK_DIR_${entry}" dir)
    find_path(${dir} NAMES "${entry}" PATHS ${FRAMEWALK_HEADERS} /usr/include /usr/local/include
              /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
    if(NOT ${dir})
        message(FATAL_ERROR "The header '${entry}' was not found. On Debian: scripts/setup, or "
                "apt install ${package}. Elsewhere: install it and set FRAMEWALK_HEADERS to the "
                "folder that holds it.")
    endif()
    cmake_path(GET entry FILENAME leaf)
    file(CREATE_LINK "${${dir}}/${entry}" "${FRAMEWALK_LINK_FARM}/${leaf}" SYMBOLIC)
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE "${FRAMEWALK_LINK_FARM}")
endfunction()

framewalk_link_header(framewalk_json nlohmann nlohmann-json3-dev)
target_compile_definitions(framewalk_json INTERFACE JSON_NOEXCEPTION)

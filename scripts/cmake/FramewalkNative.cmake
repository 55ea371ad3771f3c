# The native programs `framewalk` (the command line) and `framewalk-serve` (the server). Their libraries (CLI11, cpp-httplib)
# throw, so these files are compiled with exceptions; nothing of theirs passes through the engine.

framewalk_link_header(framewalk_cli11 CLI libcli11-dev)
find_package(Threads REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
# The switches in the .pc file change the layout of its classes, so they must be taken from there.
find_package(PkgConfig REQUIRED)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)

file(GLOB_RECURSE FRAMEWALK_SERVER_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/server/*.cpp")
if(FRAMEWALK_SERVER_SOURCES AND NOT FRAMEWALK_SANITIZE)   # no stage runs the server under the sanitizers
    add_library(framewalk_server STATIC ${FRAMEWALK_SERVER_SOURCES})
    target_include_directories(framewalk_server PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(framewalk_server PUBLIC framewalk_engine
                          PRIVATE PkgConfig::HTTPLIB SQLite::SQLite3 OpenSSL::Crypto
                          Threads::Threads)
    framewalk_own(framewalk_server)
endif()

file(GLOB_RECURSE FRAMEWALK_CLI_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/engine/cli/*.cpp")
list(REMOVE_ITEM FRAMEWALK_CLI_SOURCES "${CMAKE_SOURCE_DIR}/engine/cli/serve_main.cpp")
if(NOT FRAMEWALK_CLI_SOURCES)
    set(FRAMEWALK_CLI_SOURCES "${CMAKE_BINARY_DIR}/generated/no_cli.cpp")
    file(WRITE "${FRAMEWALK_CLI_SOURCES}"
         "#include <cstdio>\nint main() { std::puts(\"framewalk: no command line yet\"); return 70; }\n")
endif()

# The library's source as it was written, for `framewalk doc`.
set(FRAMEWALK_DOCUMENTED_STD "${CMAKE_BINARY_DIR}/generated/documented_std.cpp")
add_custom_command(
    OUTPUT "${FRAMEWALK_DOCUMENTED_STD}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}/engine/rust/std" "-DOUTPUT=${FRAMEWALK_DOCUMENTED_STD}"
            -DSYMBOL=documented_std -P "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_std.cmake"
    DEPENDS ${FRAMEWALK_STD_SOURCES} "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_std.cmake"
    COMMENT "Embedding the documented Rust library"
    VERBATIM)
add_executable(framewalk ${FRAMEWALK_CLI_SOURCES} "${FRAMEWALK_DOCUMENTED_STD}")
target_include_directories(framewalk PRIVATE "${CMAKE_SOURCE_DIR}")
target_link_libraries(framewalk PRIVATE framewalk_engine framewalk_cli11)
if(NOT FRAMEWALK_SANITIZE)
    target_link_options(framewalk PRIVATE -static-libstdc++ -static-libgcc)   # starts a millisecond earlier
endif()
framewalk_own(framewalk)
set_target_properties(framewalk PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
if(TARGET framewalk_server)
    add_executable(framewalk_serve "${CMAKE_SOURCE_DIR}/engine/cli/serve_main.cpp")
    target_include_directories(framewalk_serve PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(framewalk_serve PRIVATE framewalk_server framewalk_cli11)
    framewalk_own(framewalk_serve)
    set_target_properties(framewalk_serve PROPERTIES OUTPUT_NAME framewalk-serve
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
    add_dependencies(framewalk framewalk_serve)   # `framewalk serve` becomes it
endif()

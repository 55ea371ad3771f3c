# Native tests: one binary of unit tests, one runner of programs as data.

file(GLOB_RECURSE FRAMEWALK_UNIT_TESTS CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/*_test.cpp")
if(FRAMEWALK_TESTS_ONLY)
    list(FILTER FRAMEWALK_UNIT_TESTS INCLUDE REGEX "/tests/unit/(${FRAMEWALK_TESTS_ONLY})")
endif()
if(FRAMEWALK_UNIT_TESTS)
    find_package(GTest REQUIRED)
    add_executable(framewalk_unit_tests ${FRAMEWALK_UNIT_TESTS})
    target_link_libraries(framewalk_unit_tests PRIVATE framewalk_engine framewalk_frontend
                          GTest::gtest GTest::gtest_main)
    target_include_directories(framewalk_unit_tests PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(framewalk_unit_tests PRIVATE
                               FRAMEWALK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    # Tests are compiled far more often than they are run: what they test is optimised, they are not.
    target_compile_options(framewalk_unit_tests PRIVATE -O0)
    # Under the sanitizers it is the engine that is looked at; of the tests themselves only how they touch memory.
    if(FRAMEWALK_SANITIZE)
        target_compile_options(framewalk_unit_tests PRIVATE -fno-sanitize=undefined,fuzzer-no-link)
    endif()
    target_precompile_headers(framewalk_unit_tests PRIVATE <algorithm> <functional> <map> <memory> <optional>
                              <string> <unordered_map> <vector> <gtest/gtest.h>)
    # So that ccache may keep what is compiled with a precompiled header (see its manual).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(framewalk_unit_tests PRIVATE -fpch-preprocess)
    else()
        target_compile_options(framewalk_unit_tests PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
    framewalk_own(framewalk_unit_tests)
    framewalk_no_exceptions(framewalk_unit_tests)
endif()

file(GLOB FRAMEWALK_RUNNER_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/runner/*.cpp")
if(FRAMEWALK_RUNNER_SOURCES)
    add_executable(framewalk_program_tests ${FRAMEWALK_RUNNER_SOURCES})
    target_link_libraries(framewalk_program_tests PRIVATE framewalk_engine)
    target_include_directories(framewalk_program_tests PRIVATE "${CMAKE_SOURCE_DIR}")
    framewalk_own(framewalk_program_tests)
    framewalk_no_exceptions(framewalk_program_tests)
endif()

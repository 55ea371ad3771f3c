# One libFuzzer program per tests/fuzz/<name>_fuzz.cpp, each a single LLVMFuzzerTestOneInput.

if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "The fuzz preset needs clang++ with libFuzzer (Debian: clang, "
            "libclang-rt-14-dev); found ${CMAKE_CXX_COMPILER_ID}")
endif()

set(FRAMEWALK_FUZZ_FLAGS -fsanitize=address,undefined -fno-sanitize-recover=all)
target_compile_options(framewalk_engine PRIVATE -fsanitize=fuzzer-no-link ${FRAMEWALK_FUZZ_FLAGS})

# The part of the server that reads what strangers send; it needs no library.
add_library(framewalk_submission STATIC "${CMAKE_SOURCE_DIR}/web/server/submission.cpp"
            "${CMAKE_SOURCE_DIR}/web/server/strict_json.cpp")
target_include_directories(framewalk_submission PUBLIC "${CMAKE_SOURCE_DIR}")
target_link_libraries(framewalk_submission PUBLIC framewalk_json)
target_compile_options(framewalk_submission PRIVATE -fsanitize=fuzzer-no-link
                       ${FRAMEWALK_FUZZ_FLAGS})

file(GLOB FRAMEWALK_FUZZ_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
foreach(source IN LISTS FRAMEWALK_FUZZ_SOURCES)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} "${source}")
    target_link_libraries(${name} PRIVATE framewalk_engine framewalk_submission)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer ${FRAMEWALK_FUZZ_FLAGS})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer ${FRAMEWALK_FUZZ_FLAGS})
    framewalk_own(${name})
endforeach()

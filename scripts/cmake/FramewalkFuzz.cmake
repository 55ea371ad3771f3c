# One libFuzzer program per tests/fuzz/<name>_fuzz.cpp, each a single LLVMFuzzerTestOneInput. The
# instrumentation is that of the whole sanitizer build (FramewalkFlags.cmake).

# The part of the server that reads what strangers send; it needs no library.
add_library(framewalk_submission STATIC "${CMAKE_SOURCE_DIR}/web/server/submission.cpp"
            "${CMAKE_SOURCE_DIR}/web/server/strict_json.cpp")
target_include_directories(framewalk_submission PUBLIC "${CMAKE_SOURCE_DIR}")
target_link_libraries(framewalk_submission PUBLIC framewalk_json)

file(GLOB FRAMEWALK_FUZZ_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
foreach(source IN LISTS FRAMEWALK_FUZZ_SOURCES)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} "${source}")
    target_link_libraries(${name} PRIVATE framewalk_engine framewalk_submission)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    framewalk_own(${name})
endforeach()

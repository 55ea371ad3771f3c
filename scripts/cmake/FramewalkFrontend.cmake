# The front end without its platform: what turns a ViewModel into rectangles and draw calls. It is
# built natively too, so that tests can call it and compile errors show early.
# main.cpp and backend_*.cpp, which know the platform, belong to the wasm module only.

file(GLOB_RECURSE FRAMEWALK_FRONTEND_SOURCES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/imgui_frontend/*.cpp")
set(FRAMEWALK_FRONTEND_PLATFORM ${FRAMEWALK_FRONTEND_SOURCES})
list(FILTER FRAMEWALK_FRONTEND_PLATFORM INCLUDE REGEX "/(main|backend_[^/]*)\\.cpp$")
list(FILTER FRAMEWALK_FRONTEND_SOURCES EXCLUDE REGEX "/(main|backend_[^/]*)\\.cpp$")

# Our settings for a target of the front end: `#include "imgui_frontend/theme.h"` from the root.
function(framewalk_frontend_target target)
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
    framewalk_own(${target})
    framewalk_no_exceptions(${target})
    framewalk_optimise(${target} -Oz)
endfunction()

if(FRAMEWALK_FRONTEND_SOURCES)
    add_library(framewalk_frontend STATIC ${FRAMEWALK_FRONTEND_SOURCES})
    framewalk_frontend_target(framewalk_frontend)
else()
    add_library(framewalk_frontend INTERFACE)
endif()
get_target_property(type framewalk_frontend TYPE)
if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(framewalk_frontend INTERFACE framewalk_engine imgui)
else()
    target_link_libraries(framewalk_frontend PUBLIC framewalk_engine imgui)
endif()

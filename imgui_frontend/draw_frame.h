// A frame of one draw list on Dear ImGui's fonts and primitives, without its windows.
//
//   DrawFrame frame;                                      // after ImGui::CreateContext()
//   paint(frame.begin(width, height));                    // device pixels
//   ImGui_ImplOpenGL3_RenderDrawData(frame.end());
//
// ImGui::NewFrame() and Render() do the same, but reach all that ImGui can: windows, tables, navigation. The
// canvas has none of these, and every learner would download them.
#pragma once

#include "imgui.h"

namespace framewalk::ui {

class DrawFrame {
public:
    DrawFrame();

    // The empty list of a new frame, clipped to its size.
    ImDrawList* begin(float width, float height);
    // What was drawn since; valid until the next begin().
    ImDrawData* end();

private:
    void prepare_fonts();
    void prepare_shapes(float width, float height);
    void hand_over_textures();

    ImDrawList list_;
    ImDrawData data_;
    int number_ = 0;
};

}  // namespace framewalk::ui

#include "imgui_frontend/draw_frame.h"

#include "imgui_internal.h"

namespace framewalk::ui {

namespace {

constexpr ImDrawListFlags smooth_edges = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                                         ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;

}  // namespace

DrawFrame::DrawFrame() : list_(ImGui::GetDrawListSharedData()) {}

ImDrawList* DrawFrame::begin(float width, float height) {
    prepare_fonts();
    prepare_shapes(width, height);
    list_._ResetForNewFrame();
    list_.PushTexture(ImGui::GetIO().Fonts->TexRef);
    list_.PushClipRect({0, 0}, {width, height});
    data_.Clear();
    data_.DisplaySize = {width, height};
    data_.FramebufferScale = {1, 1};
    return &list_;
}

ImDrawData* DrawFrame::end() {
    hand_over_textures();
    data_.AddDrawList(&list_);
    data_.Valid = true;
    return &data_;
}

void DrawFrame::prepare_fonts() {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFontAtlasUpdateNewFrame(atlas, ++number_, true);
    ImDrawListSharedData& shared = *ImGui::GetDrawListSharedData();
    shared.FontAtlas = atlas;
    shared.Font = atlas->Fonts.empty() ? nullptr : atlas->Fonts[0];
    ImFontAtlasUpdateDrawListsSharedData(atlas);
}

void DrawFrame::prepare_shapes(float width, float height) {
    const ImGuiStyle& style = ImGui::GetStyle();
    ImDrawListSharedData& shared = *ImGui::GetDrawListSharedData();
    shared.ClipRectFullscreen = {0, 0, width, height};
    shared.CurveTessellationTol = style.CurveTessellationTol;
    shared.SetCircleTessellationMaxError(style.CircleTessellationMaxError);
    shared.InitialFlags = smooth_edges;
    shared.InitialFringeScale = 1;
}

// The renderer uploads what changed in the glyphs' textures, and finds all of them again when it shuts down.
void DrawFrame::hand_over_textures() {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImVector<ImTextureData*>& textures = ImGui::GetPlatformIO().Textures;
    textures.resize(0);
    for (ImTextureData* texture : atlas->TexList) {
        texture->RefCount = static_cast<unsigned short>(atlas->RefCount);
        textures.push_back(texture);
    }
    data_.Textures = &textures;
}

}  // namespace framewalk::ui

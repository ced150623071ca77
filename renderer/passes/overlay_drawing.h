// SPDX-License-Identifier: Apache-2.0
// Turns an Overlay into ImGui's triangles. Uses ImGui's draw lists without its global context, so that renderers on
// several threads do not meet.
#pragma once

#include "renderer/renderer.h"

#include <imgui.h>

#include <memory>

struct ImDrawListSharedData;

namespace renderer {

class OverlayDrawing {
public:
    OverlayDrawing();
    ~OverlayDrawing();

    /// Coverage of every glyph, one byte a pixel.
    struct FontPicture {
        const unsigned char* coverage = nullptr;
        Size size;
    };
    FontPicture fontPicture() const { return m_fontPicture; }

    /// The triangles of an overlay over a picture of this size; valid until the next call.
    const ImDrawList& draw(const Overlay& overlay, Size size);

private:
    void drawFrameLine(const FrameLine& frame, Size size);
    void drawText(ImVec2 at, const std::string& text, Size size);

    std::unique_ptr<ImFontAtlas> m_fonts;
    std::unique_ptr<ImDrawListSharedData> m_shared;
    std::unique_ptr<ImDrawList> m_list;
    FontPicture m_fontPicture;
};

} // namespace renderer

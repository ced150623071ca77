// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/overlay_drawing.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace renderer {
namespace {

constexpr float kFontPixels = 15;
constexpr float kDashPixels = 7;
constexpr float kPadX = 6; // between a text and the edge of its backing, pixels
constexpr float kPadY = 3;
constexpr ImU32 kLineColour = IM_COL32(240, 240, 240, 205);
constexpr ImU32 kSafeColour = IM_COL32(240, 240, 240, 120);
constexpr ImU32 kLineShadow = IM_COL32(0, 0, 0, 90);
constexpr ImU32 kTextColour = IM_COL32(244, 244, 244, 255);
constexpr ImU32 kTextBacking = IM_COL32(12, 13, 15, 150);

// Latin, Greek and Cyrillic names, dashes, quotes, arrows, the degree and multiplication signs.
constexpr ImWchar kGlyphs[] = {0x20, 0x17f, 0x370, 0x3ff, 0x400, 0x4ff, 0x2010, 0x2027, 0x2190, 0x2193, 0x2212, 0x2212, 0};

ImFont* loadFont(ImFontAtlas& atlas)
{
    constexpr const char* kCandidates[]
        = {"/usr/share/fonts/opentype/inter/Inter-Medium.otf", "/usr/share/fonts/truetype/inter/Inter-Medium.ttf",
            "/usr/share/fonts/inter/Inter-Medium.otf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"};
    ImFontConfig config;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    for (const char* path : kCandidates)
        if (std::error_code error; std::filesystem::exists(path, error))
            if (ImFont* font = atlas.AddFontFromFileTTF(path, kFontPixels, &config, kGlyphs))
                return font;
    return atlas.AddFontDefault();
}

ImU32 colourOf(const glm::vec4& c) { return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a}); }

ImVec2 pixelOf(const glm::vec2& fraction, Size size) { return {fraction.x * float(size.width), fraction.y * float(size.height)}; }

ImVec2 snapped(ImVec2 p) { return {std::round(p.x), std::round(p.y)}; }

void drawDashed(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const ImVec2 step{(to.x - from.x) / std::max(length, 1.0f), (to.y - from.y) / std::max(length, 1.0f)};
    for (float at = 0; at < length; at += 2 * kDashPixels) {
        const float end = std::min(at + kDashPixels, length);
        list.AddLine({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end}, colour);
    }
}

/// Labels stand inside the top left corner, over all lines.
ImVec2 labelPlace(const FrameLine& frame, Size size)
{
    const ImVec2 corner = snapped(pixelOf(frame.min, size));
    return {corner.x + 9, corner.y + 8};
}

/// Four bars around the frame, which do not overlap.
void shadeOutside(ImDrawList& list, ImVec2 min, ImVec2 max, Size size, float shade)
{
    const ImU32 colour = IM_COL32(0, 0, 0, int(std::clamp(shade, 0.0f, 1.0f) * 255 + 0.5f));
    const float width = float(size.width), height = float(size.height);
    list.AddRectFilled({0, 0}, {width, min.y}, colour);
    list.AddRectFilled({0, max.y}, {width, height}, colour);
    list.AddRectFilled({0, min.y}, {min.x, max.y}, colour);
    list.AddRectFilled({max.x, min.y}, {width, max.y}, colour);
}

} // namespace

OverlayDrawing::OverlayDrawing()
    : m_fonts(std::make_unique<ImFontAtlas>())
    , m_shared(std::make_unique<ImDrawListSharedData>())
{
    m_fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    m_shared->Font = loadFont(*m_fonts);
    m_fonts->Build();
    unsigned char* coverage = nullptr;
    m_fonts->GetTexDataAsAlpha8(&coverage, &m_fontPicture.size.width, &m_fontPicture.size.height);
    m_fontPicture.coverage = coverage;
    m_shared->FontSize = m_shared->Font->FontSize;
    m_shared->TexUvWhitePixel = m_fonts->TexUvWhitePixel;
    m_shared->TexUvLines = m_fonts->TexUvLines;
    m_shared->SetCircleTessellationMaxError(0.3f); // pixels
    m_shared->InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
    m_list = std::make_unique<ImDrawList>(m_shared.get());
}

OverlayDrawing::~OverlayDrawing() = default;

const ImDrawList& OverlayDrawing::draw(const Overlay& overlay, Size size)
{
    m_shared->ClipRectFullscreen = {0, 0, float(size.width), float(size.height)};
    m_list->_ResetForNewFrame();
    m_list->PushClipRectFullScreen();
    m_list->PushTextureID(nullptr);
    for (const FrameLine& frame : overlay.frames)
        drawFrameLine(frame, size);
    for (const FrameLine& frame : overlay.frames)
        if (!frame.label.empty())
            drawText(labelPlace(frame, size), frame.label, size);
    for (const OverlayLine& line : overlay.lines)
        m_list->AddLine(pixelOf(line.from, size), pixelOf(line.to, size), colourOf(line.colour), line.widthPixels);
    for (const OverlayText& text : overlay.texts)
        drawText(pixelOf(text.at, size), text.text, size);
    return *m_list;
}

void OverlayDrawing::drawFrameLine(const FrameLine& frame, Size size)
{
    const ImVec2 min = snapped(pixelOf(frame.min, size));
    const ImVec2 max = snapped(pixelOf(frame.max, size));
    if (frame.shade > 0)
        shadeOutside(*m_list, min, max, size, frame.shade);
    if (frame.dashed) {
        const ImVec2 corners[] = {min, {max.x, min.y}, max, {min.x, max.y}};
        for (int i = 0; i < 4; ++i)
            drawDashed(*m_list, corners[i], corners[(i + 1) % 4], kSafeColour);
    } else {
        // The dark line outside keeps the light one visible over snow.
        m_list->AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, kLineShadow);
        m_list->AddRect(min, max, kLineColour);
    }
}

void OverlayDrawing::drawText(ImVec2 at, const std::string& text, Size size)
{
    const char* end = text.data() + text.size();
    const ImVec2 extent = m_shared->Font->CalcTextSizeA(m_shared->FontSize, 1e6f, 0, text.data(), end);
    const auto inside = [](float position, float length, float limit) { return std::max(0.0f, std::min(position, limit - length)); };
    const ImVec2 min = snapped(
        {inside(at.x - kPadX, extent.x + 2 * kPadX, float(size.width)), inside(at.y - kPadY, extent.y + 2 * kPadY, float(size.height))});
    m_list->AddRectFilled(min, {min.x + extent.x + 2 * kPadX, min.y + extent.y + 2 * kPadY}, kTextBacking, 4);
    m_list->AddText({min.x + kPadX, min.y + kPadY}, kTextColour, text.data(), end);
}

} // namespace renderer

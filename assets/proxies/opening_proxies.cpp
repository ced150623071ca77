// SPDX-License-Identifier: Apache-2.0
// Walls with a door or a window, and doors and windows by themselves.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>

namespace assets {

namespace {

const glm::vec3 kFrameColour = srgb(206, 200, 188);
const glm::vec3 kGlassColour = srgb(58, 70, 78);

/// A hole in a wall, in the wall's own x and y.
struct Opening {
    float left = 0;
    float right = 0;
    float bottom = 0;
    float top = 0;
};

/// Four bars around an opening, flush with its inside and a little proud of the wall; no bottom bar where it stands on the floor.
Mesh frameAround(const Opening& o, float depth, float bar)
{
    const float z = depth / 2;
    auto frame = makeBox({o.left, o.bottom, -z}, {o.left + bar, o.top, z});
    append(frame, makeBox({o.right - bar, o.bottom, -z}, {o.right, o.top, z}));
    append(frame, makeBox({o.left + bar, o.top - bar, -z}, {o.right - bar, o.top, z}));
    if (o.bottom > 0)
        append(frame, makeBox({o.left + bar, o.bottom, -z}, {o.right - bar, o.bottom + bar, z}));
    return frame;
}

/// The wall around an opening, as the boxes beside, above and below it.
Mesh wallAround(float halfWidth, float height, float thickness, const Opening& o)
{
    const float z = thickness / 2;
    auto wall = makeBox({-halfWidth, 0, -z}, {o.left, height, z});
    append(wall, makeBox({o.right, 0, -z}, {halfWidth, height, z}));
    append(wall, makeBox({o.left, o.top, -z}, {o.right, height, z}));
    if (o.bottom > 0)
        append(wall, makeBox({o.left, 0, -z}, {o.right, o.bottom, z}));
    return wall;
}

/// A door leaf hinged at x = 0, closed along +X, with two sunk panels and a handle on both sides.
void addLeaf(Shape& shape, const glm::mat4& place, float width, float height)
{
    constexpr float kThickness = 0.045f, kSink = 0.012f, kRail = 0.12f;
    const float z = kThickness / 2, middle = height * 0.42f;
    auto leaf = makeBox({0, 0, -z + kSink}, {width, height, z - kSink});
    for (const auto& [from, to] :
        {std::pair(glm::vec2(0), glm::vec2(kRail, height)), std::pair(glm::vec2(width - kRail, 0), glm::vec2(width, height)),
            std::pair(glm::vec2(kRail, 0), glm::vec2(width - kRail, kRail * 1.6f)),
            std::pair(glm::vec2(kRail, height - kRail), glm::vec2(width - kRail, height)),
            std::pair(glm::vec2(kRail, middle), glm::vec2(width - kRail, middle + kRail))})
        append(leaf, makeBox({from, -z}, {to, z}));
    Mesh handle;
    for (const float side : {-1.0f, 1.0f}) {
        const float x = width - 0.06f, y = 1.02f;
        append(handle, makeRod({x, y, side * z}, {x, y, side * (z + 0.05f)}, 0.01f, 0.01f, 10));
        append(handle,
            makeRoundedBox({x - 0.12f, y - 0.011f, side > 0 ? z + 0.04f : -z - 0.06f},
                {x + 0.011f, y + 0.011f, side > 0 ? z + 0.06f : -z - 0.04f}, 0.01f));
    }
    shape.parts.push_back({"leaf", placed(leaf, place), srgb(122, 88, 60), "door", false});
    shape.parts.push_back({"handle", placed(handle, place), srgb(150, 145, 135), "door", false});
}

/// A door leaf in its frame; `open` turns it about its hinge on the left, towards +Z.
void addDoor(Shape& shape, const Opening& o, float depth, float openDegrees)
{
    constexpr float kBar = 0.05f;
    shape.parts.push_back({"frame", frameAround(o, depth, kBar), kFrameColour, "door", false});
    const auto hinge = glm::translate(glm::mat4(1), {o.left + kBar, 0.005f, depth / 2 - 0.03f});
    const auto turned = glm::rotate(hinge, glm::radians(-openDegrees), {0, 1, 0});
    addLeaf(shape, turned, o.right - o.left - 2 * kBar, o.top - kBar - 0.01f);
}

void addWindow(Shape& shape, const Opening& o, float depth)
{
    constexpr float kBar = 0.06f;
    auto frame = frameAround(o, 0.08f, kBar);
    const float middle = (o.left + o.right) / 2, transom = o.bottom + (o.top - o.bottom) * 0.68f;
    append(frame, makeBox({middle - 0.03f, o.bottom + kBar, -0.035f}, {middle + 0.03f, o.top - kBar, 0.035f}));
    append(frame, makeBox({o.left + kBar, transom - 0.02f, -0.03f}, {o.right - kBar, transom + 0.02f, 0.03f}));
    // The sill lies on the wall: two faces in one place would sparkle.
    append(frame, makeBox({o.left - 0.05f, o.bottom - 0.03f, -depth / 2}, {o.right + 0.05f, o.bottom + 0.01f, depth / 2 + 0.06f}));
    shape.parts.push_back({"frame", std::move(frame), kFrameColour, "", false});
    shape.parts.push_back({"glass", makeBox({o.left + kBar, o.bottom + kBar, -0.008f}, {o.right - kBar, o.top - kBar, 0.008f}),
        kGlassColour, "", false, true});
}

Shape makeWallWith(const Dimensions& d, float sill)
{
    const float half = d["width"] / 2, height = d["height"];
    const float openWidth = std::min(d["opening width"], d["width"] - 0.1f);
    const float openTop = std::min(sill + d["opening height"], height - 0.05f);
    const float centre = std::clamp(d["opening at"], -half + openWidth / 2 + 0.02f, half - openWidth / 2 - 0.02f);
    const Opening opening{centre - openWidth / 2, centre + openWidth / 2, std::min(sill, openTop - 0.1f), openTop};
    Shape shape;
    shape.parts.push_back({"wall", wallAround(half, height, d["thickness"], opening), srgb(188, 182, 170), "", false});
    if (sill > 0)
        addWindow(shape, opening, d["thickness"]);
    else
        addDoor(shape, opening, d["thickness"] + 0.03f, d["open"]);
    return shape;
}

Shape makeWallWithDoor(const Dimensions& d) { return makeWallWith(d, 0); }
Shape makeWallWithWindow(const Dimensions& d) { return makeWallWith(d, d["sill"]); }

Shape makeDoor(const Dimensions& d)
{
    Shape shape;
    addDoor(shape, {-d["width"] / 2, d["width"] / 2, 0, d["height"]}, 0.12f, d["open"]);
    return shape;
}

Shape makeWindow(const Dimensions& d)
{
    Shape shape;
    addWindow(shape, {-d["width"] / 2, d["width"] / 2, 0.03f, d["height"]}, 0.12f);
    return shape;
}

} // namespace

std::vector<ProxyMaker> openingProxies()
{
    const std::vector<Dimension> wall{metres("width", 4, 0.4, 200), metres("height", 2.6, 0.5, 50), metres("thickness", 0.2, 0.05, 3),
        metres("opening at", 0, -100, 100)};
    const Dimension open{"open", 0, 0, 120, "degrees"};
    auto withDoor = wall, withWindow = wall;
    withDoor.insert(withDoor.end(), {metres("opening width", 1.0, 0.3, 20), metres("opening height", 2.1, 0.5, 20), open});
    withWindow.insert(
        withWindow.end(), {metres("opening width", 1.4, 0.3, 50), metres("opening height", 1.35, 0.3, 20), metres("sill", 0.9, 0.05, 20)});
    return {
        {{"wall with door", "Wall with door", "wall", withDoor}, makeWallWithDoor},
        {{"wall with window", "Wall with window", "wall", withWindow}, makeWallWithWindow},
        {{"door", "Door", "door", {metres("width", 1.0, 0.4, 6), metres("height", 2.1, 0.5, 6), open}}, makeDoor},
        {{"window", "Window", "wall", {metres("width", 1.4, 0.3, 20), metres("height", 1.4, 0.3, 20)}}, makeWindow},
    };
}

} // namespace assets

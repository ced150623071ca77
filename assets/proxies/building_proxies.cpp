// SPDX-License-Identifier: Apache-2.0
// A building with storeys: recessed windows, sills, a door, a string course, a cornice, and a flat or a hipped roof.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

constexpr float kRecess = 0.22f;

struct Style {
    glm::vec3 walls{0};
    glm::vec3 trim{0};
    float bay = 3; // metres from window to window
    float windowWidth = 0.42f; // in parts of the bay
    float windowHeight = 0.58f; // in parts of the storey
};

Style styleOf(int variant)
{
    const std::array<glm::vec3, 7> walls{srgb(172, 158, 138), srgb(142, 92, 74), srgb(186, 178, 164), srgb(150, 138, 120),
        srgb(124, 112, 104), srgb(198, 182, 150), srgb(136, 128, 124)};
    Random random(std::uint64_t(variant) * 977 + 5);
    Style style;
    style.walls = walls[std::size_t(variant) % walls.size()];
    style.trim = glm::mix(style.walls, srgb(222, 216, 204), 0.65f);
    style.bay = random.between(2.7f, 3.5f);
    style.windowWidth = random.between(0.36f, 0.5f);
    style.windowHeight = random.between(0.52f, 0.64f);
    return style;
}

/// The storeys of a building from the ground up.
struct Storeys {
    float ground = 0; // height of the ground floor, a little taller
    float upper = 0;
    int count = 1;
    float bottom(int storey) const { return storey == 0 ? 0 : ground + upper * float(storey - 1); }
    float height(int storey) const { return storey == 0 ? ground : upper; }
    float top() const { return bottom(count); }
};

/// One side: `along` runs to the right and `out` to the viewer who stands before it.
struct Side {
    glm::vec3 corner{0}; // left, on the ground
    glm::vec3 along{0};
    glm::vec3 out{0};
    float length = 0;
    glm::vec3 at(float x, float y, float z = 0) const { return corner + along * x + glm::vec3(0, y, 0) + out * z; }
};

struct Builders {
    MeshBuilder walls;
    MeshBuilder glass;
    MeshBuilder trim;
    MeshBuilder door;
};

struct Rectangle {
    float left, bottom, right, top;
};

void flat(MeshBuilder& builder, const Side& side, const Rectangle& r, float z)
{
    builder.quad(side.at(r.left, r.bottom, z), side.at(r.right, r.bottom, z), side.at(r.right, r.top, z), side.at(r.left, r.top, z));
}

/// The four faces that lead from the wall into a recess.
void reveal(MeshBuilder& builder, const Side& side, const Rectangle& r)
{
    const std::array front{side.at(r.left, r.bottom), side.at(r.right, r.bottom), side.at(r.right, r.top), side.at(r.left, r.top)};
    const std::array back{side.at(r.left, r.bottom, -kRecess), side.at(r.right, r.bottom, -kRecess), side.at(r.right, r.top, -kRecess),
        side.at(r.left, r.top, -kRecess)};
    builder.band(front, back);
}

/// Open at the wall. It lies on the recess: two faces in one place would sparkle.
void addSill(MeshBuilder& trim, const Side& side, const Rectangle& window)
{
    const float left = window.left - 0.08f, right = window.right + 0.08f, low = window.bottom - 0.12f, high = window.bottom + 0.02f;
    const float out = 0.09f;
    trim.quad(side.at(left, high, out), side.at(right, high, out), side.at(right, high, -kRecess), side.at(left, high, -kRecess));
    flat(trim, side, {left, low, right, high}, out);
    trim.quad(side.at(left, low, 0), side.at(right, low, 0), side.at(right, low, out), side.at(left, low, out));
    trim.quad(side.at(left, low, 0), side.at(left, low, out), side.at(left, high, out), side.at(left, high, 0));
    trim.quad(side.at(right, low, out), side.at(right, low, 0), side.at(right, high, 0), side.at(right, high, out));
}

void addWindow(Builders& to, const Side& side, const Rectangle& r)
{
    reveal(to.walls, side, r);
    flat(to.glass, side, r, -kRecess);
    const float middle = (r.left + r.right) / 2, transom = r.bottom + (r.top - r.bottom) * 0.66f;
    flat(to.trim, side, {middle - 0.04f, r.bottom, middle + 0.04f, r.top}, -kRecess + 0.04f);
    flat(to.trim, side, {r.left, transom - 0.035f, r.right, transom + 0.035f}, -kRecess + 0.045f);
    addSill(to.trim, side, r);
}

void addDoor(Builders& to, const Side& side, const Rectangle& r)
{
    reveal(to.walls, side, r);
    const float head = r.bottom + std::min(2.3f, (r.top - r.bottom) * 0.82f);
    flat(to.glass, side, {r.left, head, r.right, r.top}, -kRecess); // fanlight
    flat(to.door, side, {r.left, r.bottom, r.right, head}, -kRecess + 0.03f);
    const float middle = (r.left + r.right) / 2;
    flat(to.trim, side, {r.left, head - 0.06f, r.right, head + 0.06f}, -kRecess + 0.07f);
    flat(to.trim, side, {middle - 0.02f, r.bottom, middle + 0.02f, head}, -kRecess + 0.05f);
}

/// A wall as a grid whose odd columns and odd rows are windows; the grid has no seams that could sparkle.
void addSide(Builders& to, const Side& side, const Storeys& storeys, const Style& style, bool hasDoor)
{
    const int bays = std::max(1, int(std::round(side.length / style.bay)));
    const float bay = side.length / float(bays), half = bay * style.windowWidth / 2;
    std::vector<float> xs{0}, ys{0};
    for (int i = 0; i < bays; ++i)
        xs.insert(xs.end(), {bay * (float(i) + 0.5f) - half, bay * (float(i) + 0.5f) + half});
    for (int i = 0; i < storeys.count; ++i) {
        const float sill = storeys.bottom(i) + storeys.height(i) * (0.88f - style.windowHeight) * (i == 0 ? 0.8f : 1);
        ys.insert(ys.end(), {sill, storeys.bottom(i) + storeys.height(i) * 0.88f});
    }
    xs.push_back(side.length);
    ys.push_back(storeys.top());
    const std::size_t doorColumn = hasDoor ? std::size_t(bays / 2) * 2 + 1 : xs.size();
    for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
        for (std::size_t j = 0; j + 1 < ys.size(); ++j) {
            const Rectangle cell{xs[i], ys[j], xs[i + 1], ys[j + 1]};
            if (i == doorColumn && j < 2) {
                if (j == 0)
                    addDoor(to, side, {xs[i], 0, xs[i + 1], ys[2]});
            } else if (i % 2 == 1 && j % 2 == 1) {
                addWindow(to, side, cell);
            } else {
                flat(to.walls, side, cell, 0);
            }
        }
    }
}

/// A box that runs around the building like a belt.
Mesh belt(float x, float z, float bottom, float top, float out) { return makeBox({-x - out, bottom, -z - out}, {x + out, top, z + out}); }

/// Profile of the cornice: three steps outwards.
void addCornice(Mesh& trim, float x, float z, float top)
{
    append(trim, belt(x, z, top - 0.55f, top - 0.4f, 0.07f));
    append(trim, belt(x, z, top - 0.4f, top - 0.18f, 0.2f));
    append(trim, belt(x, z, top - 0.18f, top, 0.38f));
}

void addFlatRoof(Shape& shape, Mesh& trim, float x, float z, float top, glm::vec3 wallColour)
{
    constexpr float kParapet = 0.75f, kThick = 0.25f;
    Mesh walls;
    for (const float side : {-1.0f, 1.0f}) {
        const float wx = side > 0 ? x - kThick : -x, wz = side > 0 ? z - kThick : -z;
        append(walls, makeBox({wx, top, -z}, {wx + kThick, top + kParapet, z}));
        append(walls, makeBox({-x + kThick, top, wz}, {x - kThick, top + kParapet, wz + kThick}));
        append(trim, makeBox({wx - 0.05f, top + kParapet, -z - 0.05f}, {wx + kThick + 0.05f, top + kParapet + 0.1f, z + 0.05f}));
        append(trim, makeBox({-x + kThick, top + kParapet, wz - 0.05f}, {x - kThick, top + kParapet + 0.1f, wz + kThick + 0.05f}));
    }
    append(walls,
        makeBox({x * 0.1f, top, -z * 0.6f},
            {x * 0.1f + std::min(3.0f, x * 0.7f), top + 2.3f, -z * 0.6f + std::min(2.5f, z * 0.7f)})); // stair head
    shape.parts.push_back({"parapet", std::move(walls), wallColour, "", false});
    shape.parts.push_back(
        {"roof", makeBox({-x + kThick, top - 0.05f, -z + kThick}, {x - kThick, top + 0.02f, z - kThick}), srgb(92, 90, 88), "", false});
}

void addHippedRoof(Shape& shape, float x, float z, float top, glm::vec3 wallColour)
{
    const float rise = std::min(x, z) * 0.75f, eaveX = x + 0.38f, eaveZ = z + 0.38f;
    const float ridgeX = std::max(0.0f, x - z), ridgeZ = std::max(0.0f, z - x);
    const std::array eaves{
        glm::vec3(-eaveX, top, eaveZ), glm::vec3(eaveX, top, eaveZ), glm::vec3(eaveX, top, -eaveZ), glm::vec3(-eaveX, top, -eaveZ)};
    const std::array ridge{glm::vec3(-ridgeX, top + rise, ridgeZ), glm::vec3(ridgeX, top + rise, ridgeZ),
        glm::vec3(ridgeX, top + rise, -ridgeZ), glm::vec3(-ridgeX, top + rise, -ridgeZ)};
    MeshBuilder roof;
    roof.band(eaves, ridge);
    roof.polygon(std::array{eaves[3], eaves[2], eaves[1], eaves[0]});
    shape.parts.push_back({"roof", roof.finish(10), srgb(96, 66, 56), "", false});
    Mesh chimneys;
    for (const float side : {-0.45f, 0.5f})
        append(chimneys, makeBox({side * x - 0.4f, top, -0.9f}, {side * x + 0.4f, top + rise + 1.1f, -0.3f}));
    shape.parts.push_back({"chimneys", std::move(chimneys), wallColour * 0.8f, "", false});
}

Shape makeBuilding(const Dimensions& d)
{
    const auto style = styleOf(d.count("variant"));
    const Storeys storeys{d["storey height"] * 1.2f, d["storey height"], d.count("storeys")};
    const float x = d["width"] / 2, z = d["depth"] / 2, top = storeys.top() + 0.6f; // the cornice stands over the last windows
    const std::array<Side, 4> sides{Side{{-x, 0, z}, {1, 0, 0}, {0, 0, 1}, 2 * x}, {{x, 0, z}, {0, 0, -1}, {1, 0, 0}, 2 * z},
        {{x, 0, -z}, {-1, 0, 0}, {0, 0, -1}, 2 * x}, {{-x, 0, -z}, {0, 0, 1}, {-1, 0, 0}, 2 * z}};
    const auto bayOf = [&](float length) { return length / std::max(1.0f, std::round(length / style.bay)); };
    Builders builders;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        addSide(builders, sides[i], storeys, style, i == 0);
        flat(builders.walls, sides[i], {0, storeys.top(), sides[i].length, top}, 0);
    }
    auto trim = builders.trim.finish();
    append(trim, belt(x, z, storeys.ground - 0.14f, storeys.ground + 0.1f, 0.09f));
    addCornice(trim, x, z, top);

    Shape shape;
    // The ground floor is a fifth of a storey taller: the lattice begins there.
    shape.detail = {{-x, storeys.ground - storeys.upper, -z}, {bayOf(2 * x), storeys.upper, bayOf(2 * z)}};
    shape.parts.push_back({"walls", builders.walls.finish(), style.walls, "", false});
    shape.parts.push_back({"windows", builders.glass.finish(), srgb(52, 62, 70), "", false});
    shape.parts.push_back({"door", builders.door.finish(), srgb(74, 50, 38), "door", false});
    if (d["pitched roof"] >= 0.5f)
        addHippedRoof(shape, x, z, top, style.walls);
    else
        addFlatRoof(shape, trim, x, z, top, style.walls);
    shape.parts.push_back({"trim", std::move(trim), style.trim, "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> buildingProxies()
{
    return {{{"building", "Building", "building",
                 {metres("width", 16, 3, 200), metres("depth", 12, 3, 200), number("storeys", 4, 1, 60),
                     metres("storey height", 3.3, 2.2, 8), number("pitched roof", 0, 0, 1), variant()}},
        makeBuilding}};
}

} // namespace assets

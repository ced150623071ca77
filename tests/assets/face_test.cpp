// SPDX-License-Identifier: Apache-2.0
#include "assets/asset_error.h"
#include "assets/figure/face_traits.h"
#include "assets/figure/figure.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using glm::vec3;

namespace {

assets::Shape figure(int face, const std::string& hair = "bald", const std::string& age = "adult", double build = 0.5)
{
    assets::FigureSpec spec;
    spec.face = face;
    spec.hair = hair;
    spec.age = age;
    spec.heightMetres = 0;
    spec.build = build;
    return assets::makeFigure(spec);
}

const assets::Part& part(const assets::Shape& shape, const std::string& name)
{
    return *std::ranges::find(shape.parts, name, &assets::Part::name);
}

/// A part's vertices at rest, head heights from between the eyes.
std::vector<vec3> places(const assets::Shape& shape, const std::string& name)
{
    auto all = part(shape, name).mesh.rest;
    for (auto& place : all)
        place = (place - shape.detail.origin) / shape.detail.size.y;
    return all;
}

/// Mean distance of what is seen of two faces, metres: vertices of the same number lie in the same direction from the middle.
float difference(const assets::Shape& a, const assets::Shape& b)
{
    const auto first = places(a, "head"), second = places(b, "head");
    float sum = 0, count = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i].z < 0.1f || first[i].y < -0.5f || first[i].y > 0.15f)
            continue;
        sum += glm::distance(first[i], second[i]) * a.detail.size.y;
        ++count;
    }
    return sum / count;
}

/// Whether a ray from a place crosses a closed mesh an odd number of times (Moeller and Trumbore, 1997).
bool isInside(const std::vector<vec3>& positions, const std::vector<std::uint32_t>& indices, const vec3& place)
{
    const vec3 ray = glm::normalize(vec3(0.137f, 0.943f, 0.211f));
    bool inside = false;
    for (std::size_t i = 0; i < indices.size(); i += 3) {
        const vec3 &a = positions[indices[i]], ab = positions[indices[i + 1]] - a, ac = positions[indices[i + 2]] - a;
        const vec3 h = glm::cross(ray, ac), s = place - a, q = glm::cross(s, ab);
        const float area = glm::dot(ab, h);
        if (std::abs(area) < 1e-12f)
            continue;
        const float u = glm::dot(s, h) / area, v = glm::dot(ray, q) / area;
        if (u >= 0 && v >= 0 && u + v <= 1 && glm::dot(ac, q) / area > 0)
            inside = !inside;
    }
    return inside;
}

/// Vertices of head or hair above some plane that lie outside what should cover them.
int uncovered(const assets::Shape& shape, const std::string& below, const std::string& cover, bool (*isCovered)(const vec3&))
{
    const auto over = places(shape, cover);
    const auto& indices = part(shape, cover).mesh.indices;
    int bare = 0;
    for (const auto& place : places(shape, below))
        bare += isCovered(place) && !isInside(over, indices, place) ? 1 : 0;
    return bare;
}

bool isScalp(const vec3& q) { return q.y > 0.36f || (q.y > 0.12f && q.z < -0.1f); }
bool isUnderHat(const vec3& q) { return q.y - 0.14f * (q.z + 0.05f) > 0.28f; }
bool isUnderCap(const vec3& q) { return q.y - 0.36f * q.z > 0.13f; }

} // namespace

TEST_CASE("every face differs from every other by most of a millimetre on the whole")
{
    std::vector<assets::Shape> all;
    for (int face = 0; face < int(assets::figureFaces().size()); ++face)
        all.push_back(figure(face));
    CHECK(all.size() >= 12);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            CAPTURE(i);
            CAPTURE(k);
            CHECK(difference(all[i], all[k]) > 0.0008f);
            CHECK(difference(all[i], all[k]) < 0.006f); // nobody is a caricature
        }
    }
}

TEST_CASE("face 0 is the common one, and a child's traits are weaker")
{
    CHECK(assets::FigureSpec{}.face == 0);
    const assets::FaceTraits common = assets::faceTraits(0, 0);
    CHECK(common.jaw == 0);
    CHECK(common.noseTip == 0);
    CHECK(assets::faceTraits(3, 0).jaw > 0.01f);
    CHECK(assets::faceTraits(3, 1).jaw < assets::faceTraits(3, 0).jaw);
    CHECK(difference(figure(0, "bald", "child"), figure(2, "bald", "child")) > 0.0005f);
}

TEST_CASE("eyes and the line of the mouth stay where they are painted, whatever the face")
{
    const auto common = figure(0);
    const auto before = places(common, "head");
    for (int face = 1; face < int(assets::figureFaces().size()); ++face) {
        CAPTURE(face);
        const auto shape = figure(face);
        CHECK(places(shape, "eyes") == places(common, "eyes"));
        const auto now = places(shape, "head");
        REQUIRE(now.size() == before.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            const glm::vec2 flat(std::abs(before[i].x), before[i].y);
            const bool ball = glm::distance(flat, glm::vec2(0.137f, 0)) < 0.03f;
            const bool lips = flat.x < 0.09f && std::abs(flat.y + 0.2735f) < 0.008f;
            if (before[i].z > 0.2f && (ball || lips))
                CHECK(glm::distance(now[i], before[i]) < 0.012f);
        }
    }
}

TEST_CASE("every face is closed and sound at every age and build, with as many triangles as the common one")
{
    for (const std::string age : {"adult", "teenager", "child"}) {
        const auto budget = part(figure(0, "bald", age), "head").mesh.indices.size();
        for (int face = 0; face < int(assets::figureFaces().size()); ++face) {
            CAPTURE(age);
            CAPTURE(face);
            const auto shape = figure(face, "short", age, 0.5 * (face % 3));
            const auto& head = part(shape, "head").mesh;
            CHECK(head.indices.size() == budget);
            CHECK(test::facesFollowNormals(head) > 0.98);
            for (const auto& one : shape.parts) {
                CAPTURE(one.name);
                CHECK(test::isSound(one.mesh));
                CHECK(test::isClosed(one.mesh));
                CHECK(test::signedVolume(one.mesh) > 0);
            }
        }
    }
}

TEST_CASE("no skin comes through the hair and no hair through a hat, whatever the face")
{
    for (int face = 0; face < int(assets::figureFaces().size()); ++face) {
        CAPTURE(face);
        const std::string age = face % 2 == 0 ? "adult" : "child";
        for (const std::string hair : {"short", "parted", "bob", "long", "ponytail", "curly"}) {
            CAPTURE(hair);
            CHECK(uncovered(figure(face, hair, age), "head", "hair", isScalp) == 0);
        }
        const auto hat = figure(face, "hat", age);
        CHECK(uncovered(hat, "hair", "headwear", isUnderHat) == 0);
        CHECK(uncovered(hat, "head", "headwear", isUnderHat) == 0);
        CHECK(uncovered(figure(face, "cap", age), "head", "headwear", isUnderCap) == 0);
    }
}

TEST_CASE("an unknown face is refused by its number")
{
    CHECK_THROWS_WITH_AS(figure(99), "There is no face 99; faces go from 0 to 11.", assets::AssetError);
    CHECK_THROWS_AS(figure(-1), assets::AssetError);
}

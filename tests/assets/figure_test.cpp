// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/figure.h"
#include "assets/proxies/proxy.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include <algorithm>
#include <limits>
#include <set>

using assets::FigureSpec;
using assets::makeFigure;

namespace {

FigureSpec posed(const std::string& pose)
{
    FigureSpec spec;
    spec.pose = pose;
    return spec;
}

const assets::Part& part(const assets::Shape& shape, const std::string& name)
{
    return *std::ranges::find(shape.parts, name, &assets::Part::name);
}

glm::vec3 foremost(const assets::Mesh& mesh)
{
    return *std::ranges::max_element(mesh.positions, {}, [](const glm::vec3& p) { return p.z; });
}

/// Every edge belongs to two triangles, once in each direction.
bool isClosed(const assets::Mesh& mesh)
{
    std::multiset<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k)
            edges.insert({mesh.indices[i + k], mesh.indices[i + (k + 1) % 3]});
    }
    return std::ranges::all_of(edges, [&](const auto& edge) { return edges.count({edge.second, edge.first}) == edges.count(edge); });
}

/// Mean and largest distance of each vertex to the nearest one of another mesh, metres.
std::pair<float, float> distancesTo(const assets::Mesh& mesh, const assets::Mesh& from)
{
    float sum = 0, largest = 0;
    for (const auto& position : from.positions) {
        float nearest = std::numeric_limits<float>::max();
        for (const auto& other : mesh.positions)
            nearest = std::min(nearest, glm::distance(position, other));
        sum += nearest;
        largest = std::max(largest, nearest);
    }
    return {sum / float(from.positions.size()), largest};
}

} // namespace

TEST_CASE("the poses of the list are there")
{
    for (const std::string name : {"stand", "walk", "run", "sit", "kneel", "crouch", "lie", "point", "aim", "carry", "look up", "fall"}) {
        CAPTURE(name);
        CHECK(std::ranges::find(assets::figurePoses(), name) != assets::figurePoses().end());
    }
}

TEST_CASE("in every pose the figure is closed, sound and touches the ground")
{
    for (const auto& pose : assets::figurePoses()) {
        CAPTURE(pose);
        const auto shape = makeFigure(posed(pose));
        CHECK(shape.semanticClass == "person");
        CHECK(shape.min.y == doctest::Approx(0));
        for (const auto& one : shape.parts) {
            CAPTURE(one.name);
            CHECK(test::isSound(one.mesh));
            CHECK(isClosed(one.mesh));
            CHECK(test::facesFollowNormals(one.mesh) > 0.98);
            CHECK(test::signedVolume(one.mesh) > 0);
            CHECK(one.mesh.rest.size() == one.mesh.positions.size());
        }
        CHECK(shape.max.y < 2.3f);
    }
}

TEST_CASE("a figure stands as tall as it is said to be, at every age and build")
{
    for (const std::string age : {"adult", "teenager", "child"}) {
        for (const double build : {0.0, 0.5, 1.0}) {
            CAPTURE(age);
            CAPTURE(build);
            FigureSpec spec;
            spec.age = age;
            spec.heightMetres = 0;
            spec.build = build;
            CHECK(double(makeFigure(spec).max.y) == doctest::Approx(assets::figureHeight(age)).epsilon(0.012));
        }
    }
    FigureSpec tall;
    tall.heightMetres = 1.95;
    CHECK(double(makeFigure(tall).max.y) == doctest::Approx(1.95).epsilon(0.012));
}

TEST_CASE("a child has a larger head for its height, a heavy build is wider")
{
    const auto headShare = [](const std::string& age) {
        FigureSpec spec;
        spec.age = age;
        const auto head = part(makeFigure(spec), "hair").mesh;
        const auto [low, high] = std::ranges::minmax(head.positions, {}, [](const glm::vec3& p) { return p.x; });
        return (high.x - low.x) / 1.75f;
    };
    CHECK(headShare("child") > headShare("teenager"));
    CHECK(headShare("teenager") > headShare("adult"));
    FigureSpec slim, heavy;
    slim.build = 0;
    heavy.build = 1;
    CHECK(test::signedVolume(part(makeFigure(heavy), "torso").mesh) > 1.4 * test::signedVolume(part(makeFigure(slim), "torso").mesh));
}

TEST_CASE("the nose is the foremost point of a standing head")
{
    const auto head = part(makeFigure(posed("stand")), "head").mesh;
    const auto nose = foremost(head);
    CHECK(std::abs(nose.x) < 0.02f);
    CHECK(nose.y > 1.55f);
    CHECK(nose.y < 1.70f);
    // Well before the rest of the face beside it.
    float cheek = -1;
    for (const auto& p : head.positions) {
        if (std::abs(p.x) > 0.035f && std::abs(p.y - nose.y) < 0.02f)
            cheek = std::max(cheek, p.z);
    }
    CHECK(nose.z - cheek > 0.02f);
}

TEST_CASE("rest positions stay with the flesh when the pose changes")
{
    // The hand's rest positions fill the same box in every pose.
    const auto box = [](const std::string& pose) {
        glm::vec3 min(1e9f), max(-1e9f);
        const auto shape = makeFigure(posed(pose));
        for (const auto& p : part(shape, "hands").mesh.rest) {
            min = glm::min(min, p);
            max = glm::max(max, p);
        }
        return std::pair(min, max);
    };
    const auto standing = box("hands up");
    for (const std::string pose : {"stand", "run", "lie", "sit"}) {
        CAPTURE(pose);
        const auto other = box(pose);
        CHECK(glm::distance(standing.first, other.first) < 0.03f);
        CHECK(glm::distance(standing.second, other.second) < 0.03f);
    }
}

TEST_CASE("the seat of the sitting pose is 0.45 m high")
{
    const auto joints = figureJointPositions(posed("sit"));
    CHECK(double(joints.at("hip.L").y) == doctest::Approx(0.5).epsilon(0.08));
    CHECK(std::abs(joints.at("hip.L").y - joints.at("knee.L").y) < 0.05f);
    const auto legs = part(makeFigure(posed("sit")), "legs").mesh;
    float seat = 9;
    for (const auto& p : legs.positions) {
        if (p.z < 0.1f)
            seat = std::min(seat, p.y);
    }
    CHECK(double(seat) == doctest::Approx(0.43).epsilon(0.1));
}

TEST_CASE("joints turn no further than their limits")
{
    FigureSpec spec = posed("stand"), beyond = spec;
    spec.joints["elbow.R"] = {0, 150, 0};
    beyond.joints["elbow.R"] = {0, 400, 0};
    CHECK(glm::distance(figureJointPositions(spec).at("wrist.R"), figureJointPositions(beyond).at("wrist.R")) < 0.04f);
    for (const auto& joint : assets::figureJoints()) {
        CAPTURE(joint.name);
        for (int axis = 0; axis < 3; ++axis)
            CHECK(joint.limit.min[axis] <= joint.limit.max[axis]);
    }
}

TEST_CASE("left and right are mirror images")
{
    const auto joints = figureJointPositions(posed("stand"));
    for (const std::string name : {"shoulder", "elbow", "wrist", "hip", "knee", "ankle"}) {
        CAPTURE(name);
        const auto left = joints.at(name + ".L"), right = joints.at(name + ".R");
        CHECK(left.x > 0);
        CHECK(glm::distance(left, glm::vec3(-right.x, right.y, right.z)) < 1e-4f);
    }
}

TEST_CASE("an eyeline turns the face to its target, as far as neck and head go")
{
    const auto noseDirection = [](const glm::dvec3& target) {
        auto spec = posed("stand");
        spec.eyeline = target;
        const auto shape = makeFigure(spec);
        const auto& mesh = part(shape, "head").mesh;
        const auto head = figureJointPositions(spec).at("head");
        glm::vec3 nose = head;
        for (const auto& p : mesh.positions) {
            if (glm::distance(glm::vec3(p.x, head.y, p.z), head) > glm::distance(glm::vec3(nose.x, head.y, nose.z), head) && p.y > head.y)
                nose = p;
        }
        return glm::normalize(glm::vec3(nose.x - head.x, 0, nose.z - head.z));
    };
    CHECK(noseDirection({0, 1.6, 5}).z > 0.98f);
    CHECK(glm::dot(noseDirection({5, 1.6, 5}), glm::normalize(glm::vec3(1, 0, 1))) > 0.97f);
    CHECK(glm::dot(noseDirection({-5, 1.6, 5}), glm::normalize(glm::vec3(-1, 0, 1))) > 0.97f);
    CHECK(noseDirection({1, 1.6, -5}).z > -0.3f); // nobody looks straight behind
}

TEST_CASE("what is unknown is refused by name")
{
    auto spec = posed("fly");
    CHECK_THROWS_WITH_AS(makeFigure(spec), "There is no pose \"fly\"; choose one of the list.", assets::AssetError);
    spec = posed("stand");
    spec.age = "ancient";
    CHECK_THROWS_AS(makeFigure(spec), assets::AssetError);
    spec = posed("stand");
    spec.joints["tail"] = {0, 0, 0};
    CHECK_THROWS_AS(makeFigure(spec), assets::AssetError);
    spec = posed("stand");
    spec.joints["head"] = {std::numeric_limits<double>::quiet_NaN(), 0, 0};
    CHECK_THROWS_AS(makeFigure(spec), assets::AssetError);
    CHECK_THROWS_AS(assets::figureHeight("ancient"), assets::AssetError);
    spec = posed("stand");
    spec.hair = "mullet";
    CHECK_THROWS_WITH_AS(makeFigure(spec), "There is no hair \"mullet\"; choose one of the list.", assets::AssetError);
    spec = posed("stand");
    spec.outfit = "toga";
    CHECK_THROWS_WITH_AS(makeFigure(spec), "There is no outfit \"toga\"; choose one of the list.", assets::AssetError);
}

TEST_CASE("every hair and outfit is closed and sound, at every age and far bent")
{
    for (const std::string age : {"adult", "teenager", "child"}) {
        for (std::size_t i = 0; i < assets::figureHairs().size(); ++i) {
            FigureSpec spec = posed(i % 2 == 0 ? "run" : "sit");
            spec.age = age;
            spec.heightMetres = 0;
            spec.build = 0.5 * double(i % 3);
            spec.hair = assets::figureHairs()[i];
            spec.outfit = assets::figureOutfits()[i % assets::figureOutfits().size()];
            CAPTURE(age);
            CAPTURE(spec.hair);
            CAPTURE(spec.outfit);
            const auto shape = makeFigure(spec);
            CHECK(shape.detail.hair == spec.hair);
            CHECK(shape.detail.outfit == spec.outfit);
            CHECK(shape.min.y == doctest::Approx(0));
            for (const auto& one : shape.parts) {
                CAPTURE(one.name);
                CHECK(test::isSound(one.mesh));
                CHECK(isClosed(one.mesh));
                CHECK(test::signedVolume(one.mesh) > 0);
            }
        }
    }
}

TEST_CASE("hair and clothes change the silhouette")
{
    const auto box = [](const std::string& hair, const std::string& outfit, const std::string& name) {
        FigureSpec spec = posed("stand");
        spec.hair = hair;
        spec.outfit = outfit;
        const auto mesh = part(makeFigure(spec), name).mesh;
        glm::vec3 min(9), max(-9);
        for (const auto& p : mesh.positions) {
            min = glm::min(min, p);
            max = glm::max(max, p);
        }
        return std::pair(min, max);
    };
    CHECK(box("hat", "jumper", "headwear").second.y > 1.76f);
    CHECK(box("hat", "jumper", "headwear").second.z > 0.1f); // the brim
    CHECK(box("long", "jumper", "hair").first.y < 1.4f);
    CHECK(box("bob", "jumper", "hair").first.y < 1.56f);
    CHECK(box("short", "jumper", "hair").first.y > 1.5f);
    CHECK(box("ponytail", "jumper", "hair").first.z < box("short", "jumper", "hair").first.z - 0.03f);
    CHECK(box("short", "coat", "torso").first.y < 0.55f); // to the knee
    CHECK(box("short", "jacket", "torso").first.y > 0.7f);
    CHECK(box("short", "coat", "lapels").second.z > box("short", "jumper", "torso").second.z);
    FigureSpec bald = posed("stand");
    bald.hair = "bald";
    CHECK(std::ranges::none_of(makeFigure(bald).parts, [](const assets::Part& one) { return one.name == "hair"; }));
}

TEST_CASE("the eyes lie in the face where they are painted")
{
    // ml/builtin/materials/face.cpp paints them there, in head heights from between the eyes.
    const auto shape = makeFigure(posed("stand"));
    const float unit = shape.detail.size.y;
    float before = -9, beside = -9;
    const auto& head = part(shape, "head").mesh;
    for (const auto& rest : head.rest) {
        const auto q = (rest - shape.detail.origin) / unit;
        if (glm::distance(glm::vec2(q.x, q.y), glm::vec2(0.137f, 0)) < 0.015f)
            before = std::max(before, q.z);
        if (glm::distance(glm::vec2(q.x, q.y), glm::vec2(0.137f, 0.075f)) < 0.015f)
            beside = std::max(beside, q.z);
    }
    CHECK(before == doctest::Approx(0.326f).epsilon(0.02)); // the ball
    CHECK(beside > before - 0.02f); // under a brow
}

TEST_CASE("a figure bent from another pose lies close to the one made in that pose")
{
    auto dressed = posed("stand");
    dressed.hair = "hat";
    dressed.outfit = "coat";
    const auto coat = makeFigure(dressed);
    dressed.pose = "walk";
    CHECK(assets::bendFigure(dressed, coat).parts.size() == coat.parts.size());
    const auto body = makeFigure(posed("stand"));
    for (const std::string pose : {"stand", "walk", "sit", "point", "crouch", "lie"}) {
        CAPTURE(pose);
        const auto made = makeFigure(posed(pose));
        const auto bent = assets::bendFigure(posed(pose), body);
        CHECK(std::abs(bent.min.y) < 1e-4f);
        REQUIRE(bent.parts.size() == made.parts.size());
        for (std::size_t i = 0; i < made.parts.size(); ++i) {
            CAPTURE(made.parts[i].name);
            CHECK(bent.parts[i].mesh.indices == body.parts[i].mesh.indices);
            CHECK(bent.parts[i].mesh.rest == body.parts[i].mesh.rest); // patterns stay on the cloth
            const auto [mean, farthest] = distancesTo(made.parts[i].mesh, bent.parts[i].mesh);
            CHECK(mean < 0.02f); // metres
            CHECK(farthest < 0.1f);
        }
    }
}

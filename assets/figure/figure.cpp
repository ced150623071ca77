// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/figure.h"

#include "assets/figure/body.h"
#include "assets/figure/eyes.h"
#include "assets/figure/face_traits.h"
#include "assets/figure/hair.h"
#include "assets/figure/head.h"
#include "assets/figure/poses.h"
#include "assets/figure/skeleton.h"
#include "assets/figure/skin.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/shape_bounds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assets {

namespace {

const glm::vec3 kSkinColour = srgb(196, 158, 132);
constexpr double kHeadReach = 1.5; // head heights around the head's joint that hold head, hair and hat

JointTurns turnsOf(const FigureSpec& spec, const Proportions& proportions)
{
    auto turns = findPose(spec.pose);
    for (const auto& [name, turn] : spec.joints)
        turns[name] += turn;
    return spec.eyeline ? withEyeline(proportions, std::move(turns), *spec.eyeline) : turns;
}

struct PosedFigure {
    Proportions proportions;
    std::vector<BodyPart> body;
    Skeleton skeleton;
};

PosedFigure afloat(const FigureSpec& spec)
{
    auto proportions = makeProportions(spec.age, spec.heightMetres, spec.build);
    proportions.face = faceTraits(spec.face, proportions.youth);
    return {proportions, makeBody(proportions, spec.outfit), poseSkeleton(proportions, turnsOf(spec, proportions))};
}

/// Head and hair in the figure's pose.
std::vector<Part> makeHeadParts(const PosedFigure& figure, const std::string& hair, const Skeleton& rest)
{
    std::vector<Part> parts{{"head", makeHead(figure.proportions), kSkinColour, "", false}};
    std::ranges::move(makeEyes(figure.proportions), std::back_inserter(parts));
    std::ranges::move(makeHair(figure.proportions, hair), std::back_inserter(parts));
    for (auto& part : parts)
        carryWithHead(part.mesh, figure.proportions, figure.skeleton, rest);
    return parts;
}

/// Of everything, in a pose that floats.
float lowestPoint(const FigureSpec& spec, const PosedFigure& figure)
{
    float lowest = lowestVertex(figure.body, figure.skeleton);
    const auto& p = figure.proportions;
    if (figure.skeleton[bone::Head][3].y - kHeadReach * p.head > double(lowest))
        return lowest;
    for (const auto& part : makeHeadParts(figure, spec.hair, poseSkeleton(p, restPose()))) {
        for (const auto& position : part.mesh.positions)
            lowest = std::min(lowest, position.y);
    }
    return lowest;
}

void putOnGround(Shape& shape, const glm::dvec4& pelvis)
{
    updateBounds(shape);
    const glm::vec3 shift(float(pelvis.x), shape.min.y, float(pelvis.z));
    for (auto& part : shape.parts)
        for (auto& position : part.mesh.positions)
            position -= shift;
    shape.min -= shift;
    shape.max -= shift;
}

} // namespace

Shape makeFigure(const FigureSpec& spec)
{
    const auto figure = afloat(spec);
    const auto rest = poseSkeleton(figure.proportions, restPose());
    Shape shape;
    shape.name = "Figure";
    shape.semanticClass = "person";
    const auto& p = figure.proportions;
    shape.detail = {faceOrigin(p), faceSize(p), spec.outfit, spec.hair};
    for (const auto& part : figure.body)
        std::ranges::move(makeSkin(part, figure.skeleton, rest), std::back_inserter(shape.parts));
    std::ranges::move(makeHeadParts(figure, spec.hair, rest), std::back_inserter(shape.parts));
    putOnGround(shape, figure.skeleton[bone::Pelvis][3]);
    return shape;
}

Shape bendFigure(const FigureSpec& spec, const Shape& body)
{
    const auto figure = afloat(spec);
    const auto rest = poseSkeleton(figure.proportions, restPose());
    Shape shape = body;
    auto part = shape.parts.begin();
    for (const auto& one : figure.body) {
        for (std::size_t i = 0; i <= one.trims.size(); ++i, ++part)
            bendSkin(part->mesh, one, figure.skeleton, rest);
    }
    for (; part != shape.parts.end(); ++part) {
        carryWithHead(part->mesh, figure.proportions, figure.skeleton, rest);
        smoothNormals(part->mesh);
    }
    putOnGround(shape, figure.skeleton[bone::Pelvis][3]);
    return shape;
}

std::map<std::string, glm::vec3> figureJointPositions(const FigureSpec& spec)
{
    const auto figure = afloat(spec);
    const auto pelvis = figure.skeleton[bone::Pelvis][3];
    const glm::dvec3 ground(pelvis.x, double(lowestPoint(spec, figure)), pelvis.z);
    std::map<std::string, glm::vec3> positions;
    for (const auto& joint : figureJoints())
        positions[joint.name] = glm::vec3(glm::dvec3(figure.skeleton[boneIndex(joint.name)][3]) - ground);
    return positions;
}

} // namespace assets

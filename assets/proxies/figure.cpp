// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/figure.h"

#include "assets/proxies/figure_body.h"
#include "assets/proxies/figure_poses.h"
#include "assets/proxies/figure_skeleton.h"
#include "assets/proxies/figure_skin.h"
#include "assets/shape_bounds.h"

#include <utility>

namespace assets {

namespace {

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
    const auto proportions = makeProportions(spec.age, spec.heightMetres, spec.build);
    return {proportions, makeBody(proportions), poseSkeleton(proportions, turnsOf(spec, proportions))};
}

/// Its pelvis over the origin, its lowest vertex on the ground.
PosedFigure pose(const FigureSpec& spec)
{
    auto figure = afloat(spec);
    const auto pelvis = figure.skeleton[bone::Pelvis][3];
    const glm::dvec4 shift(pelvis.x, double(lowestVertex(figure.body, figure.skeleton)), pelvis.z, 0);
    for (auto& bone : figure.skeleton)
        bone[3] -= shift;
    return figure;
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
    const auto figure = pose(spec);
    const auto rest = poseSkeleton(figure.proportions, restPose());
    Shape shape;
    shape.name = "Figure";
    shape.semanticClass = "person";
    const auto& p = figure.proportions;
    shape.detail = {{0, p.height - 0.533 * p.head, -0.004 * p.height}, glm::vec3(float(p.head))};
    for (const auto& part : figure.body)
        shape.parts.push_back({part.name, makeSkin(part, figure.skeleton, rest), part.colour, "", false});
    updateBounds(shape);
    return shape;
}

Shape bendFigure(const FigureSpec& spec, const Shape& body)
{
    const auto figure = afloat(spec);
    const auto rest = poseSkeleton(figure.proportions, restPose());
    Shape shape = body;
    for (std::size_t i = 0; i < figure.body.size(); ++i)
        bendSkin(shape.parts.at(i).mesh, figure.body[i], figure.skeleton, rest);
    putOnGround(shape, figure.skeleton[bone::Pelvis][3]);
    return shape;
}

std::map<std::string, glm::vec3> figureJointPositions(const FigureSpec& spec)
{
    const auto skeleton = pose(spec).skeleton;
    std::map<std::string, glm::vec3> positions;
    for (const auto& joint : figureJoints())
        positions[joint.name] = glm::vec3(skeleton[boneIndex(joint.name)][3]);
    return positions;
}

} // namespace assets

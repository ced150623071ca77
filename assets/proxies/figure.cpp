// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/figure.h"

#include "assets/proxies/figure_body.h"
#include "assets/proxies/figure_poses.h"
#include "assets/proxies/figure_skeleton.h"
#include "assets/proxies/figure_skin.h"
#include "assets/shape_bounds.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>

namespace assets {

namespace {

struct PosedFigure {
    Shape shape;
    Skeleton skeleton;
};

JointTurns turnsOf(const FigureSpec& spec, const Proportions& proportions)
{
    auto turns = findPose(spec.pose);
    for (const auto& [name, turn] : spec.joints)
        turns[name] += turn;
    return spec.eyeline ? withEyeline(proportions, std::move(turns), *spec.eyeline) : turns;
}

/// The skeleton with its pelvis over the origin; the height follows from what touches the ground.
Skeleton centred(Skeleton skeleton)
{
    const auto pelvis = skeleton[bone::Pelvis][3];
    for (auto& bone : skeleton)
        bone[3] -= glm::dvec4(pelvis.x, 0, pelvis.z, 0);
    return skeleton;
}

PosedFigure pose(const FigureSpec& spec)
{
    const auto proportions = makeProportions(spec.age, spec.heightMetres, spec.build);
    const auto rest = poseSkeleton(proportions, restPose());
    PosedFigure figure{{}, centred(poseSkeleton(proportions, turnsOf(spec, proportions)))};
    for (const auto& part : makeBody(proportions))
        figure.shape.parts.push_back({part.name, makeSkin(part, figure.skeleton, rest), part.colour, "", false});
    updateBounds(figure.shape);
    const float ground = figure.shape.min.y;
    for (auto& part : figure.shape.parts) {
        for (auto& position : part.mesh.positions)
            position.y -= ground;
    }
    for (auto& bone : figure.skeleton)
        bone[3].y -= double(ground);
    updateBounds(figure.shape);
    return figure;
}

} // namespace

Shape makeFigure(const FigureSpec& spec)
{
    auto shape = pose(spec).shape;
    shape.name = "Figure";
    shape.semanticClass = "person";
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

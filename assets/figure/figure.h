// SPDX-License-Identifier: Apache-2.0
// The jointed mannequin: a skeleton with joint limits, and a closed body with a nose, so that its facing can be read.
#pragma once

#include "assets/shape.h"

#include <glm/vec3.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assets {

struct FigureSpec {
    std::string age = "adult"; // adult, teenager, child: proportions
    double heightMetres = 1.75; // of the standing figure; 0: the age's own
    double build = 0.5; // 0 slim .. 1 heavy
    int face = 0; // place among figureFaces()
    std::string hair = "short"; // one of figureHairs()
    std::string outfit = "jumper"; // one of figureOutfits()
    std::string pose = "stand";
    std::map<std::string, glm::dvec3> joints; // added to the pose: (pan, tilt, roll) degrees by joint name; limited by the joint
    std::optional<glm::dvec3> eyeline; // point in the figure's own space that neck and head turn to, within their limits
};

struct JointLimit {
    glm::dvec3 min{0}; // (pan, tilt, roll) degrees
    glm::dvec3 max{0};
};

struct JointInfo {
    std::string name; // "shoulder.L", "knee.R", "neck", ..
    std::string parent;
    JointLimit limit;
};

const std::vector<JointInfo>& figureJoints();
/// "stand", "walk", "run", "sit", "kneel", "crouch", "lie", "point", "aim", "carry", "look up", "fall", and more.
const std::vector<std::string>& figurePoses();
/// "even", "long", "round", "square" and more; each suits men and women of every age.
const std::vector<std::string>& figureFaces();
/// "bald", "short", "parted", "bob", "long", "ponytail", "curly", "cap", "hat".
const std::vector<std::string>& figureHairs();
/// "jumper", "shirt", "jacket", "coat", "dress", "suit".
const std::vector<std::string>& figureOutfits();
/// Standing height that goes with an age.
double figureHeight(const std::string& age);

/// The posed figure; its meshes carry rest positions. Throws AssetError for an unknown age, face, pose or joint.
Shape makeFigure(const FigureSpec& spec);

/// A quick look at another pose, for following a hand on a slider: `body` is any figure made with the same age, height, build and face.
/// Up to a few centimetres off `makeFigure` where joints are bent far. Throws AssetError as `makeFigure` does.
Shape bendFigure(const FigureSpec& spec, const Shape& body);

/// Positions of the joints of the posed figure in its own space, metres: for framing by size and for picking joints.
std::map<std::string, glm::vec3> figureJointPositions(const FigureSpec& spec);

} // namespace assets

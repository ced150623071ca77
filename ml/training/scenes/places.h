// SPDX-License-Identifier: Apache-2.0
// The kinds of places that training scenes show. Each builder fills a scene with items and says where a camera may stand.
#pragma once

#include "ml/training/scenes/builder.h"

#include <glm/vec3.hpp>

namespace training {

/// Where cameras of a place stand and what they look at, besides the builder's subjects.
struct Stage {
    glm::vec3 cameraMin{-10, 0.4f, -10}; // world box of eye points; heights above 3 m are drawn less often
    glm::vec3 cameraMax{10, 2.2f, 10};
    glm::vec3 interestMin{-6, 0.5f, -6}; // world box of points looked at
    glm::vec3 interestMax{6, 4, 6};
    float craneMetres = 12; // highest eye point outdoors; 0: no cranes
    bool indoors = false;
};

Stage buildStreet(Builder& builder); // facades on both sides, cars, people, lamp posts, trees
Stage buildPlaza(Builder& builder); // a paved square among buildings
Stage buildRoom(Builder& builder); // walls with openings, furniture, a ceiling lamp
Stage buildNature(Builder& builder); // trees, rocks, a hut, a path
Stage buildShore(Builder& builder); // sand and water, or a desert
Stage buildCollapse(Builder& builder); // rubble after a collapse
Stage buildRooftop(Builder& builder); // on top of a house among others
Stage buildCorridor(Builder& builder); // narrow rooms with doors, offices
Stage buildForest(Builder& builder); // among trees
Stage buildHall(Builder& builder); // a warehouse, a station, a car park
Stage buildYard(Builder& builder); // a parking yard with low walls

} // namespace training

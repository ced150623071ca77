// SPDX-License-Identifier: Apache-2.0
// A film of one scene for the tests: Anna and a box before one camera with a set of primes.
#pragma once

#include "app/plan/plan.h"

#include <filesystem>

struct SmallFilm {
    plan::Plan plan;
    plan::Id<plan::Scene> scene;
    plan::Id<plan::Item> anna; // a figure at the origin
    plan::Id<plan::Item> box; // at x = 2
    plan::Id<plan::Setup> setup; // at z = 8, 1.2 m high, looking at the origin's height
    plan::Id<plan::Shot> shot; // 48 frames
};
SmallFilm smallFilm();

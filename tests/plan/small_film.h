// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"

namespace test {

/// Two scenes, 1 and 2, with a set of three items each (a wall, a figure, a light); scene 1 has shots 1A, 1B and 1A/2, scene 2 has 2A.
/// The setup of 2A moves. Every optional field is set somewhere.
plan::Plan smallFilm();

} // namespace test

// SPDX-License-Identifier: Apache-2.0
// A film as long as a feature, made from a short one: its sets, cameras and moves over and over.
#pragma once

#include "app/plan/plan.h"

/// At least `shots` shots, four items to each: a copy of every scene after the other, each setup shot three times.
plan::Plan longFilm(const plan::Plan& plan, int shots);

/// One candidate for each panel, as in a film that has been worked on.
plan::Plan withFrames(plan::Plan plan, const plan::Preview& like);

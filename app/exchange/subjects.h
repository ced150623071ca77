// SPDX-License-Identifier: Apache-2.0
// Who is in the picture, for the list's column of subjects.
#pragma once

#include "app/plan/plan.h"

#include <string>

namespace exchange {

/// Names of the figures whose head or chest lies in the frame at the shot's start or end and stands tall enough to be a
/// subject, nearest first: "Anna, Jonas". Walls are not looked through.
std::string subjectsInPicture(const plan::Plan& plan, const plan::Shot& shot, const plan::Setup& setup);

} // namespace exchange

// SPDX-License-Identifier: Apache-2.0
// The grade: what happens to display values after the network, as a colourist's table would. The network never sees it. The app grades
// by itself now (app/preview/camera/named_grades.cpp, with other weights of luminance) and asks for none; these are those of the frames
// from before, which must be made again as they were.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/builtin/vocabulary.h"

#include <string>

namespace ml::builtin {

enum class Grade { Neutral, Noir, TealOrange, Warm };

/// Throws EngineError "request.bad" for a name that is not in request.h's list.
Grade gradeFromName(const std::string& name);

/// Display values 0..1 in and out. The words' contrast, warmth and saturation come first, the grade last.
Vec3 graded(Vec3 display, Grade grade, const FrameWords& words);

} // namespace ml::builtin

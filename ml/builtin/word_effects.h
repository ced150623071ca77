// SPDX-License-Identifier: Apache-2.0
// Which words change the picture: what a painter of a class does not use is taken away before painting and is never reported.
#pragma once

#include "ml/builtin/classes.h"
#include "ml/builtin/vocabulary.h"
#include "ml/request.h"

namespace ml::builtin {

/// The words without what the painters of the class (materials/) pass over, and without a garment other than the one that is shown.
ObjectWords effectiveWords(Class semanticClass, ObjectWords words, Garment shown = Garment::Unsaid);

/// Understood: words of the look and of visible objects without which the picture would be another, and those that ask for what is there
/// already ("wet" in the rain). Unknown: all others of theirs,
/// those that are known but say nothing about this thing or are overruled by a later word among them. Objects that only rays meet are
/// not asked about.
WordReport reportWords(const Request& request);

} // namespace ml::builtin

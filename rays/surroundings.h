// SPDX-License-Identifier: Apache-2.0
// The surroundings of a request: rays from its guide's surfaces (ml/surroundings.h). The app and the generator of training frames
// call the very same function, so they cannot disagree.
#pragma once

#include "ml/request.h"
#include "rays/object_of_body.h"
#include "rays/tracer.h"

namespace rays {

/// Reads the request's guide, camera, lamps and the sun's direction; `tracer` holds the scene that they show. `threads` share the rows
/// and do not change the result. `objectOf` is called from this thread.
ml::Surroundings traceSurroundings(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads = 1);

} // namespace rays

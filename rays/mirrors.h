// SPDX-License-Identifier: Apache-2.0
// What mirrors show (ml/mirror_hits.h): rays that the smooth surfaces of a guide reflect.
#pragma once

#include "ml/request.h"
#include "rays/object_of_body.h"
#include "rays/tracer.h"

namespace rays {

/// Few rays where neighbours see the same thing, one for each pixel where they do not. `threads` share the work and do not change the
/// result. `objectOf` is called from this thread.
ml::MirrorHits traceMirrors(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads = 1);

} // namespace rays

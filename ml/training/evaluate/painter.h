// SPDX-License-Identifier: Apache-2.0
// Whatever makes a frame of a request: all figures are of one.
#pragma once

#include "ml/request.h"
#include "ml/training/evaluate/png_file.h"

#include <functional>

namespace training {

using Painter = std::function<ml::Reply(const ml::Request&)>;

inline Picture toPicture(ml::Reply reply) { return {reply.width, reply.height, std::move(reply.rgb)}; }
inline Picture pictureBy(const Painter& painter, const ml::Request& request) { return toPicture(painter(request)); }

} // namespace training

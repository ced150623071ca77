// SPDX-License-Identifier: Apache-2.0
#include "ml/training/dataset/make_frame.h"

#include "ml/training/guide/render_guide.h"
#include "ml/training/scenes/make_scene.h"
#include "ml/training/truth/render_truth.h"

namespace training {

Frame makeFrame(std::uint64_t seed, const FrameOptions& options) {
    const Scene scene = makeScene(seed, static_cast<float>(options.width) / static_cast<float>(options.height));
    const Geometry geometry(scene);
    Frame frame;
    frame.place = scene.place;
    frame.request = renderGuide(scene, geometry, options.width, options.height);
    frame.truth = renderTruth(scene, geometry, ml::builtin::prepare(frame.request), {.samples = options.samples});
    return frame;
}

} // namespace training

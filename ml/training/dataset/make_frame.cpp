// SPDX-License-Identifier: Apache-2.0
#include "ml/training/dataset/make_frame.h"

#include "ml/training/guide/render_guide.h"
#include "ml/training/scenes/make_scene.h"
#include "ml/training/truth/render_truth.h"

namespace training {

namespace {

/// But for what rays tell, which truth does not read.
bool sameScene(ml::Request a, const ml::Request& b)
{
    a.surroundings = b.surroundings;
    return a == b;
}

} // namespace

Frame makeFrame(std::uint64_t seed, const FrameOptions& options, ShapeStore& shapes, const Frame* former)
{
    const TracedScene made = makeScene(seed, static_cast<float>(options.width) / static_cast<float>(options.height), shapes);
    Frame frame;
    frame.place = made.scene.place;
    frame.request = renderGuide(made.scene, *made.geometry, options.width, options.height);
    if (former && sameScene(former->request, frame.request))
        frame.truth = former->truth;
    else
        frame.truth = renderTruth(made.scene, *made.geometry, ml::builtin::prepare(frame.request), {.samples = options.samples});
    return frame;
}

} // namespace training

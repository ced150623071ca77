// SPDX-License-Identifier: Apache-2.0
#include "ml/training/flow/flow_painter.h"

#include "ml/builtin/compose.h"
#include "ml/builtin/device.h"
#include "ml/builtin/weights.h"
#include "ml/training/dataset/frame_file.h"
#include "ml/training/flow/anchored_noise.h"
#include "ml/training/flow/flow.h"

#include <ATen/Parallel.h>

#include <chrono>

namespace training {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

/// As tall and wide as the padded features: the last row and column repeated.
torch::Tensor paddedTo(const torch::Tensor& noise, const ml::builtin::FrameFeatures& features)
{
    return torch::replication_pad2d(noise, {0, features.width - noise.size(3), 0, features.height - noise.size(2)});
}

ml::Reply paint(ml::builtin::Network& network, const FlowPainterOptions& options, torch::ScalarType dtype, const ml::Request& request)
{
    const auto start = Clock::now();
    const ml::builtin::PreparedFrame frame = ml::builtin::prepare(request);
    ml::Reply reply;
    reply.width = request.guide.width;
    reply.height = request.guide.height;
    reply.rgb = ml::builtin::composeFrame(
        frame, options.threads, [&](const ml::builtin::FrameFeatures& features, const ml::builtin::Rect& outer) {
            const torch::Tensor noise = paddedTo(anchoredNoise(frame, outer, options.noise), features);
            const auto networkStart = Clock::now();
            const c10::InferenceMode inference;
            const torch::Tensor picture
                = sampleFlow(network, ml::builtin::toInput({&features, 1}), noise, options.steps, {.dtype = dtype}).contiguous();
            reply.networkMilliseconds += millisecondsSince(networkStart);
            return picture;
        });
    reply.totalMilliseconds = millisecondsSince(start);
    return reply;
}

} // namespace

std::function<ml::Reply(const ml::Request&)> flowPainter(const FlowPainterOptions& options)
{
    ml::builtin::Network network = ml::builtin::loadNetwork(options.file).network;
    if (!hasFlow(network->shape()))
        throw TrainingError("The weights " + options.file.string() + " are not a flow's; leave --flow-steps out to evaluate them.");
    at::set_num_threads(options.threads);
    const torch::ScalarType dtype = ml::builtin::chooseDevice("cpu").dtype;
    return [network, options, dtype](const ml::Request& request) mutable { return paint(network, options, dtype, request); };
}

} // namespace training

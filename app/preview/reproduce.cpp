// SPDX-License-Identifier: Apache-2.0
#include "app/preview/reproduce.h"

#include "app/preview/picture.h"
#include "app/preview/provenance.h"

#include <cmath>
#include <iomanip>
#include <limits>
#include <sstream>

namespace preview {
namespace {

// Peak signal-to-noise ratio over all channels: 10 log10(255^2 / mean squared error).
double psnrOf(const Picture& a, const Picture& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        const double difference = double(a.rgb[i]) - double(b.rgb[i]);
        sum += difference * difference;
    }
    if (sum == 0)
        return std::numeric_limits<double>::infinity();
    return 10 * std::log10(255.0 * 255.0 * double(a.rgb.size()) / sum);
}

} // namespace

PreviewRequest requestOf(const plan::Plan& plan, const plan::Preview& preview)
{
    const RecordedRequest recorded = readRecord(preview.provenance);
    return {.plan = plan,
        .panel = preview.panel,
        .seed = recorded.seed,
        .width = recorded.width,
        .height = recorded.height,
        .lookText = recorded.lookText,
        .finish = recorded.finish,
        .moment = recorded.moment,
        .operatorName = {}};
}

Reproduction compare(
    const plan::Plan& plan, const plan::Preview& stored, std::span<const std::byte> storedPng, std::span<const std::byte> newPng)
{
    const Picture before = decodePng(storedPng);
    const Picture now = decodePng(newPng);
    if (before.width != now.width || before.height != now.height)
        throw PreviewError("reproduce.size", "The new frame has another size than the stored one, so they cannot be compared.");
    return {.psnr = psnrOf(before, now), .identical = before == now, .stale = isStale(plan, stored)};
}

std::string sentenceOf(const Reproduction& result)
{
    std::ostringstream text;
    if (result.identical)
        text << "The same picture, to the last pixel.";
    else
        text << "The pictures differ: " << std::fixed << std::setprecision(1) << result.psnr << " dB PSNR.";
    if (result.stale)
        text << " The scene, camera or look has changed since the frame was made, so a difference is expected.";
    return text.str();
}

} // namespace preview

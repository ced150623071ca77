// SPDX-License-Identifier: Apache-2.0
// Time is counted in whole frames at a rational rate; seconds are derived.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace plan {

/// Frames per second as a fraction: 23.976 is {24000, 1001}.
struct FrameRate {
    std::int32_t numerator = 24;
    std::int32_t denominator = 1;

    double framesPerSecond() const { return double(numerator) / denominator; }
    double seconds(std::int64_t frames) const { return double(frames) * denominator / numerator; }
    bool operator==(const FrameRate&) const = default;
};

/// Frames [start, end) on the timeline of a scene; the end is exclusive.
///
///     start        end
///       | 0 | 1 | 2 |        length 3
struct FrameRange {
    std::int64_t start = 0;
    std::int64_t end = 0;

    std::int64_t length() const { return end - start; }
    bool contains(std::int64_t frame) const { return frame >= start && frame < end; }
    bool operator==(const FrameRange&) const = default;
};

/// "24", "23.976", "29.97": what a person calls the rate.
std::string frameRateText(FrameRate rate);
/// Reads "23.976", "24", "24000/1001"; throws PlanError for anything that is no usual rate.
FrameRate frameRateFromText(const std::string& text);
/// "2.5 s" style screen time of a length.
std::string durationText(std::int64_t frames, FrameRate rate);

} // namespace plan

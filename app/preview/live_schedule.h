// SPDX-License-Identifier: Apache-2.0
// When the next live frame is asked for. It is told the time and looks at no clock.
#pragma once

#include "app/preview/running_mean.h"

#include <cstdint>
#include <optional>

namespace preview {

inline constexpr double kLivePoll = 0.1; // seconds between two looks at what is wanted
inline constexpr double kLiveSlow = 1.5; // a mean above it: frames are worth waiting for the end of an edit
inline constexpr double kLiveGrace = 0.25; // seconds after the last edit, where frames are slow
inline constexpr double kLiveLongestWait = 3; // seconds, while edits go on
inline constexpr double kLiveLag = 1; // seconds after which a frame that is out of date is shown as such
inline constexpr double kLiveFluent = 0.2; // seconds: slower than this, frames are small while the hand moves
inline constexpr double kLiveRest = 0.3; // seconds without a change after which the hand rests
inline constexpr int kLiveWidth = 512; // pixels
inline constexpr int kLiveSmallWidth = 384; // takes a little more than half the time

/// Times are seconds of one clock. What is wanted is a number: another number is another picture. Nothing is ever queued: one
/// frame is on its way, and the next one is asked for when it has come.
class LiveSchedule {
public:
    /// Told at every look.
    void want(double now, std::uint64_t wish);
    /// Whether what is wanted is to be asked for now.
    bool due(double now) const;
    void asked(double now);
    /// Pixels of what is asked for now. A small frame of a hand that has come to rest is followed by a full one.
    int width(double now) const;
    /// The frame that was asked for has come.
    void came(double now);
    /// It will not come: ask anew.
    void lost();

    bool waiting() const { return m_askedAt.has_value(); }
    /// The newest frame shows what is wanted.
    bool current() const { return m_shown == m_wish && m_shown != 0 && m_shownWidth == kLiveWidth; }
    /// The newest frame is out of date for longer than a moving hand explains.
    bool lagging(double now) const;
    /// Seconds from asking to having a frame of that width, mean of the last ten; below 0 before the second one.
    double mean(int width = kLiveWidth) const { return m_seconds.estimate(pixelsOf(width)); }

private:
    static std::int64_t pixelsOf(int width) { return std::int64_t(width) * width; } // of one aspect: in proportion
    std::uint64_t m_wish = 0; // 0: nothing yet
    std::uint64_t m_asked = 0;
    std::uint64_t m_shown = 0;
    double m_changedAt = -kLiveRest; // when the wish became what it is
    bool m_moves = false; // it changed twice within a moment
    double m_oldSince = 0; // when it left what was asked for last
    int m_askedWidth = 0;
    int m_shownWidth = 0;
    std::optional<double> m_askedAt; // nothing on its way: unset
    std::optional<double> m_shownOldSince; // unset: the frame is up to date
    RunningMean m_seconds;
};

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// How long a frame takes: the mean of the last ten, by the pixel, so that another size is estimated too.
#pragma once

#include <cstdint>
#include <deque>
#include <numeric>

namespace preview {

class RunningMean {
public:
    void add(double seconds, std::int64_t pixels)
    {
        m_secondsPerPixel.push_back(seconds / double(pixels));
        if (m_secondsPerPixel.size() > kKept)
            m_secondsPerPixel.pop_front();
    }
    /// Seconds for a frame of that many pixels; below 0 where nothing is known yet.
    double estimate(std::int64_t pixels) const
    {
        if (m_secondsPerPixel.empty())
            return -1;
        const double sum = std::accumulate(m_secondsPerPixel.begin(), m_secondsPerPixel.end(), 0.0);
        return sum / double(m_secondsPerPixel.size()) * double(pixels);
    }

private:
    static constexpr std::size_t kKept = 10;
    std::deque<double> m_secondsPerPixel;
};

} // namespace preview

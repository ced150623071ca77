// SPDX-License-Identifier: Apache-2.0
// The way from a plan to a picture as the maker of the picture walks it: where it stands, how long each part took, when to stop.
#pragma once

#include "app/preview/generate.h"

#include <chrono>
#include <stop_token>

namespace preview {

/// Tells the listener where the work stands, keeps the times, and leaves where it was told to stop.
class Journey {
public:
    Journey(const OnProgress& progress, std::stop_token stop)
        : m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    void enter(Stage stage, double fraction)
    {
        if (m_stop.stop_requested())
            throw PreviewError("preview.cancelled", "The preview was cancelled.");
        tell({.stage = stage, .fraction = fraction});
    }
    void tell(const Progress& progress) const
    {
        if (m_progress)
            m_progress(progress);
    }
    /// Milliseconds since the last call.
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> passed = now - m_lap;
        m_lap = now;
        return passed.count();
    }

private:
    const OnProgress& m_progress;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_lap = std::chrono::steady_clock::now();
};

} // namespace preview

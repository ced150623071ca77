// SPDX-License-Identifier: Apache-2.0
// A Wayland compositor without a screen, for as long as this object lives.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>

class WaylandDisplay {
public:
    static constexpr const char* kName = "previsto-test"; // for WAYLAND_DISPLAY

    /// `folder` is the clients' XDG_RUNTIME_DIR. Empty where weston is not installed or does not start.
    static std::optional<WaylandDisplay> start(const std::filesystem::path& folder);
    WaylandDisplay(WaylandDisplay&& other) noexcept;
    ~WaylandDisplay();

private:
    explicit WaylandDisplay(pid_t process)
        : m_process(process)
    {
    }
    pid_t m_process = 0;
};

// SPDX-License-Identifier: Apache-2.0
// An X server without a screen, for as long as this object lives.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace renderer_test {

class VirtualDisplay {
public:
    /// Empty where Xvfb is not installed or does not start.
    static std::optional<VirtualDisplay> start();
    VirtualDisplay(VirtualDisplay&& other) noexcept;
    ~VirtualDisplay();

    const std::string& name() const { return m_name; } // ":42"

private:
    VirtualDisplay(pid_t process, std::string name)
        : m_process(process)
        , m_name(std::move(name))
    {
    }
    pid_t m_process = 0;
    std::string m_name;
};

} // namespace renderer_test

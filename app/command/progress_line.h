// SPDX-License-Identifier: Apache-2.0
// Progress on stderr: one line that is rewritten on a terminal, plain lines in a log.
#pragma once

#include <string>

namespace command {

class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Passing state ("1A: step 2 of 4"): shown on a terminal only, replaced by what comes next.
    void show(const std::string& text);
    /// Something is done or went wrong: a line that stays.
    void keep(const std::string& text);
    /// Takes a passing line away.
    void clear();

private:
    bool m_terminal;
    bool m_shown = false;
};

} // namespace command

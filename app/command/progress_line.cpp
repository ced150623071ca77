// SPDX-License-Identifier: Apache-2.0
#include "app/command/progress_line.h"

#include <iostream>

#include <unistd.h>

namespace command {

ProgressLine::ProgressLine()
    : m_terminal(::isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const std::string& text)
{
    if (!m_terminal)
        return;
    std::cerr << "\r\x1b[K" << text << std::flush; // carriage return, erase to the end of the line
    m_shown = true;
}

void ProgressLine::keep(const std::string& text)
{
    clear();
    std::cerr << text << std::endl;
}

void ProgressLine::clear()
{
    if (m_shown)
        std::cerr << "\r\x1b[K" << std::flush;
    m_shown = false;
}

} // namespace command

// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/numbers.h"

#include <array>
#include <charconv>

namespace exchange {

std::string decimals(double value, int most)
{
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, most).ptr;
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

} // namespace exchange

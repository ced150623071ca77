// SPDX-License-Identifier: Apache-2.0
#include "app/plan/id.h"

#include "app/plan/error.h"

#include <sys/random.h>

#include <charconv>

namespace plan {

std::int64_t randomIdValue()
{
    std::uint64_t bits = 0;
    // 63 random bits: among a million rows the chance that two are equal is about one in ten million million.
    while (bits == 0) {
        if (getrandom(&bits, sizeof bits, 0) != sizeof bits)
            throw PlanError("The system gives no random numbers, so no new row can be named; restart the computer.");
        bits >>= 1;
    }
    return static_cast<std::int64_t>(bits);
}

std::string idText(std::int64_t value)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text(16, '0');
    auto bits = static_cast<std::uint64_t>(value);
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, bits >>= 4)
        *digit = kDigits[bits & 15];
    return text;
}

std::optional<std::int64_t> idFromText(std::string_view text)
{
    std::uint64_t bits = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits, 16);
    const bool complete = text.size() == 16 && end == text.data() + text.size() && error == std::errc();
    if (!complete || bits > std::uint64_t(INT64_MAX))
        return std::nullopt;
    return static_cast<std::int64_t>(bits);
}

} // namespace plan

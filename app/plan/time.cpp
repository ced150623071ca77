// SPDX-License-Identifier: Apache-2.0
#include "app/plan/time.h"

#include "app/plan/error.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace plan {
namespace {

/// The drop-rate family: a whole rate slowed by 1000/1001.
constexpr std::array kSlowedRates{24, 30, 48, 60, 120};
constexpr int kHighestRate = 240; // frames per second

std::string trimmed(double value, int decimals)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    std::string text = buffer;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

bool usual(FrameRate rate)
{
    if (rate.denominator == 1)
        return rate.numerator >= 1 && rate.numerator <= kHighestRate;
    for (const int whole : kSlowedRates)
        if (rate == FrameRate{whole * 1000, 1001})
            return true;
    return false;
}

template <class Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<FrameRate> fraction(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto numerator = number<std::int32_t>(text.substr(0, slash));
    const auto denominator = number<std::int32_t>(text.substr(slash + 1));
    if (!numerator || !denominator)
        return std::nullopt;
    return FrameRate{*numerator, *denominator};
}

std::optional<FrameRate> decimal(std::string_view text)
{
    const auto value = number<double>(text);
    if (!value)
        return std::nullopt;
    for (const int whole : kSlowedRates)
        if (std::abs(*value - whole * 1000.0 / 1001) < 0.006) // people write 23.98 for 23.976
            return FrameRate{whole * 1000, 1001};
    if (*value != std::round(*value) || std::abs(*value) > kHighestRate)
        return std::nullopt;
    return FrameRate{static_cast<std::int32_t>(*value), 1};
}

} // namespace

std::string frameRateText(FrameRate rate) { return trimmed(rate.framesPerSecond(), 3); }

FrameRate frameRateFromText(const std::string& text)
{
    const auto rate = text.find('/') == std::string::npos ? decimal(text) : fraction(text);
    if (!rate || !usual(*rate))
        throw PlanError("\"" + text + "\" is no usual frame rate; write 23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60.");
    return *rate;
}

std::string durationText(std::int64_t frames, FrameRate rate)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.1f s", rate.seconds(frames));
    return buffer;
}

} // namespace plan

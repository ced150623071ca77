// SPDX-License-Identifier: Apache-2.0
// Reads what people type for a look.
#include "app/plan/look.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <variant>

namespace plan {
namespace {

/// Of the weather before it.
struct Amount {
    double share; // 0..1
};

struct Exposure {
    double stops;
};

using Meaning = std::variant<TimeOfDay, Weather, Grade, Amount, Exposure>;

const std::map<std::string_view, Meaning>& knownWords()
{
    static const std::map<std::string_view, Meaning> words{{"day", TimeOfDay::Day}, {"daylight", TimeOfDay::Day},
        {"daytime", TimeOfDay::Day}, {"noon", TimeOfDay::Day}, {"midday", TimeOfDay::Day}, {"morning", TimeOfDay::Day},
        {"afternoon", TimeOfDay::Day}, {"golden hour", TimeOfDay::GoldenHour}, {"sunset", TimeOfDay::GoldenHour},
        {"sunrise", TimeOfDay::GoldenHour}, {"magic hour", TimeOfDay::GoldenHour}, {"low sun", TimeOfDay::GoldenHour},
        {"dawn", TimeOfDay::Dusk}, {"dusk", TimeOfDay::Dusk}, {"twilight", TimeOfDay::Dusk}, {"blue hour", TimeOfDay::Dusk},
        {"evening", TimeOfDay::Dusk}, {"night", TimeOfDay::Night}, {"nighttime", TimeOfDay::Night}, {"midnight", TimeOfDay::Night},
        {"moonlight", TimeOfDay::Night}, {"moonlit", TimeOfDay::Night}, {"clear", Weather::Clear}, {"sunny", Weather::Clear},
        {"clear sky", Weather::Clear}, {"blue sky", Weather::Clear}, {"overcast", Weather::Overcast}, {"cloudy", Weather::Overcast},
        {"clouds", Weather::Overcast}, {"grey sky", Weather::Overcast}, {"fog", Weather::Fog}, {"foggy", Weather::Fog},
        {"mist", Weather::Fog}, {"misty", Weather::Fog}, {"haze", Weather::Fog}, {"hazy", Weather::Fog}, {"snow", Weather::Snow},
        {"snowy", Weather::Snow}, {"snowing", Weather::Snow}, {"snowfall", Weather::Snow}, {"blizzard", Weather::Snow},
        {"rain", Weather::Rain}, {"rainy", Weather::Rain}, {"raining", Weather::Rain}, {"storm", Weather::Rain}, {"stormy", Weather::Rain},
        {"neutral", Grade::Neutral}, {"natural", Grade::Neutral}, {"noir", Grade::Noir}, {"film noir", Grade::Noir},
        {"black and white", Grade::Noir}, {"black & white", Grade::Noir}, {"b&w", Grade::Noir}, {"monochrome", Grade::Noir},
        {"teal and orange", Grade::TealOrange}, {"teal & orange", Grade::TealOrange}, {"teal orange", Grade::TealOrange},
        {"teal-orange", Grade::TealOrange}, {"warm", Grade::Warm}, {"sepia", Grade::Warm}, {"golden", Grade::Warm}};
    return words;
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

/// "40%" or "40 %" at the start; `part` goes on behind it. Nothing where it says something else, or more than all.
std::optional<Amount> takeAmount(std::string_view& part)
{
    int percent = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), percent);
    std::string_view rest = part.substr(std::size_t(end - part.data()));
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    if (error != std::errc{} || percent < 0 || percent > 100 || !rest.starts_with('%'))
        return {};
    rest.remove_prefix(std::min<std::size_t>(rest.starts_with("% ") ? 2 : 1, rest.size()));
    part = rest;
    return Amount{percent / 100.0};
}

/// Takes a word off the start of `part`, with the space behind it.
bool takeWord(std::string_view& part, std::string_view word)
{
    if (!part.starts_with(word) || (part.size() > word.size() && part[word.size()] != ' '))
        return false;
    part.remove_prefix(std::min(word.size() + 1, part.size()));
    return true;
}

/// "+1 stop", "-1.5 stops", "2 stops under" at the start; `part` goes on behind it. Nothing where it says something else, more than a
/// picture bears, or not which way.
std::optional<Exposure> takeExposure(std::string_view& part)
{
    const bool isSigned = part.starts_with('+') || part.starts_with('-');
    std::string_view rest = part.substr(isSigned ? 1 : 0);
    double stops = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), stops, std::chars_format::fixed);
    rest.remove_prefix(std::size_t(end - rest.data()));
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    if (error != std::errc{} || !(stops >= 0 && stops <= kMostExposure) || !(takeWord(rest, "stops") || takeWord(rest, "stop")))
        return {};
    const bool over = !isSigned && takeWord(rest, "over");
    const bool under = !isSigned && !over && takeWord(rest, "under");
    if (!isSigned && !over && !under)
        return {};
    const bool darker = under || part.starts_with('-');
    part = rest;
    return Exposure{darker ? -stops : stops};
}

/// The meanings of a part that is made of known words only ("snowy night", "snow 40%"), longest words first; empty otherwise.
std::vector<Meaning> meaningsOf(std::string_view part)
{
    std::vector<Meaning> meanings;
    while (!part.empty()) {
        if (!meanings.empty() && std::holds_alternative<Weather>(meanings.back())) {
            if (const auto amount = takeAmount(part)) {
                meanings.push_back(*amount);
                continue;
            }
        }
        if (const auto exposure = takeExposure(part)) {
            meanings.push_back(*exposure);
            continue;
        }
        std::size_t end = part.size();
        auto found = knownWords().find(part);
        while (found == knownWords().end()) {
            end = part.rfind(' ', end - 1);
            if (end == std::string_view::npos || end == 0)
                return {};
            found = knownWords().find(part.substr(0, end));
        }
        meanings.push_back(found->second);
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return meanings;
}

struct SetField {
    Look& look;
    void operator()(TimeOfDay value) const { look.time = value; }
    void operator()(Weather value) const { look.weather = value; }
    void operator()(Grade value) const { look.grade = value; }
    void operator()(Amount value) const { look.weatherAmount = value.share; }
    void operator()(Exposure value) const { look.exposure = value.stops; }
};

} // namespace

Look lookFromText(const std::string& text)
{
    Look look;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(",;\n", start), text.size());
        const std::string part = trimmed(std::string_view(text).substr(start, end - start));
        const auto meanings = meaningsOf(lower(part));
        for (const Meaning& meaning : meanings)
            std::visit(SetField{look}, meaning);
        if (meanings.empty() && !part.empty())
            look.words += (look.words.empty() ? "" : ", ") + part;
        start = end + 1;
    }
    return look;
}

std::vector<std::string> lookFieldWords()
{
    std::vector<std::string> words;
    for (const auto& [word, meaning] : knownWords())
        words.emplace_back(word);
    return words;
}

} // namespace plan

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/units.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace shell {

namespace {

struct Factor {
    std::string_view name;
    double factor = 1; // times the field's own unit
};

// Metres per unit; the longest names first, since "m" begins "mm".
constexpr std::array kLengths{Factor{"metres", 1}, Factor{"meters", 1}, Factor{"inches", 0.0254}, Factor{"feet", 0.3048},
    Factor{"foot", 0.3048}, Factor{"inch", 0.0254}, Factor{"mm", 0.001}, Factor{"cm", 0.01}, Factor{"km", 1000}, Factor{"ft", 0.3048},
    Factor{"in", 0.0254}, Factor{"m", 1}, Factor{"'", 0.3048}, Factor{"\"", 0.0254}, Factor{"\u2032", 0.3048}, Factor{"\u2033", 0.0254}};
constexpr std::array kAngles{Factor{"degrees", 1}, Factor{"deg", 1}, Factor{"\u00b0", 1}, Factor{"rad", 180 / std::numbers::pi}};

class Reader {
public:
    Reader(std::string_view text, Unit unit, double framesPerSecond)
        : m_text(text)
        , m_unit(unit)
        , m_framesPerSecond(framesPerSecond)
    {
    }

    std::optional<double> read()
    {
        double sum = 0;
        double sign = 1;
        bool first = true;
        skipSpace();
        while (!m_text.empty()) {
            if (const auto given = takeSign())
                sign = *given;
            else if (!first && !m_compound)
                return std::nullopt; // "1 2" is no number; "5' 9"" is
            const auto term = readTerm();
            if (!term)
                return std::nullopt;
            sum += sign * *term;
            first = false;
            skipSpace();
        }
        return first ? std::nullopt : std::optional(sum);
    }

private:
    void skipSpace()
    {
        while (!m_text.empty() && std::isspace(static_cast<unsigned char>(m_text.front())))
            m_text.remove_prefix(1);
    }

    bool take(std::string_view word)
    {
        if (m_text.substr(0, word.size()) != word)
            return false;
        m_text.remove_prefix(word.size());
        return true;
    }

    std::optional<double> takeSign()
    {
        const double sign = take("-") || take("\u2212") ? -1 : take("+") ? 1 : 0;
        if (sign != 0)
            m_afterFeet = false;
        skipSpace();
        return sign == 0 ? std::nullopt : std::optional(sign);
    }

    std::optional<double> readTerm()
    {
        if (m_unit == Unit::Stop)
            take("T") || take("t") || take("f/") || take("F/") || take("f");
        skipSpace();
        double value = 0;
        if (m_text.empty() || !(std::isdigit(static_cast<unsigned char>(m_text.front())) || m_text.front() == '.'))
            return std::nullopt;
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value, std::chars_format::fixed);
        if (error != std::errc{} || !std::isfinite(value))
            return std::nullopt;
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        skipSpace();
        return value * factor();
    }

    double factor()
    {
        m_compound = false;
        switch (m_unit) {
        case Unit::Metres:
            return lengthFactor(1);
        case Unit::Millimetres:
            return lengthFactor(0.001) * 1000;
        case Unit::Degrees:
            for (const auto& each : kAngles)
                if (take(each.name))
                    return each.factor;
            return 1;
        case Unit::Frames:
            if (take("s"))
                return m_framesPerSecond;
            take("f");
            return 1;
        case Unit::Plain:
            return take("%") ? 0.01 : 1;
        case Unit::Stop:
            return 1;
        }
        return 1;
    }

    // Feet may be followed by inches without a sign: 5'9", and a bare number after feet means inches.
    double lengthFactor(double bare)
    {
        for (const auto& each : kLengths)
            if (take(each.name)) {
                m_afterFeet = each.factor == 0.3048;
                m_compound = m_afterFeet;
                return each.factor;
            }
        const double factor = m_afterFeet ? 0.0254 : bare;
        m_afterFeet = false;
        return factor;
    }

    std::string_view m_text;
    Unit m_unit;
    double m_framesPerSecond;
    bool m_compound = false; // the next term may follow without a sign
    bool m_afterFeet = false;
};

} // namespace

std::optional<double> numberFromText(std::string_view text, Unit unit, double framesPerSecond)
{
    std::string points(text);
    for (char& c : points)
        if (c == ',')
            c = '.';
    return Reader(points, unit, framesPerSecond).read();
}

std::string numberText(double value, int most, int least)
{
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", most, value);
    std::string text = buffer.data();
    if (const auto point = text.find('.'); point != std::string::npos) {
        while (text.back() == '0' && static_cast<int>(text.size() - point - 1) > least)
            text.pop_back();
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

const char* unitSuffix(Unit unit)
{
    switch (unit) {
    case Unit::Metres:
        return " m";
    case Unit::Millimetres:
        return " mm";
    case Unit::Degrees:
        return "\u00b0";
    case Unit::Frames:
        return " f";
    default:
        return "";
    }
}

} // namespace shell

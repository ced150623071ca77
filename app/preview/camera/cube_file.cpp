// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/cube_file.h"

#include "app/preview/request.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>

namespace preview {
namespace {

constexpr int kLargestCube = 129; // entries along an axis
constexpr int kLongestCurve = 65536;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The next word of a line, which loses it; empty at its end.
std::string_view nextWord(std::string_view& line)
{
    while (!line.empty() && isSpace(line.front()))
        line.remove_prefix(1);
    std::size_t length = 0;
    while (length < line.size() && !isSpace(line[length]))
        ++length;
    const std::string_view word = line.substr(0, length);
    line.remove_prefix(length);
    return word;
}

class CubeReader {
public:
    CubeReader(std::string_view text, const std::string& name)
        : m_rest(text)
        , m_name(name)
    {
        if (m_rest.starts_with("\xEF\xBB\xBF")) // the byte order mark of Windows editors
            m_rest.remove_prefix(3);
    }

    ColourTable read()
    {
        while (!m_rest.empty()) {
            const std::size_t end = m_rest.find('\n');
            std::string_view line = m_rest.substr(0, end);
            m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
            ++m_line;
            readLine(line);
        }
        checkCount();
        return std::move(m_table);
    }

private:
    void readLine(std::string_view line)
    {
        std::string_view rest = line;
        const std::string_view word = nextWord(rest);
        if (word.empty() || word.front() == '#' || word == "TITLE")
            return;
        if (word == "LUT_3D_SIZE")
            readSize(rest, ColourTable::Kind::Cube, kLargestCube);
        else if (word == "LUT_1D_SIZE")
            readSize(rest, ColourTable::Kind::Curves, kLongestCurve);
        else if (word == "DOMAIN_MIN")
            m_table.domainMin = readThree(rest);
        else if (word == "DOMAIN_MAX")
            m_table.domainMax = readThree(rest);
        else if (word == "LUT_3D_INPUT_RANGE" || word == "LUT_1D_INPUT_RANGE")
            readRange(rest);
        else if ((word.front() >= 'A' && word.front() <= 'Z') || (word.front() >= 'a' && word.front() <= 'z'))
            refuse("has the unknown keyword " + std::string(word));
        else
            readEntry(line);
    }

    void readSize(std::string_view rest, ColourTable::Kind kind, int most)
    {
        if (m_wanted > 0)
            refuse("gives a second size; only files with one table can be read");
        const std::string_view word = nextWord(rest);
        int size = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), size);
        if (error != std::errc() || end != word.data() + word.size() || size < 2 || size > most)
            refuse("gives the size \"" + std::string(word) + "\"; it must be a number from 2 to " + std::to_string(most));
        m_table.kind = kind;
        m_table.size = size;
        const std::size_t along = std::size_t(size);
        m_wanted = kind == ColourTable::Kind::Cube ? along * along * along : along;
        m_table.values.reserve(m_wanted);
    }

    float readNumber(std::string_view& rest)
    {
        const std::string_view word = nextWord(rest);
        float value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(value))
            refuse(word.empty() ? "lacks a number" : "has \"" + std::string(word) + "\" where a number should stand");
        return value;
    }

    glm::vec3 readThree(std::string_view rest)
    {
        glm::vec3 three;
        for (int k = 0; k < 3; ++k)
            three[k] = readNumber(rest);
        if (!nextWord(rest).empty())
            refuse("has more than three numbers");
        return three;
    }

    void readRange(std::string_view rest)
    {
        m_table.domainMin = glm::vec3(readNumber(rest));
        m_table.domainMax = glm::vec3(readNumber(rest));
    }

    void readEntry(std::string_view line)
    {
        if (m_wanted == 0)
            refuse("has colours before LUT_1D_SIZE or LUT_3D_SIZE");
        if (m_table.values.size() == m_wanted)
            refuse("is one colour too many: the size asks for " + std::to_string(m_wanted));
        m_table.values.push_back(readThree(line));
    }

    void checkCount() const
    {
        if (m_wanted == 0)
            refuse("is the last and no LUT_1D_SIZE or LUT_3D_SIZE was found");
        if (m_table.values.size() < m_wanted) {
            refuse("is the last, after " + std::to_string(m_table.values.size()) + " of " + std::to_string(m_wanted)
                + " colours: the file is cut short");
        }
        for (int k = 0; k < 3; ++k) {
            if (!(m_table.domainMin[k] < m_table.domainMax[k]))
                refuse("is the last, and DOMAIN_MIN is not below DOMAIN_MAX");
        }
    }

    [[noreturn]] void refuse(const std::string& what) const
    {
        throw PreviewError("cube.bad",
            "The colour table " + m_name + " cannot be read: line " + std::to_string(m_line) + " " + what + "; export it again as .cube.",
            {"Choose another file"});
    }

    std::string_view m_rest;
    const std::string& m_name;
    ColourTable m_table;
    std::size_t m_wanted = 0; // entries
    int m_line = 0;
};

} // namespace

ColourTable readCube(std::string_view text, const std::string& name) { return CubeReader(text, name).read(); }

std::vector<std::byte> cubeBytes(const std::filesystem::path& path)
{
    constexpr std::uintmax_t kMostBytes = 256u << 20;
    std::error_code failed;
    if (std::filesystem::file_size(path, failed) > kMostBytes || failed)
        throw PreviewError(
            "cube.bad", "The colour table " + path.string() + " cannot be read, or is no file of that kind; choose another one.");
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    readCube(text, path.filename().string());
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
#include "wire/cbor_reader.h"

#include "wire/child.h"

#include <bit>

namespace wire {

namespace {

constexpr int kMaxDepth = 64;

[[noreturn]] void refuse(const char* why)
{
    throw WireError(WireError::Kind::Garbage, std::string("A message of the helper process cannot be read: ") + why + ".");
}

/// Length of the UTF-8 sequence at `at`, or 0 where there is none (RFC 3629, table 3-7 of Unicode).
std::size_t utf8Length(std::span<const std::uint8_t> text, std::size_t at)
{
    const auto lead = text[at];
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > text.size())
        return 0;
    const std::uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const std::uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (text[at + 1] < low || text[at + 1] > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((text[at + i] & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }

    CborValue first()
    {
        auto value = read(0);
        return {std::move(value), m_at};
    }

private:
    std::span<const std::uint8_t> take(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_at)
            refuse("it is cut short");
        const auto part = m_bytes.subspan(m_at, count);
        m_at += count;
        return part;
    }

    std::uint64_t bigEndian(std::size_t count)
    {
        std::uint64_t value = 0;
        for (const auto byte : take(count))
            value = value << 8 | byte;
        return value;
    }

    /// The number that follows the major type: in the low five bits themselves or in the 1, 2, 4 or 8 bytes after them.
    std::uint64_t argument(std::uint8_t low)
    {
        if (low < 24)
            return low;
        if (low > 27)
            refuse("it uses lengths that are not given beforehand");
        return bigEndian(std::size_t(1) << (low - 24));
    }

    std::string text(std::uint64_t length)
    {
        const auto part = take(length);
        for (std::size_t i = 0; i < part.size();) {
            const auto step = utf8Length(part, i);
            if (step == 0)
                refuse("a text in it is not UTF-8");
            i += step;
        }
        return {reinterpret_cast<const char*>(part.data()), part.size()};
    }

    std::string key()
    {
        const auto head = take(1)[0];
        if (head >> 5 != 3)
            refuse("a key in it is not text");
        return text(argument(head & 0x1f));
    }

    nlohmann::json array(std::uint64_t count, int depth)
    {
        if (count > m_bytes.size() - m_at) // every element takes a byte at least
            refuse("a list in it is longer than the message");
        auto list = nlohmann::json::array();
        for (std::uint64_t i = 0; i < count; ++i)
            list.push_back(read(depth + 1));
        return list;
    }

    nlohmann::json object(std::uint64_t count, int depth)
    {
        auto object = nlohmann::json::object();
        for (std::uint64_t i = 0; i < count; ++i) {
            auto name = key();
            object[std::move(name)] = read(depth + 1);
        }
        return object;
    }

    nlohmann::json simple(std::uint8_t low)
    {
        switch (low) {
        case 20:
            return false;
        case 21:
            return true;
        case 22:
            return nullptr;
        case 26:
            return double(std::bit_cast<float>(std::uint32_t(bigEndian(4))));
        case 27:
            return std::bit_cast<double>(bigEndian(8));
        default:
            refuse("it contains a kind of value that is not in use here");
        }
    }

    nlohmann::json read(int depth)
    {
        if (depth > kMaxDepth)
            refuse("it is nested too deeply");
        const auto head = take(1)[0];
        const std::uint8_t low = head & 0x1f;
        switch (head >> 5) {
        case 0:
            return argument(low);
        case 1: {
            const auto value = argument(low);
            if (value > std::uint64_t(INT64_MAX))
                refuse("a number in it is too large");
            return -1 - std::int64_t(value);
        }
        case 2: {
            const auto part = take(argument(low));
            return nlohmann::json::binary(std::vector<std::uint8_t>(part.begin(), part.end()));
        }
        case 3:
            return text(argument(low));
        case 4:
            return array(argument(low), depth);
        case 5:
            return object(argument(low), depth);
        case 7:
            return simple(low);
        default:
            refuse("it contains tags");
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
};

} // namespace

CborValue readCbor(std::span<const std::uint8_t> bytes) { return Reader(bytes).first(); }

} // namespace wire

// SPDX-License-Identifier: Apache-2.0
// Shapes as bytes. Little-endian: "PVSH", version, name, class, parts, lamps. Positions are 32-bit floats, normals 16 bits an
// axis, colours 16 bits a channel, indices 16 bits where they fit.
#include "assets/asset_error.h"
#include "assets/import/import_client.h"
#include "assets/import/utf8.h"
#include "assets/shape_bounds.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace assets {

namespace {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they lie in memory");

constexpr std::array<char, 4> kMagic{'P', 'V', 'S', 'H'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMaxTextBytes = 4096;
constexpr std::uint8_t kEmissive = 1, kHasColours = 2, kHasRest = 4, kClear = 8; // of a part

class Writer {
public:
    template <typename T>
    void number(T value)
    {
        raw(&value, sizeof value);
    }
    void text(const std::string& value)
    {
        const auto length = std::uint32_t(std::min<std::size_t>(value.size(), kMaxTextBytes));
        number(length);
        raw(value.data(), length);
    }
    void vec3(const glm::vec3& value) { raw(&value, sizeof value); }
    void vec3s(const std::vector<glm::vec3>& values) { raw(values.data(), values.size() * sizeof(glm::vec3)); }
    void raw(const void* data, std::size_t size)
    {
        const auto* from = static_cast<const std::byte*>(data);
        m_bytes.insert(m_bytes.end(), from, from + size);
    }
    std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    template <typename T>
    T number()
    {
        T value;
        std::memcpy(&value, take(1, sizeof value).data(), sizeof value);
        return value;
    }
    std::string text()
    {
        const auto length = number<std::uint32_t>();
        require(length <= kMaxTextBytes, "a name is too long");
        const auto part = take(length, 1);
        return cleanText({reinterpret_cast<const char*>(part.data()), part.size()});
    }
    glm::vec3 vec3()
    {
        const auto value = number<std::array<float, 3>>();
        require(std::isfinite(value[0]) && std::isfinite(value[1]) && std::isfinite(value[2]), "a coordinate is no number");
        return {value[0], value[1], value[2]};
    }
    /// The next `count` things of `size` bytes; memory for them is only taken once they are known to be there.
    std::span<const std::byte> take(std::uint64_t count, std::size_t size)
    {
        require(count <= m_bytes.size() / size, "it is cut short");
        const auto part = m_bytes.first(std::size_t(count) * size);
        m_bytes = m_bytes.subspan(part.size());
        return part;
    }
    bool atEnd() const { return m_bytes.empty(); }

    static void require(bool condition, const char* what)
    {
        if (!condition)
            throw AssetError(std::string("The stored geometry is damaged: ") + what + ". Import the file again.");
    }

private:
    std::span<const std::byte> m_bytes;
};

std::int16_t signed16(float value) { return std::int16_t(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767)); }
std::uint16_t unsigned16(float value) { return std::uint16_t(std::lround(std::clamp(value, 0.0f, 1.0f) * 65535)); }

void writeMesh(Writer& to, const Mesh& mesh)
{
    to.number(std::uint32_t(mesh.positions.size()));
    to.number(std::uint32_t(mesh.indices.size()));
    to.vec3s(mesh.positions);
    for (const auto& n : mesh.normals)
        to.number(std::array{signed16(n.x), signed16(n.y), signed16(n.z)});
    for (const auto& c : mesh.colours)
        to.number(std::array{unsigned16(c.r), unsigned16(c.g), unsigned16(c.b)});
    to.vec3s(mesh.rest);
    for (const auto index : mesh.indices) {
        if (mesh.positions.size() <= 65536)
            to.number(std::uint16_t(index));
        else
            to.number(index);
    }
}

std::vector<glm::vec3> readPositions(Reader& from, std::uint32_t count)
{
    const auto bytes = from.take(count, sizeof(glm::vec3));
    std::vector<glm::vec3> positions(count);
    std::memcpy(positions.data(), bytes.data(), bytes.size());
    for (const auto& p : positions)
        Reader::require(std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z), "a position is no number");
    return positions;
}

template <typename T>
std::vector<T> readList(Reader& from, std::uint64_t count)
{
    const auto bytes = from.take(count, sizeof(T));
    std::vector<T> list(std::size_t(count), T{});
    std::memcpy(list.data(), bytes.data(), bytes.size());
    return list;
}

Mesh readMesh(Reader& from, std::uint8_t flags)
{
    const auto vertices = from.number<std::uint32_t>(), corners = from.number<std::uint32_t>();
    Reader::require(corners % 3 == 0, "a triangle is not whole");
    Mesh mesh;
    mesh.positions = readPositions(from, vertices);
    for (const auto& n : readList<std::array<std::int16_t, 3>>(from, vertices)) {
        const auto normal = glm::vec3(n[0], n[1], n[2]) / 32767.0f;
        const float length = glm::length(normal);
        Reader::require(length > 0.5f, "a normal has no direction");
        mesh.normals.push_back(normal / length);
    }
    if (flags & kHasColours) {
        for (const auto& c : readList<std::array<std::uint16_t, 3>>(from, vertices))
            mesh.colours.push_back(glm::vec3(c[0], c[1], c[2]) / 65535.0f);
    }
    if (flags & kHasRest)
        mesh.rest = readPositions(from, vertices);
    if (vertices <= 65536) {
        const auto indices = readList<std::uint16_t>(from, corners);
        mesh.indices.assign(indices.begin(), indices.end());
    } else {
        mesh.indices = readList<std::uint32_t>(from, corners);
    }
    for (const auto index : mesh.indices)
        Reader::require(index < vertices, "a triangle points beyond its vertices");
    return mesh;
}

void checkLists(const Part& part)
{
    const auto count = part.mesh.positions.size();
    const auto fits = [count](const auto& list) { return list.empty() || list.size() == count; };
    if (part.mesh.normals.size() != count || !fits(part.mesh.colours) || !fits(part.mesh.rest) || count > UINT32_MAX
        || part.mesh.indices.size() > UINT32_MAX)
        throw AssetError("The part \"" + part.name + "\" cannot be stored: its lists of positions, normals and colours differ in length.");
}

} // namespace

std::vector<std::byte> shapeToBytes(const Shape& shape)
{
    Writer to;
    to.number(kMagic);
    to.number(kVersion);
    to.text(shape.name);
    to.text(shape.semanticClass);
    to.number(std::uint32_t(shape.parts.size()));
    for (const auto& part : shape.parts) {
        checkLists(part);
        to.text(part.name);
        to.text(part.semanticClass);
        to.vec3(part.colour);
        to.number(std::uint8_t((part.emissive ? kEmissive : 0) | (part.mesh.colours.empty() ? 0 : kHasColours)
            | (part.mesh.rest.empty() ? 0 : kHasRest) | (part.clear ? kClear : 0)));
        writeMesh(to, part.mesh);
    }
    to.number(std::uint32_t(shape.lamps.size()));
    for (const auto& lamp : shape.lamps) {
        to.vec3(lamp.position);
        to.vec3(lamp.colour);
        to.number(lamp.candela);
    }
    return to.take();
}

Shape shapeFromBytes(std::span<const std::byte> bytes)
{
    Reader from(bytes);
    Reader::require(from.number<std::array<char, 4>>() == kMagic, "it does not begin like one");
    const auto version = from.number<std::uint32_t>();
    if (version > kVersion)
        throw AssetError("The stored geometry was written by a newer version of Previsto; update this one.");
    Reader::require(version == kVersion, "its version is unknown");
    Shape shape;
    shape.name = from.text();
    shape.semanticClass = from.text();
    for (auto parts = from.number<std::uint32_t>(); parts > 0; --parts) {
        Part part;
        part.name = from.text();
        part.semanticClass = from.text();
        part.colour = from.vec3();
        const auto flags = from.number<std::uint8_t>();
        Reader::require(flags < 2 * kClear, "a part has unknown flags");
        part.emissive = flags & kEmissive;
        part.clear = flags & kClear;
        part.mesh = readMesh(from, flags);
        shape.parts.push_back(std::move(part));
    }
    for (auto lamps = from.number<std::uint32_t>(); lamps > 0; --lamps) {
        const auto position = from.vec3(), colour = from.vec3();
        const auto candela = from.number<float>();
        Reader::require(std::isfinite(candela), "a lamp's strength is no number");
        shape.lamps.push_back({position, colour, candela});
    }
    Reader::require(from.atEnd(), "there are bytes behind its end");
    updateBounds(shape);
    return shape;
}

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/picture.h"
#include "app/preview/reproduce.h"
#include "app/preview/request.h"
#include "app/preview/xmp.h"
#include "tests/preview/films.h"

#include <doctest/doctest.h>
#include <exiv2/exiv2.hpp>

#include <cmath>
#include <span>
#include <string>
#include <string_view>

namespace {

preview::Picture gradient(int width, int height)
{
    preview::Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.rgb.insert(
                picture.rgb.end(), {std::uint8_t(x * 255 / width), std::uint8_t(y * 255 / height), std::uint8_t((x * 7 + y * 13) & 255)});
    return picture;
}

/// As PNG's specification gives it (annex D), bit by bit.
std::uint32_t crcOf(std::span<const std::byte> bytes)
{
    std::uint32_t crc = ~0u;
    for (const std::byte byte : bytes) {
        crc ^= std::uint32_t(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

std::uint32_t numberAt(std::span<const std::byte> bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | std::uint32_t(bytes[at + i]);
    return number;
}

std::string_view textOf(const std::vector<std::byte>& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

} // namespace

TEST_CASE("a picture comes back to the last bit")
{
    const preview::Picture picture = gradient(97, 41);
    CHECK(preview::decodePng(preview::encodePng(picture)) == picture);
}

TEST_CASE("every chunk is whole, for readers that check each one")
{
    const std::vector<std::byte> bytes = preview::encodePng(gradient(64, 36), {.xmp = "<x/>", .others = {{"parameters", "x"}}});
    const std::span<const std::byte> png(bytes);
    std::string names;
    std::size_t at = 8; // behind the signature
    while (at + 12 <= png.size()) {
        const std::size_t length = numberAt(png, at);
        REQUIRE(at + 12 + length <= png.size());
        const auto named = png.subspan(at + 4, 4 + length);
        names += std::string(textOf(bytes).substr(at + 4, 4)) + " ";
        CHECK(numberAt(png, at + 8 + length) == crcOf(named));
        at += 12 + length;
    }
    CHECK(at == png.size());
    CHECK(names == "IHDR iTXt sRGB iTXt IDAT IEND ");
}

TEST_CASE("what is no picture is refused")
{
    std::vector<std::byte> broken = preview::encodePng(gradient(64, 64));
    broken.resize(broken.size() / 2);
    CHECK_THROWS_AS(preview::decodePng(broken), preview::PreviewError);
    CHECK_THROWS_AS(preview::decodePng({}), preview::PreviewError);
}

TEST_CASE("the XMP packet stands right after the header, and another reader understands it")
{
    const std::string xmp = preview::xmpPacket({.creatorTool = "Previsto 0.1.0",
        .createdUtc = "2026-11-22T15:24:32Z",
        .frameId = "0123456789abcdef",
        .aiSystem = "Previsto model \"builtin\"",
        .aiSystemVersion = "1 <two> & \"three\"",
        .aiPrompt = "dusk, snow; Straße\nnext line",
        .promptWriter = "Ida"});
    const std::vector<std::byte> png
        = preview::encodePng(gradient(64, 36), {.xmp = xmp, .others = {{"previsto.provenance", "{\"a\":\"ü\"}"}, {"parameters", "x"}}});
    CHECK(textOf(png).substr(8 + 25 + 4, 22) == std::string_view("iTXtXML:com.adobe.xmp\0", 22)); // signature, IHDR, length

    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(png.data()), long(png.size()));
    image->readMetadata();
    const Exiv2::XmpData& data = image->xmpData();
    const auto value = [&](const char* key) {
        const auto found = data.findKey(Exiv2::XmpKey(key));
        return found == data.end() ? std::string("missing") : found->toString();
    };
    CHECK(value("Xmp.iptcExt.DigitalSourceType") == "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    CHECK(value("Xmp.iptcExt.AISystemUsed") == "Previsto model \"builtin\"");
    CHECK(value("Xmp.iptcExt.AISystemVersionUsed") == "1 <two> & \"three\"");
    CHECK(value("Xmp.iptcExt.AIPromptInformation") == "dusk, snow; Straße\nnext line");
    CHECK(value("Xmp.iptcExt.AIPromptWriterName") == "Ida");
    CHECK(value("Xmp.xmp.CreatorTool") == "Previsto 0.1.0");
    CHECK(value("Xmp.xmp.CreateDate") == "2026-11-22T15:24:32Z");
    CHECK(textOf(png).find("previsto.provenance") != std::string_view::npos);
    CHECK(textOf(png).find("{\"a\":\"ü\"}") != std::string_view::npos);
}

TEST_CASE("thumbnails keep shape and mean colour")
{
    const preview::Picture picture = gradient(512, 214);
    const preview::Picture small = preview::shrunk(picture, 256);
    CHECK(small.width == 256);
    CHECK(small.height == 107);
    const auto mean = [](const preview::Picture& each) {
        double sum = 0;
        for (const std::uint8_t value : each.rgb)
            sum += value;
        return sum / double(each.rgb.size());
    };
    CHECK(mean(small) == doctest::Approx(mean(picture)).epsilon(0.01));
    CHECK(preview::shrunk(small, 512) == small);
}

TEST_CASE("two pictures are compared in decibels")
{
    const plan::Plan plan = films::snowfall();
    const plan::Preview stored = films::previewOf(plan, "1A", 1);
    const preview::Picture picture = gradient(64, 36);
    preview::Picture other = picture;
    for (std::uint8_t& value : other.rgb)
        value = std::uint8_t(value ^ 1); // one step everywhere: 20 log10 255 = 48.13 dB
    const auto same = preview::compare(plan, stored, preview::encodePng(picture), preview::encodePng(picture));
    CHECK(same.identical);
    CHECK(std::isinf(same.psnr));
    CHECK_FALSE(same.stale);
    const auto close = preview::compare(plan, stored, preview::encodePng(picture), preview::encodePng(other));
    CHECK_FALSE(close.identical);
    CHECK(close.psnr == doctest::Approx(48.13).epsilon(0.001));
    CHECK_THROWS_AS(
        preview::compare(plan, stored, preview::encodePng(picture), preview::encodePng(gradient(32, 18))), preview::PreviewError);
}

TEST_CASE("a record that cannot be read is refused with a sentence")
{
    const plan::Plan plan = films::snowfall();
    plan::Preview stored = films::previewOf(plan, "1A", 1);
    for (const char* text : {"", "{}", "{\"request\": 3}", "{\"request\": {\"panel_id\": \"x\", \"seed\": -1}}"}) {
        stored.provenance = text;
        CHECK_THROWS_AS(preview::requestOf(plan, stored), preview::PreviewError);
    }
}

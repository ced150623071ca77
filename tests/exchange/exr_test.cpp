// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/error.h"
#include "app/exchange/exr.h"
#include "tests/exchange/films.h"
#include "tests/temporary_folder.h"

#include <ImfChannelList.h>
#include <ImfFrameBuffer.h>
#include <ImfHeader.h>
#include <ImfInputFile.h>
#include <ImfStringAttribute.h>
#include <doctest/doctest.h>

namespace {

exchange::ExrImage smallImage()
{
    return {3, 2,
        {{"depth.Z", std::vector<float>{0, 1.25f, 2, 3, 4, 1e6f}}, {"objectId.id", std::vector<std::uint32_t>{0, 1, 2, 3, 65535, 70000}}},
        {{"shot", "1A"}}};
}

} // namespace

TEST_CASE("channels come back to the last bit, rows top to bottom")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "guide.exr";
    const exchange::ExrImage image = smallImage();
    exchange::writeExr(path, image);

    Imf::InputFile file(path.c_str());
    std::vector<float> depth(6);
    std::vector<std::uint32_t> ids(6);
    Imf::FrameBuffer buffer;
    buffer.insert("depth.Z", Imf::Slice(Imf::FLOAT, reinterpret_cast<char*>(depth.data()), sizeof(float), 3 * sizeof(float)));
    buffer.insert(
        "objectId.id", Imf::Slice(Imf::UINT, reinterpret_cast<char*>(ids.data()), sizeof(std::uint32_t), 3 * sizeof(std::uint32_t)));
    file.setFrameBuffer(buffer);
    file.readPixels(0, 1);
    CHECK(depth == std::get<std::vector<float>>(image.channels[0].values));
    CHECK(ids == std::get<std::vector<std::uint32_t>>(image.channels[1].values));
    CHECK(file.header().typedAttribute<Imf::StringAttribute>("shot").value() == "1A");
}

TEST_CASE("a channel of the wrong size writes nothing")
{
    const test::TemporaryFolder folder;
    exchange::ExrImage image = smallImage();
    image.width = 4;
    CHECK_THROWS_AS(exchange::writeExr(folder.path() / "guide.exr", image), exchange::ExchangeError);
    CHECK(std::filesystem::is_empty(folder.path()));
}

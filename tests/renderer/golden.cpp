// SPDX-License-Identifier: Apache-2.0
#include "tests/renderer/golden.h"

#include "tests/renderer/png_file.h"

#include <algorithm>
#include <cstdlib>

namespace renderer_test {
namespace {

// Other versions of a software device round differently; anything a person could see is far above this.
constexpr int kChannelTolerance = 3; // of 255
constexpr double kPixelsThatMayDiffer = 0.002; // of all: edges that fall on a sample

} // namespace

std::string compareWithGolden(const std::string& name, const renderer::Image& actual)
{
    const std::filesystem::path golden = std::filesystem::path(PREVISTO_SOURCE_DIR) / "tests/renderer/golden" / (name + ".png");
    const std::filesystem::path results = std::filesystem::path(PREVISTO_BINARY_DIR) / "golden";
    const char* approve = std::getenv("PREVISTO_APPROVE");
    if (approve && std::string(approve) == "1") {
        writePng(golden, actual);
        return {};
    }
    writePng(results / (name + ".actual.png"), actual);
    if (!std::filesystem::exists(golden))
        return golden.string() + " does not exist; look at the actual picture and approve it";
    const renderer::Image expected = readPng(golden);
    if (expected.width != actual.width || expected.height != actual.height)
        return name + " has another size than its golden image";

    renderer::Image difference = expected;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < actual.rgba.size(); i += 4) {
        int most = 0;
        for (std::size_t k = 0; k < 4; ++k)
            most = std::max(most, std::abs(int(actual.rgba[i + k]) - int(expected.rgba[i + k])));
        differing += most > kChannelTolerance;
        difference.rgba[i] = difference.rgba[i + 1] = difference.rgba[i + 2] = std::uint8_t(std::min(most * 16, 255));
        difference.rgba[i + 3] = 255;
    }
    const double share = double(differing) / double(actual.rgba.size() / 4);
    if (share <= kPixelsThatMayDiffer)
        return {};
    writePng(results / (name + ".expected.png"), expected);
    writePng(results / (name + ".difference.png"), difference);
    return name + ": " + std::to_string(share * 100) + " % of the pixels differ from the golden image; see " + results.string();
}

} // namespace renderer_test

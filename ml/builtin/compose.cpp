// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/compose.h"

#include "ml/builtin/grade.h"
#include "ml/builtin/outlines.h"
#include "ml/builtin/tiles.h"

namespace ml::builtin {
namespace {

/// Display planes of a tile into the tile's place in the picture.
void writeGraded(
    const torch::Tensor& display, const Tile& tile, Grade grade, const FrameWords& words, int width, std::vector<std::uint8_t>& rgb)
{
    const float* red = display.data_ptr<float>();
    const std::int64_t row = display.size(3), plane = row * display.size(2);
    for (int y = 0; y < tile.inner.height; ++y) {
        const float* source = red + (tile.inner.y - tile.outer.y + y) * row + (tile.inner.x - tile.outer.x);
        std::uint8_t* target = rgb.data()
            + 3 * (static_cast<std::size_t>(tile.inner.y + y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(tile.inner.x));
        for (int x = 0; x < tile.inner.width; ++x, ++source) {
            const Vec3 c = graded({source[0], source[plane], source[2 * plane]}, grade, words);
            for (const float channel : {c.x, c.y, c.z})
                *target++ = static_cast<std::uint8_t>(channel * 255.0f + 0.5f);
        }
    }
}

} // namespace

std::vector<std::uint8_t> composeFrame(const PreparedFrame& frame, int threads, const Predict& predict)
{
    const Request& request = *frame.request;
    const int width = request.guide.width, height = request.guide.height;
    const Grade grade = gradeFromName(request.look.grade);
    std::vector<std::uint8_t> rgb(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (const Tile& tile : tilesOf(width, height)) {
        const torch::Tensor display = predict(padded(computeFeatures(frame, tile.outer, threads)), tile.outer);
        writeGraded(smoothOutlines(display, request.guide, tile.outer), tile, grade, frame.words, width, rgb);
    }
    return rgb;
}

} // namespace ml::builtin

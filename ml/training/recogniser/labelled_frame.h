// SPDX-License-Identifier: Apache-2.0
// A picture of a frame with what it shows: what a recogniser learns from and is asked about.
#pragma once

#include "ml/request.h"
#include "ml/training/evaluate/png_file.h"
#include "ml/training/random.h"

#include <array>
#include <cstdint>
#include <vector>

namespace training {

/// The questions.
enum class Question { Time, Weather, Material, Class };
inline constexpr std::size_t kQuestions = 4;
inline constexpr std::array<const char*, kQuestions> kQuestionNames{"time", "weather", "material", "class"};
/// Number of answers to a question.
int answersTo(Question question);

/// By Question; -1: not asked, because the item's words name no material or nothing stands there.
using Labels = std::array<std::int64_t, kQuestions>;

/// Side of what a recogniser sees, pixels of a picture 256 wide; larger pictures are averaged down to that.
inline constexpr int kPatchSide = 64;

/// A place of a picture: a patch around it, and what stands in its middle.
struct Place {
    int x = 0; // of the middle
    int y = 0;
    Labels labels{};
};

class LabelledFrame {
public:
    /// Keeps the picture, not the request.
    LabelledFrame(const ml::Request& request, Picture picture);

    const Picture& picture() const { return m_picture; }
    /// Draws a class that the picture shows, then a pixel of it.
    Place drawPlace(Random& random) const;

private:
    Picture m_picture;
    std::vector<std::vector<std::uint32_t>> m_pixels; // of each class, as far as the picture shows it
    std::vector<std::uint16_t> m_objects; // by pixel: object id
    std::vector<Labels> m_labels; // by object id
};

/// Red, green and blue planes of kPatchSide squared values 0..1 around a place; what lies outside the picture repeats its border.
void copyPatch(const Picture& picture, const Place& place, bool mirrored, float* planes);

} // namespace training

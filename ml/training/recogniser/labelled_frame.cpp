// SPDX-License-Identifier: Apache-2.0
#include "ml/training/recogniser/labelled_frame.h"

#include "ml/builtin/daylight.h"
#include "ml/builtin/style.h"

#include <algorithm>

namespace training {
namespace {

constexpr std::size_t kPixelsOfClass = 64;

std::size_t at(Question question) { return static_cast<std::size_t>(question); }

} // namespace

int answersTo(Question question)
{
    switch (question) {
    case Question::Time:
        return ml::builtin::kTimeCount;
    case Question::Weather:
        return ml::builtin::kWeatherCount;
    case Question::Material:
        return ml::builtin::kMaterialCount;
    case Question::Class:
        break;
    }
    return ml::builtin::kClassCount;
}

LabelledFrame::LabelledFrame(const ml::Request& request, Picture picture)
    : m_picture(std::move(picture))
    , m_objects(request.guide.objectId)
{
    Labels frame{};
    frame[at(Question::Time)] = static_cast<std::int64_t>(ml::builtin::timeFromName(request.look.time));
    frame[at(Question::Weather)] = static_cast<std::int64_t>(ml::builtin::weatherFromName(request.look.weather));
    frame[at(Question::Material)] = -1;
    frame[at(Question::Class)] = static_cast<std::int64_t>(ml::builtin::Class::None);
    m_labels.push_back(frame);
    for (const ml::ObjectInfo& object : request.objects) {
        const ml::builtin::ObjectStyle style = ml::builtin::styleOf(object, request.seed);
        frame[at(Question::Class)] = static_cast<std::int64_t>(style.semanticClass);
        frame[at(Question::Material)] = style.material == ml::builtin::Material::Unsaid ? -1 : static_cast<std::int64_t>(style.material);
        m_labels.push_back(frame);
    }
    std::array<std::vector<std::uint32_t>, ml::builtin::kClassCount> all;
    for (std::uint32_t pixel = 0; pixel < m_objects.size(); ++pixel)
        all[static_cast<std::size_t>(m_labels[m_objects[pixel]][at(Question::Class)])].push_back(pixel);
    for (const auto& pixels : all) {
        if (pixels.size() < kPixelsOfClass)
            continue;
        std::vector<std::uint32_t>& some = m_pixels.emplace_back();
        for (std::size_t i = 0; i < kPixelsOfClass; ++i)
            some.push_back(pixels[i * pixels.size() / kPixelsOfClass]);
    }
}

Place LabelledFrame::drawPlace(Random& random) const
{
    const auto& pixels = m_pixels[static_cast<std::size_t>(random.below(static_cast<int>(m_pixels.size())))];
    const auto pixel = pixels[static_cast<std::size_t>(random.below(static_cast<int>(pixels.size())))];
    const auto width = static_cast<std::uint32_t>(m_picture.width);
    return {static_cast<int>(pixel % width), static_cast<int>(pixel / width), m_labels[m_objects[pixel]]};
}

void copyPatch(const Picture& picture, const Place& place, bool mirrored, float* planes)
{
    const int scale = std::max(1, (picture.width + 128) / 256);
    for (int y = 0; y < kPatchSide; ++y) {
        for (int x = 0; x < kPatchSide; ++x) {
            std::array<float, 3> sum{};
            for (int j = 0; j < scale; ++j) {
                for (int i = 0; i < scale; ++i) {
                    const int px = std::clamp(place.x + (x - kPatchSide / 2) * scale + i, 0, picture.width - 1);
                    const int py = std::clamp(place.y + (y - kPatchSide / 2) * scale + j, 0, picture.height - 1);
                    const std::size_t pixel
                        = static_cast<std::size_t>(py) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(px);
                    for (std::size_t k = 0; k < 3; ++k)
                        sum[k] += static_cast<float>(picture.rgb[3 * pixel + k]);
                }
            }
            const int column = mirrored ? kPatchSide - 1 - x : x;
            for (int k = 0; k < 3; ++k)
                planes[(k * kPatchSide + y) * kPatchSide + column]
                    = sum[static_cast<std::size_t>(k)] / (255.0f * static_cast<float>(scale * scale));
        }
    }
}

} // namespace training

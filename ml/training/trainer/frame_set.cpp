// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/frame_set.h"

#include "ml/builtin/classes.h"

#include <algorithm>
#include <array>

namespace training {
namespace {

using ml::builtin::Class;

constexpr std::size_t kPlacesOfClass = 48; // enough to meet each thing of a frame
constexpr int kStep = 8; // features of crops want multiples of this

bool countsDouble(Class value) { return value == Class::Person || value == Class::Vehicle || value == Class::Lamp; }

int stepped(int start, int side, int size) { return std::clamp(start, 0, size - side) / kStep * kStep; }

} // namespace

FrameSet::FrameSet(std::span<const std::filesystem::path> files) {
    for (const std::filesystem::path& file : files) {
        auto loaded = std::make_unique<Loaded>();
        loaded->frame = loadFrame(file);
        loaded->prepared = ml::builtin::prepare(loaded->frame.request);
        loaded->places = placesOf(*loaded);
        m_frames.push_back(std::move(loaded));
    }
}

std::vector<std::vector<std::uint32_t>> FrameSet::placesOf(const Loaded& loaded) {
    std::array<std::vector<std::uint32_t>, ml::builtin::kClassCount> all;
    const std::vector<std::uint16_t>& ids = loaded.frame.request.guide.objectId;
    for (std::uint32_t pixel = 0; pixel < ids.size(); ++pixel) {
        if (ids[pixel] != 0) all[static_cast<std::size_t>(loaded.prepared.styles[ids[pixel]].semanticClass)].push_back(pixel);
    }
    std::vector<std::vector<std::uint32_t>> places;
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (all[index].size() < 12) continue;
        std::vector<std::uint32_t> some;
        const std::size_t step = std::max<std::size_t>(1, all[index].size() / kPlacesOfClass);
        for (std::size_t i = step / 2; i < all[index].size(); i += step) some.push_back(all[index][i]);
        places.push_back(some);
        if (countsDouble(static_cast<Class>(index))) places.push_back(std::move(some));
    }
    return places;
}

Crop FrameSet::drawCrop(Random& random, int side) const {
    Crop crop;
    crop.frame = static_cast<std::size_t>(random.below(static_cast<int>(m_frames.size())));
    const Loaded& loaded = *m_frames[crop.frame];
    const int width = loaded.frame.request.guide.width;
    const int height = loaded.frame.request.guide.height;
    crop.rect.width = std::min(side, width / kStep * kStep);
    crop.rect.height = std::min(side, height / kStep * kStep);
    if (loaded.places.empty() || random.chance(0.5f)) {
        crop.rect.x = stepped(random.below(width), crop.rect.width, width);
        crop.rect.y = stepped(random.below(height), crop.rect.height, height);
    } else {
        const std::vector<std::uint32_t>& some = loaded.places[static_cast<std::size_t>(random.below(static_cast<int>(loaded.places.size())))];
        const int pixel = static_cast<int>(some[static_cast<std::size_t>(random.below(static_cast<int>(some.size())))]);
        crop.rect.x = stepped(pixel % width - random.below(crop.rect.width), crop.rect.width, width);
        crop.rect.y = stepped(pixel / width - random.below(crop.rect.height), crop.rect.height, height);
    }
    return crop;
}

ml::builtin::FrameFeatures FrameSet::features(const Crop& crop) const { return ml::builtin::computeFeatures(m_frames[crop.frame]->prepared, crop.rect); }

void FrameSet::copyTruth(const Crop& crop, float* planes) const {
    const Frame& frame = m_frames[crop.frame]->frame;
    const int width = frame.request.guide.width;
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = crop.rect.y; y < crop.rect.y + crop.rect.height; ++y) {
            for (int x = crop.rect.x; x < crop.rect.x + crop.rect.width; ++x) {
                const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
                *planes++ = static_cast<float>(frame.truth[3 * pixel + static_cast<std::size_t>(channel)]) / 255.0f;
            }
        }
    }
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/frame_set.h"

#include "ml/builtin/classes.h"
#include "ml/builtin/materials/materials.h"

#include <algorithm>
#include <array>
#include <utility>

namespace training {
namespace {

using ml::builtin::Class;

constexpr std::size_t kPlacesOfClass = 48; // enough to meet each thing of a frame
constexpr std::size_t kFewestPixels = 12; // of a class, to be worth a crop
constexpr int kStep = 8; // features of crops want multiples of this

bool countsDouble(Class value) { return value == Class::Person || value == Class::Vehicle || value == Class::Lamp; }

int stepped(int start, int side, int size) { return std::clamp(start, 0, size - side) / kStep * kStep; }

} // namespace

FrameSet::FrameSet(std::span<const std::filesystem::path> files)
{
    for (const std::filesystem::path& file : files) {
        auto loaded = std::make_unique<Loaded>();
        loaded->frame = loadFrame(file);
        loaded->prepared = ml::builtin::prepare(loaded->frame.request);
        // Prepared, and as large as the rest; shadows and mirrors alone are read pixel by pixel.
        ml::Surroundings around = std::exchange(loaded->frame.request.surroundings, {});
        loaded->frame.request.surroundings.openSun = std::move(around.openSun);
        loaded->frame.request.surroundings.openLamps = std::move(around.openLamps);
        loaded->frame.request.surroundings.mirrors = std::move(around.mirrors);
        loaded->places = placesOf(*loaded);
        m_widths.push_back((m_widths.empty() ? 0.0f : m_widths.back()) + static_cast<float>(loaded->frame.request.guide.width));
        m_frames.push_back(std::move(loaded));
    }
}

std::vector<std::vector<std::uint32_t>> FrameSet::placesOf(const Loaded& loaded)
{
    std::array<std::vector<std::uint32_t>, ml::builtin::kClassCount> all;
    std::vector<std::uint32_t> panes; // lit or dark: the hardest thing to learn, and small
    const ml::GuideBuffers& guide = loaded.frame.request.guide;
    for (std::uint32_t pixel = 0; pixel < guide.objectId.size(); ++pixel) {
        if (guide.objectId[pixel] == 0)
            continue;
        const Class kind = loaded.prepared.styles[guide.objectId[pixel]].semanticClass;
        all[static_cast<std::size_t>(kind)].push_back(pixel);
        const std::uint8_t* srgb = &guide.baseColour[3 * pixel];
        const ml::builtin::Vec3 colour{
            ml::builtin::linearFromSrgb(srgb[0]), ml::builtin::linearFromSrgb(srgb[1]), ml::builtin::linearFromSrgb(srgb[2])};
        if (loaded.prepared.light.lampsOn && kind == Class::Building && ml::builtin::hasGlassColour(colour))
            panes.push_back(pixel);
    }
    std::vector<std::vector<std::uint32_t>> places;
    const auto add = [&](const std::vector<std::uint32_t>& pixels, int times) {
        if (pixels.size() < kFewestPixels)
            return;
        std::vector<std::uint32_t> some;
        const std::size_t step = std::max<std::size_t>(1, pixels.size() / kPlacesOfClass);
        for (std::size_t i = step / 2; i < pixels.size(); i += step)
            some.push_back(pixels[i]);
        places.insert(places.end(), static_cast<std::size_t>(times), some);
    };
    for (std::size_t index = 0; index < all.size(); ++index)
        add(all[index], countsDouble(static_cast<Class>(index)) ? 2 : 1);
    add(panes, 2);
    return places;
}

Crop FrameSet::drawCrop(Random& random, int side) const
{
    Crop crop;
    const auto chosen = std::ranges::upper_bound(m_widths, random.range(0, m_widths.back()));
    crop.frame = static_cast<std::size_t>(std::min(chosen, m_widths.end() - 1) - m_widths.begin());
    const Loaded& loaded = *m_frames[crop.frame];
    const int width = loaded.frame.request.guide.width;
    const int height = loaded.frame.request.guide.height;
    crop.rect.width = std::min(side, width / kStep * kStep);
    crop.rect.height = std::min(side, height / kStep * kStep);
    if (loaded.places.empty() || random.chance(0.5f)) {
        crop.rect.x = stepped(random.below(width), crop.rect.width, width);
        crop.rect.y = stepped(random.below(height), crop.rect.height, height);
    } else {
        const std::vector<std::uint32_t>& some
            = loaded.places[static_cast<std::size_t>(random.below(static_cast<int>(loaded.places.size())))];
        const int pixel = static_cast<int>(some[static_cast<std::size_t>(random.below(static_cast<int>(some.size())))]);
        crop.rect.x = stepped(pixel % width - random.below(crop.rect.width), crop.rect.width, width);
        crop.rect.y = stepped(pixel / width - random.below(crop.rect.height), crop.rect.height, height);
    }
    return crop;
}

ml::builtin::FrameFeatures FrameSet::features(const Crop& crop) const
{
    return ml::builtin::computeFeatures(m_frames[crop.frame]->prepared, crop.rect);
}

void FrameSet::copyTruth(const Crop& crop, float* planes) const
{
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

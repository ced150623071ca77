// SPDX-License-Identifier: Apache-2.0
// All frames of some folders in memory, with places of each class, so that rare classes are trained as often as walls.
#pragma once

#include "ml/builtin/features.h"
#include "ml/training/dataset/frame_file.h"
#include "ml/training/random.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace training {

/// A square of pixels of one frame.
struct Crop {
    std::size_t frame = 0;
    ml::builtin::Rect rect;
};

class FrameSet {
public:
    /// Reads every frame; about 1.2 MB of memory for one of 256 x 144.
    explicit FrameSet(std::span<const std::filesystem::path> files);

    std::size_t size() const { return m_frames.size(); }
    /// A frame counts by its width: large ones are few. Half of the crops lie anywhere; the others around a pixel of a class drawn evenly
    /// among those of the frame, people, cars, lamps and the windows of the evening counting double. Sides and corners are multiples of 8,
    /// as features want them.
    Crop drawCrop(Random& random, int side) const;
    const ml::builtin::PreparedFrame& prepared(std::size_t frame) const { return m_frames[frame]->prepared; }
    ml::builtin::FrameFeatures features(const Crop& crop) const;
    /// Display values 0..1 of the truth, three planes.
    void copyTruth(const Crop& crop, float* planes) const;

private:
    struct Loaded {
        Frame frame;
        ml::builtin::PreparedFrame prepared;
        std::vector<std::vector<std::uint32_t>> places; // pixels, by class that occurs
    };
    static std::vector<std::vector<std::uint32_t>> placesOf(const Loaded& loaded);

    std::vector<std::unique_ptr<Loaded>> m_frames; // stay where they are: prepared frames borrow their requests
    std::vector<float> m_widths; // summed up, one after the other
};

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// Figures of many frames, in groups: all, by time of day, by weather, by place.
#pragma once

#include "ml/training/evaluate/png_file.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace training {

/// One picture against its truth.
struct Score {
    double squaredError = 0;
    double similarity = 0;
    double gradientRatio = 0; // detail against the truth's
};
Score scoreOf(const Picture& picture, const Picture& truth);

class Scores {
public:
    void add(const std::vector<std::string>& groups, const std::array<Score, 3>& views);
    /// One line a group: frames; PSNR of the mean squared error, mean similarity and median gradient ratio of the base shading from the
    /// guide alone, of the base shading with the surroundings, and of the model.
    std::string table() const;

private:
    std::map<std::string, std::array<std::vector<Score>, 3>> m_groups;
};

} // namespace training

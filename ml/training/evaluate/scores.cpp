// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/scores.h"

#include "ml/training/evaluate/metrics.h"

#include <algorithm>
#include <cstdio>

namespace training {
namespace {

std::string columns(const std::vector<Score>& scores)
{
    double error = 0, similarity = 0;
    std::vector<double> ratios;
    for (const Score& score : scores) {
        error += score.squaredError;
        similarity += score.similarity;
        ratios.push_back(score.gradientRatio);
    }
    const auto count = static_cast<double>(scores.size());
    std::nth_element(ratios.begin(), ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2), ratios.end());
    char text[64];
    std::snprintf(text, sizeof text, " | %5.2f | %.3f | %.2f", psnrOf(error / count), similarity / count, ratios[ratios.size() / 2]);
    return text;
}

} // namespace

Score scoreOf(const Picture& picture, const Picture& truth)
{
    return {meanSquaredError(picture, truth), structuralSimilarity(picture, truth),
        gradientEnergy(picture) / std::max(gradientEnergy(truth), 1e-6)};
}

void Scores::add(const std::vector<std::string>& groups, const std::array<Score, 3>& views)
{
    for (const std::string& name : groups)
        for (std::size_t i = 0; i < views.size(); ++i)
            m_groups[name][i].push_back(views[i]);
}

std::string Scores::table() const
{
    std::string text
        = "| frames | count | guide alone PSNR | SSIM | gradients | base PSNR | SSIM | gradients | model PSNR | SSIM | gradients |\n"
          "|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& [name, group] : m_groups)
        text += "| " + name + " | " + std::to_string(group[0].size()) + columns(group[0]) + columns(group[1]) + columns(group[2]) + " |\n";
    return text;
}

} // namespace training

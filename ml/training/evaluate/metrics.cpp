// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/metrics.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

constexpr int kWindow = 8;

double windowSimilarity(const Picture& a, const Picture& b, int left, int top)
{
    double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
    for (int y = top; y < top + kWindow; ++y) {
        for (int x = left; x < left + kWindow; ++x) {
            const double va = luminanceAt(a, x, y);
            const double vb = luminanceAt(b, x, y);
            sumA += va;
            sumB += vb;
            squareA += va * va;
            squareB += vb * vb;
            product += va * vb;
        }
    }
    constexpr double kCount = kWindow * kWindow;
    constexpr double kC1 = 1e-4, kC2 = 9e-4;
    const double meanA = sumA / kCount;
    const double meanB = sumB / kCount;
    const double varianceA = squareA / kCount - meanA * meanA;
    const double varianceB = squareB / kCount - meanB * meanB;
    const double covariance = product / kCount - meanA * meanB;
    return (2 * meanA * meanB + kC1) * (2 * covariance + kC2) / ((meanA * meanA + meanB * meanB + kC1) * (varianceA + varianceB + kC2));
}

} // namespace

double luminanceAt(const Picture& picture, int x, int y)
{
    const std::uint8_t* p
        = &picture.rgb[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x))];
    return (0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2]) / 255;
}

double meanSquaredError(const Picture& a, const Picture& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        const double difference = (a.rgb[i] - b.rgb[i]) / 255.0;
        sum += difference * difference;
    }
    return sum / static_cast<double>(a.rgb.size());
}

double psnrOf(double error) { return -10 * std::log10(std::max(error, 1e-10)); }

double structuralSimilarity(const Picture& a, const Picture& b)
{
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + kWindow <= a.height; y += kWindow / 2) {
        for (int x = 0; x + kWindow <= a.width; x += kWindow / 2) {
            sum += windowSimilarity(a, b, x, y);
            ++windows;
        }
    }
    return windows > 0 ? sum / windows : 1;
}

double gradientEnergy(const Picture& picture)
{
    double sum = 0;
    for (int y = 0; y + 1 < picture.height; ++y) {
        for (int x = 0; x + 1 < picture.width; ++x) {
            const double here = luminanceAt(picture, x, y);
            const double right = luminanceAt(picture, x + 1, y) - here;
            const double below = luminanceAt(picture, x, y + 1) - here;
            sum += right * right + below * below;
        }
    }
    return sum / (static_cast<double>(picture.width) * picture.height);
}

double meanDifference(const Picture& a, const Picture& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        sum += std::abs(a.rgb[i] - b.rgb[i]);
    return sum / (255.0 * static_cast<double>(a.rgb.size()));
}

} // namespace training

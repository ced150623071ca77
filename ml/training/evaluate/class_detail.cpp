// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/class_detail.h"

#include "ml/training/evaluate/metrics.h"

#include <algorithm>
#include <cstdio>

namespace training {
namespace {

constexpr long kFewestOfFrame = 500; // pixels of a class, for a ratio of the frame

} // namespace

void ClassDetail::add(const ml::Request& request, const Picture& picture, const Picture& truth)
{
    const auto& ids = request.guide.objectId;
    std::array<Sums, ml::builtin::kClassCount> own{};
    const auto energy = [](const Picture& p, int x, int y) {
        const double here = luminanceAt(p, x, y), right = luminanceAt(p, x + 1, y) - here, below = luminanceAt(p, x, y + 1) - here;
        return right * right + below * below;
    };
    for (int y = 0; y + 1 < truth.height; ++y) {
        for (int x = 0; x + 1 < truth.width; ++x) {
            const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(truth.width) + static_cast<std::size_t>(x);
            const std::uint16_t id = ids[pixel];
            if (ids[pixel + 1] != id || ids[pixel + static_cast<std::size_t>(truth.width)] != id)
                continue;
            const auto kind = id == 0 ? ml::builtin::Class::None : ml::builtin::classFromName(request.objects[id - 1u].semanticClass);
            Sums& sums = own[static_cast<std::size_t>(kind)];
            sums.picture += energy(picture, x, y);
            sums.truth += energy(truth, x, y);
            ++sums.pixels;
        }
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        m_sums[i].picture += own[i].picture;
        m_sums[i].truth += own[i].truth;
        m_sums[i].pixels += own[i].pixels;
        if (own[i].pixels >= kFewestOfFrame && own[i].truth > 0)
            m_ratios[i].push_back(own[i].picture / own[i].truth);
    }
}

double ClassDetail::ratio(ml::builtin::Class semanticClass) const
{
    const Sums& sums = m_sums[static_cast<std::size_t>(semanticClass)];
    return sums.truth > 0 ? sums.picture / sums.truth : 0;
}

double ClassDetail::median(ml::builtin::Class semanticClass) const
{
    std::vector<double> ratios = m_ratios[static_cast<std::size_t>(semanticClass)];
    if (ratios.empty())
        return 0;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

std::string ClassDetail::text(long fewestPixels) const
{
    std::string result;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i].pixels < fewestPixels)
            continue;
        char entry[64];
        const auto kind = static_cast<ml::builtin::Class>(i);
        std::snprintf(entry, sizeof entry, "%s%s %.2f (%.2f)", result.empty() ? "" : ", ", ml::builtin::kClassNames[i].data(), ratio(kind),
            median(kind));
        result += entry;
    }
    return result;
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/class_detail.h"

#include "ml/training/evaluate/metrics.h"

#include <cstdio>

namespace training {

void ClassDetail::add(const ml::Request& request, const Picture& picture, const Picture& truth)
{
    const auto& ids = request.guide.objectId;
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
            Sums& sums = m_sums[static_cast<std::size_t>(kind)];
            sums.picture += energy(picture, x, y);
            sums.truth += energy(truth, x, y);
            ++sums.pixels;
        }
    }
}

double ClassDetail::ratio(ml::builtin::Class semanticClass) const
{
    const Sums& sums = m_sums[static_cast<std::size_t>(semanticClass)];
    return sums.truth > 0 ? sums.picture / sums.truth : 0;
}

std::string ClassDetail::text(long fewestPixels) const
{
    std::string result;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i].pixels < fewestPixels)
            continue;
        char entry[64];
        std::snprintf(entry, sizeof entry, "%s%s %.2f", result.empty() ? "" : ", ", ml::builtin::kClassNames[i].data(),
            ratio(static_cast<ml::builtin::Class>(i)));
        result += entry;
    }
    return result;
}

} // namespace training

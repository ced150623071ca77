// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/proportions.h"

#include "assets/asset_error.h"
#include "assets/figure/figure.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

/// Parts of the standing height. Adult: Drillis and Contini, Body Segment Parameters (1966), heads rounded to the draughtsman's
/// seven and a half; the younger ages follow the same canon with 7 and 6 heads and shorter legs.
struct Age {
    const char* name;
    double height;
    double heads; // how many heads the body is tall
    double ankle, knee, hip, pelvis, spine, chest, shoulder, neck, skull;
    double hipHalf, shoulderHalf, upperArm, forearm, hand, foot;
    double girth; // thickness for its height against the adult's
    double youth;
};

constexpr std::array<Age, 3> kAges{
    Age{"adult", 1.75, 7.5, 0.042, 0.283, 0.515, 0.545, 0.595, 0.690, 0.800, 0.832, 0.886, 0.051, 0.108, 0.172, 0.148, 0.105, 0.152, 1.0,
        0},
    Age{"teenager", 1.62, 7.0, 0.042, 0.286, 0.518, 0.547, 0.594, 0.684, 0.789, 0.822, 0.878, 0.049, 0.100, 0.170, 0.148, 0.105, 0.156,
        0.92, 0.4},
    Age{"child", 1.2, 6.0, 0.043, 0.268, 0.482, 0.512, 0.562, 0.655, 0.760, 0.793, 0.855, 0.050, 0.095, 0.160, 0.140, 0.100, 0.155, 0.98,
        1},
};

const Age& findAge(const std::string& name)
{
    const auto found = std::ranges::find(kAges, name, &Age::name);
    if (found == kAges.end())
        throw AssetError("There is no age \"" + name + "\" for a figure; use adult, teenager or child.");
    return *found;
}

} // namespace

double figureHeight(const std::string& age) { return findAge(age).height; }

Proportions makeProportions(const std::string& ageName, double height, double build)
{
    const auto& age = findAge(ageName);
    const double h = height > 0 ? std::clamp(height, 0.4, 2.6) : age.height;
    const double b = std::isfinite(build) ? std::clamp(build, 0.0, 1.0) : 0.5;
    const double girth = h / 1.75 * age.girth;
    return {h, h / age.heads, age.ankle * h, age.knee * h, age.hip * h, age.pelvis * h, age.spine * h, age.chest * h, age.shoulder * h,
        age.neck * h, age.skull * h, age.hipHalf * h, age.shoulderHalf * h * (0.96 + 0.08 * b), age.upperArm * h, age.forearm * h,
        age.hand * h, age.foot * h, girth * (0.84 + 0.32 * b), girth * (0.84 + 0.32 * b), std::max(0.0, 2 * b - 1), b, age.youth, {}};
}

} // namespace assets

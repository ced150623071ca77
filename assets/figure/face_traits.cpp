// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/face_traits.h"

#include "assets/asset_error.h"
#include "assets/figure/figure.h"

#include <array>
#include <string>
#include <vector>

namespace assets {

namespace {

struct Face {
    const char* name;
    FaceTraits traits;
};

/// Each has few traits that are strong and none that only men or only women have.
constexpr std::array kFaces{Face{"even", {}},
    Face{"long", {.headWidth = -0.014f, .cheeks = -0.014f, .chinDrop = 0.026f, .noseDrop = 0.012f, .bridge = 0.012f, .lips = -0.1f}},
    Face{"round",
        {.headWidth = 0.015f,
            .cheeks = 0.03f,
            .jaw = 0.012f,
            .chinDrop = -0.016f,
            .noseTip = -0.014f,
            .noseWidth = 0.16f,
            .bridge = -0.01f,
            .lips = 0.12f}},
    Face{"square",
        {.brow = 0.008f,
            .sockets = 0.01f,
            .jaw = 0.026f,
            .chinWidth = 0.024f,
            .chinForward = 0.008f,
            .bridge = 0.01f,
            .lips = -0.05f,
            .ears = 0.06f}},
    Face{"heart-shaped",
        {.forehead = 0.01f,
            .cheekbones = 0.02f,
            .jaw = -0.03f,
            .chinWidth = -0.022f,
            .chinDrop = 0.008f,
            .noseDrop = -0.01f,
            .noseTip = -0.006f,
            .lips = 0.12f}},
    Face{"aquiline",
        {.headWidth = -0.008f,
            .forehead = -0.012f,
            .brow = 0.004f,
            .cheekbones = 0.006f,
            .cheeks = -0.018f,
            .jaw = -0.01f,
            .chinForward = -0.008f,
            .chinDrop = 0.012f,
            .noseDrop = 0.014f,
            .noseTip = 0.018f,
            .noseWidth = -0.06f,
            .bridge = 0.008f,
            .hump = 0.014f,
            .earsOut = 0.008f}},
    Face{"full-lipped",
        {.headWidth = 0.006f,
            .cheekbones = 0.014f,
            .cheeks = 0.012f,
            .jaw = 0.016f,
            .chinWidth = 0.014f,
            .chinForward = 0.006f,
            .noseTip = -0.01f,
            .noseWidth = 0.28f,
            .bridge = -0.016f,
            .lips = 0.36f,
            .ears = -0.06f}},
    Face{"snub-nosed",
        {.brow = -0.006f,
            .cheeks = 0.016f,
            .jaw = -0.008f,
            .chinForward = -0.018f,
            .chinDrop = -0.012f,
            .noseDrop = -0.016f,
            .noseTip = -0.01f,
            .bridge = -0.008f,
            .earsOut = 0.009f}},
    Face{"lean",
        {.headWidth = -0.006f,
            .brow = 0.006f,
            .sockets = 0.012f,
            .cheekbones = 0.022f,
            .cheeks = -0.036f,
            .jaw = 0.004f,
            .chinWidth = 0.008f,
            .chinDrop = 0.02f,
            .lips = -0.16f,
            .ears = 0.08f}},
    Face{"broad",
        {.headWidth = 0.016f,
            .brow = -0.014f,
            .sockets = -0.01f,
            .cheekbones = 0.028f,
            .jaw = 0.01f,
            .chinDrop = -0.01f,
            .noseTip = -0.016f,
            .noseWidth = 0.08f,
            .bridge = -0.018f}},
    Face{"strong-chinned",
        {.forehead = -0.008f,
            .jaw = -0.004f,
            .chinWidth = 0.004f,
            .chinForward = 0.024f,
            .chinDrop = 0.024f,
            .noseTip = 0.012f,
            .noseWidth = -0.1f,
            .bridge = 0.004f,
            .ears = 0.1f}},
    Face{"fine",
        {.headWidth = -0.01f,
            .cheekbones = -0.012f,
            .jaw = -0.022f,
            .chinWidth = -0.016f,
            .noseDrop = 0.004f,
            .noseWidth = -0.16f,
            .bridge = 0.012f,
            .lips = -0.04f,
            .ears = -0.1f}}};

} // namespace

const std::vector<std::string>& figureFaces()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Face& face : kFaces)
            all.emplace_back(face.name);
        return all;
    }();
    return names;
}

FaceTraits faceTraits(int face, double youth)
{
    if (face < 0 || face >= int(kFaces.size()))
        throw AssetError("There is no face " + std::to_string(face) + "; faces go from 0 to " + std::to_string(kFaces.size() - 1) + ".");
    FaceTraits traits = kFaces[std::size_t(face)].traits;
    const float strength = 1 - 0.35f * float(youth);
    for (float* trait : {&traits.headWidth, &traits.forehead, &traits.brow, &traits.sockets, &traits.cheekbones, &traits.cheeks,
             &traits.jaw, &traits.chinWidth, &traits.chinForward, &traits.chinDrop, &traits.noseDrop, &traits.noseTip, &traits.noseWidth,
             &traits.bridge, &traits.hump, &traits.lips, &traits.ears, &traits.earsOut})
        *trait *= strength;
    return traits;
}

} // namespace assets

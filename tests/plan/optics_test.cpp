// SPDX-License-Identifier: Apache-2.0
#include "app/plan/optics.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace plan;

namespace {

const SensorMode kAlexa35Uhd{"ARRI ALEXA 35", "4K 16:9", 4096, 2304, 6.075};
const SensorMode kAlexa35Anamorphic{"ARRI ALEXA 35", "3.3K 6:5", 3328, 2790, 6.075};
const SensorMode kMiniLfOpenGate{"ARRI ALEXA Mini LF", "4.5K OG", 4448, 3096, 8.25};

doctest::Approx near(double value, double tolerance) { return doctest::Approx(value).epsilon(tolerance / value); }

} // namespace

TEST_CASE("millimetres come from photosites and pitch")
{
    CHECK(kAlexa35Uhd.widthMm() == near(24.88, 0.005)); // ARRI: 24.88 x 14.00
    CHECK(kAlexa35Uhd.heightMm() == near(14.00, 0.005));
    CHECK(kMiniLfOpenGate.diagonalMm() == near(44.71, 0.005)); // conventions, section 4
}

TEST_CASE("a 35 mm lens on Super 35 sees what 2 atan(w / 2 f) says")
{
    const SizeMm gate = effectiveGate(kAlexa35Uhd, 1, 16.0 / 9);
    CHECK(gate.width == near(24.8832, 1e-9));
    CHECK(gate.height == near(13.9968, 1e-9));
    const ViewTangents view = viewTangents(gate, 35);
    CHECK(view.x == near(24.8832 / 70, 1e-12));
    CHECK(degreesFromTangent(view.x) == near(39.1380, 0.0001)); // 2 atan(0.355474)
    CHECK(degreesFromTangent(view.y) == near(22.6148, 0.0001)); // 2 atan(0.199954)
}

TEST_CASE("the gate is cropped to the delivery on the side that is too long")
{
    const SizeMm scope = effectiveGate(kAlexa35Uhd, 1, 2.39);
    CHECK(scope.width == near(24.8832, 1e-9));
    CHECK(scope.height == near(24.8832 / 2.39, 1e-9));
    const SizeMm square = effectiveGate(kAlexa35Uhd, 1, 1);
    CHECK(square.width == near(13.9968, 1e-9));
    CHECK(square.height == near(13.9968, 1e-9));
    const SizeMm whole = effectiveGate(kAlexa35Uhd, 1, 0);
    CHECK(whole.width == recordedGate(kAlexa35Uhd, 1).width);
}

TEST_CASE("2x anamorphic: the width counts twice, the height once, and the crop comes after the desqueeze")
{
    const SizeMm recorded = recordedGate(kAlexa35Anamorphic, 2);
    CHECK(recorded.width == near(2 * 20.2176, 1e-9)); // 3328 x 6.075 um, twice
    CHECK(recorded.height == near(16.94925, 1e-9)); // 2790 x 6.075 um
    CHECK(recorded.width / recorded.height == near(2.38566, 1e-4)); // usable aspect just under 2.39
    const SizeMm scope = effectiveGate(kAlexa35Anamorphic, 2, 2.39);
    CHECK(scope.width == near(40.4352, 1e-9));
    CHECK(scope.height == near(40.4352 / 2.39, 1e-9));
    // hFOV = 2 atan(gateW squeeze / 2 f) for 50 mm: 2 atan(0.404352); vertical from the height that was not squeezed
    CHECK(degreesFromTangent(viewTangents(recorded, 50).x) == near(44.0321, 0.0001));
    CHECK(degreesFromTangent(viewTangents(recorded, 50).y) == near(19.2396, 0.0001));
    const SizeMm wide = effectiveGate(kAlexa35Anamorphic, 2, 1.85);
    CHECK(wide.height == near(16.94925, 1e-9));
    CHECK(wide.width == near(16.94925 * 1.85, 1e-9));
}

TEST_CASE("depth of field follows the thin-lens formulas")
{
    // f 50 mm, N 2.8, c 0.025 mm, s 3 m: H = 2500 / 0.07 + 50 = 35764.29 mm
    // near = 3000 * 35714.29 / (35764.29 + 3000 - 100) = 2771.11 mm, far = 3000 * 35714.29 / 32764.29 = 3270.11 mm
    const DepthOfField depth = depthOfField(50, 2.8, 3, 0.025);
    CHECK(depth.hyperfocalMetres == near(35.76429, 1e-4));
    CHECK(depth.nearMetres == near(2.77111, 1e-4));
    CHECK(depth.farMetres == near(3.27011, 1e-4));
    // Focused at the hyperfocal distance everything from half of it on is sharp.
    const DepthOfField far = depthOfField(50, 2.8, depth.hyperfocalMetres, 0.025);
    CHECK(std::isinf(far.farMetres));
    CHECK(far.nearMetres == near(depth.hyperfocalMetres / 2, 0.03));
    CHECK(depthOfField(50, 0, 3, 0.025).nearMetres == 3);
    CHECK(circleOfConfusionMm(kMiniLfOpenGate) == near(44.71 / 1500, 1e-5));
}

TEST_CASE("lenses: coverage, the nearest focal length, and their texts")
{
    LensSet lenses{"Primes", {18, 25, 35, 50}, 2.0, 1, 31.1, 0.3};
    CHECK(imageCircleTooSmall(kMiniLfOpenGate, lenses));
    CHECK_FALSE(imageCircleTooSmall(kAlexa35Uhd, lenses)); // diagonal 28.55
    lenses.imageCircleMm = 0; // not known: no warning
    CHECK_FALSE(imageCircleTooSmall(kMiniLfOpenGate, lenses));
    CHECK(nearestFocalLength(lenses, 40) == 35);
    CHECK(nearestFocalLength(lenses, 200) == 50);
    CHECK(nearestFocalLength({}, 40) == 40);
    CHECK(focalText(35) == "35 mm");
    CHECK(focalText(37.5) == "37.5 mm");
    CHECK(focalText(34.999) == "35 mm");
    CHECK(stopText(2.8) == "T2.8");
    CHECK(stopText(4) == "T4");
}

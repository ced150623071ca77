// SPDX-License-Identifier: Apache-2.0
#include "app/plan/optics.h"

#include <cmath>
#include <cstdio>
#include <limits>

namespace plan {
namespace {

/// One decimal where it says something: "35", "37.5".
std::string shortNumber(double value)
{
    const double tenths = std::round(value * 10) / 10;
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, tenths == std::round(tenths) ? "%.0f" : "%.1f", tenths);
    return buffer;
}

} // namespace

double SensorMode::diagonalMm() const { return std::hypot(widthMm(), heightMm()); }

SizeMm recordedGate(const SensorMode& mode, double squeeze)
{
    // The squeeze widens what the lens takes in; the height stays (conventions, section 4, rule 3).
    return {mode.widthMm() * squeeze, mode.heightMm()};
}

SizeMm effectiveGate(const SensorMode& mode, double squeeze, double deliveryRatio)
{
    SizeMm gate = recordedGate(mode, squeeze);
    if (deliveryRatio <= 0 || gate.width <= 0 || gate.height <= 0)
        return gate;
    if (deliveryRatio < gate.width / gate.height)
        gate.width = gate.height * deliveryRatio; // narrower than recorded: the sides go
    else
        gate.height = gate.width / deliveryRatio; // wider than recorded: top and bottom go
    return gate;
}

ViewTangents viewTangents(const SizeMm& gate, double focalMm) { return {gate.width / (2 * focalMm), gate.height / (2 * focalMm)}; }

double degreesFromTangent(double halfTangent)
{
    constexpr double kDegreesPerRadian = 57.295779513082320877;
    return 2 * std::atan(halfTangent) * kDegreesPerRadian;
}

double circleOfConfusionMm(const SensorMode& mode) { return mode.diagonalMm() / 1500; }

// H = f^2 / (N c) + f;  near = s (H - f) / (H + s - 2 f);  far = s (H - f) / (H - s)
// with focal length f, f-number N, circle of confusion c, focus distance s (Merklinger; Jacobson's Lens Tutorial).
DepthOfField depthOfField(double focalMm, double stop, double focusMetres, double circleOfConfusionMm)
{
    if (focalMm <= 0 || stop <= 0 || circleOfConfusionMm <= 0 || focusMetres <= 0)
        return {focusMetres, focusMetres, 0};
    const double hyperfocalMm = focalMm * focalMm / (stop * circleOfConfusionMm) + focalMm;
    const double focusMm = std::max(focusMetres * 1000, focalMm);
    const double scaled = focusMm * (hyperfocalMm - focalMm);
    DepthOfField depth;
    depth.hyperfocalMetres = hyperfocalMm / 1000;
    depth.nearMetres = scaled / (hyperfocalMm + focusMm - 2 * focalMm) / 1000;
    depth.farMetres = focusMm >= hyperfocalMm ? std::numeric_limits<double>::infinity() : scaled / (hyperfocalMm - focusMm) / 1000;
    return depth;
}

bool imageCircleTooSmall(const SensorMode& mode, const LensSet& lens)
{
    return lens.imageCircleMm > 0 && lens.imageCircleMm < mode.diagonalMm();
}

double nearestFocalLength(const LensSet& lens, double wantedMm)
{
    double nearest = wantedMm;
    double least = std::numeric_limits<double>::infinity();
    for (const double focalMm : lens.focalLengthsMm)
        if (const double distance = std::abs(focalMm - wantedMm); distance < least) {
            least = distance;
            nearest = focalMm;
        }
    return nearest;
}

std::string focalText(double focalMm) { return shortNumber(focalMm) + " mm"; }

std::string stopText(double stop) { return "T" + shortNumber(stop); }

} // namespace plan

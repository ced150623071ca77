// SPDX-License-Identifier: Apache-2.0
// Real cameras and lenses. The only place where millimetres become angles, frames and depth of field: the viewport, the
// shot list, the exports and the prompt all read this file.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace plan {

/// A recorded area of a sensor. Millimetres are derived: photosites x pitch / 1000.
struct SensorMode {
    std::string body; // "ARRI ALEXA 35"
    std::string name; // "4.6K 3:2 Open Gate"
    int photositesWide = 4608;
    int photositesHigh = 3164;
    double pitchMicrometres = 6.075;

    double widthMm() const { return photositesWide * pitchMicrometres / 1000; }
    double heightMm() const { return photositesHigh * pitchMicrometres / 1000; }
    double diagonalMm() const;
    bool operator==(const SensorMode&) const = default;
};

/// The lenses at hand. A prime set lists its focal lengths; a zoom gives a range as two equal-stop ends.
struct LensSet {
    std::string name;
    std::vector<double> focalLengthsMm; // ascending
    double stop = 2.0; // widest T-stop
    double squeeze = 1.0; // anamorphic factor, 1 for spherical
    double imageCircleMm = 0; // 0: not known
    double closeFocusMetres = 0; // 0: not known
    bool operator==(const LensSet&) const = default;
};

/// A frame that the film is delivered in.
struct DeliveryAspect {
    std::string name; // "Scope"
    double ratio = 2.39; // width / height
    bool operator==(const DeliveryAspect&) const = default;
};

struct SizeMm {
    double width = 0;
    double height = 0;
};

/// What the camera takes in after the squeeze: the sensor mode cropped to the delivery aspect (conventions, section 4).
/// Width and height in scene millimetres, as a spherical lens of the same focal length would need them.
SizeMm effectiveGate(const SensorMode& mode, double squeeze, double deliveryRatio);
/// The whole recorded area after the squeeze, without a crop.
SizeMm recordedGate(const SensorMode& mode, double squeeze);

/// Half extents of the picture at distance 1: tan of the half angles. What a projection matrix is made of.
struct ViewTangents {
    double x = 0;
    double y = 0;
};
ViewTangents viewTangents(const SizeMm& gate, double focalMm);
double degreesFromTangent(double halfTangent); // full angle

/// Circle of confusion: diagonal / 1500 (conventions, section 5).
double circleOfConfusionMm(const SensorMode& mode);

/// Near and far limits of acceptable sharpness in metres; far is infinite past the hyperfocal distance.
struct DepthOfField {
    double nearMetres = 0;
    double farMetres = 0;
    double hyperfocalMetres = 0;
};
/// Thin-lens formulas; `stop` is taken as the f-number (a T-stop is 0.1 to 0.3 stop slower).
DepthOfField depthOfField(double focalMm, double stop, double focusMetres, double circleOfConfusionMm);

/// True where the lens is known not to cover the mode's diagonal.
bool imageCircleTooSmall(const SensorMode& mode, const LensSet& lens);
/// The focal length of the set nearest to the wanted one; the wanted one where the set is empty.
double nearestFocalLength(const LensSet& lens, double wantedMm);

std::string focalText(double focalMm); // "35 mm", "37.5 mm"
std::string stopText(double stop); // "T2.8"

} // namespace plan

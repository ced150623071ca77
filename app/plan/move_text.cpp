// SPDX-License-Identifier: Apache-2.0
// Names what the camera does, as conventions section 2 derives it from keyframes.
#include "app/plan/queries.h"

#include <algorithm>
#include <cmath>

namespace plan {
namespace {

constexpr double kTravelMetres = 0.05; // less is settling, not a move
constexpr double kShareOfTravel = 0.2; // a direction with less than this share of the longest one is not named
constexpr double kCraneMetres = 1.0; // higher than a pedestal goes
constexpr double kTurnDegrees = 1.0;
constexpr double kZoomShare = 0.01; // of the focal length
constexpr double kRackShare = 0.05; // of the focus distance

using Moves = std::vector<std::string>;

void addOnce(Moves& moves, const std::string& move)
{
    if (std::find(moves.begin(), moves.end(), move) == moves.end())
        moves.push_back(move);
}

/// Travel in the directions of the camera's pan: forward and right are level even when the camera looks down.
void addTravel(Moves& moves, const CameraKey& from, const CameraKey& to)
{
    const glm::dvec3 travel = to.position - from.position;
    const double pan = from.rotation.pan * 0.017453292519943295;
    const double forward = -travel.x * std::sin(pan) - travel.z * std::cos(pan);
    const double right = travel.x * std::cos(pan) - travel.z * std::sin(pan);
    const double longest = std::max({std::abs(forward), std::abs(right), std::abs(travel.y)});
    const auto named = [longest](double metres) { return std::abs(metres) >= std::max(kTravelMetres, longest * kShareOfTravel); };
    if (named(forward))
        addOnce(moves, forward > 0 ? "dolly in" : "dolly out");
    if (named(right))
        addOnce(moves, right > 0 ? "truck right" : "truck left");
    if (named(travel.y))
        addOnce(moves, std::string(std::abs(travel.y) < kCraneMetres ? "pedestal" : "crane") + (travel.y > 0 ? " up" : " down"));
}

void addTurns(Moves& moves, const Rotation& from, const Rotation& to)
{
    const auto turned = [](double a, double b) { return std::abs(std::remainder(b - a, 360.0)) >= kTurnDegrees; };
    if (turned(from.pan, to.pan))
        addOnce(moves, "pan");
    if (turned(from.tilt, to.tilt))
        addOnce(moves, "tilt");
    if (turned(from.roll, to.roll))
        addOnce(moves, "roll");
}

void addZoom(Moves& moves, double fromMm, double toMm)
{
    if (std::abs(toMm - fromMm) > fromMm * kZoomShare)
        addOnce(moves, toMm > fromMm ? "zoom in" : "zoom out");
}

/// The camera at the shot's first and last frame and at the keys between.
std::vector<CameraKey> stationsOf(const Setup& setup, const FrameRange& range)
{
    const std::int64_t last = std::max(range.start, range.end - 1);
    std::vector<CameraKey> stations{cameraAt(setup, range.start)};
    for (const CameraKey& key : setup.keys)
        if (key.frame > range.start && key.frame < last)
            stations.push_back(key);
    stations.push_back(cameraAt(setup, last));
    return stations;
}

} // namespace

std::string moveText(const Plan& plan, const Shot& shot)
{
    if (!shot.move.empty())
        return shot.move;
    const Setup* setup = plan.setups.find(shot.setup);
    if (!setup)
        return "static";

    Moves moves;
    bool focusMoves = false;
    const auto stations = stationsOf(*setup, shot.range);
    for (std::size_t i = 1; i < stations.size(); ++i) {
        const CameraKey& from = stations[i - 1];
        const CameraKey& to = stations[i];
        addTravel(moves, from, to);
        addTurns(moves, from.rotation, to.rotation);
        addZoom(moves, from.focalMm, to.focalMm);
        focusMoves = focusMoves || std::abs(to.focusMetres - from.focusMetres) > from.focusMetres * kRackShare;
    }
    if (moves.empty())
        return focusMoves ? "rack focus" : "static"; // while the camera moves, focus only follows
    std::string text = moves.front();
    for (std::size_t i = 1; i < moves.size(); ++i)
        text += " + " + moves[i];
    return text;
}

} // namespace plan

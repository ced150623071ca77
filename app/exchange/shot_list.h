// SPDX-License-Identifier: Apache-2.0
// The shot list as rows with every value derived: what the CSV, the PDF and other lists are written from.
#pragma once

#include "app/plan/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace exchange {

/// A script heading taken apart: "EXT. AVENUE - NIGHT".
struct Slugline {
    std::string place; // "EXT"; empty where the heading names none
    std::string location; // "AVENUE"
    std::string time; // "NIGHT"
};
Slugline sluglineOf(const std::string& heading);

/// What the camera does at the shot's first frame; all derived from millimetres (app/plan/optics.h).
struct CameraData {
    std::string camera; // "A"
    std::string body;
    std::string mode;
    std::string lensSet;
    double focalMm = 0;
    double endFocalMm = 0; // at the shot's last frame; differs where it zooms
    double stop = 0;
    double squeeze = 1;
    double heightMetres = 0; // of the lens above the scene's origin plane
    double pan = 0; // degrees
    double tilt = 0;
    double roll = 0;
    double focusMetres = 0;
    double horizontalFov = 0; // degrees, in the first delivery aspect
    double nearMetres = 0; // depth of field
    double farMetres = 0; // infinite past the hyperfocal distance
    std::string support;
};

/// One shot. Text that is not set is empty; nothing is invented.
struct ShotListRow {
    const plan::Shot* shot = nullptr; // of the plan the row was made from
    const plan::Scene* scene = nullptr;
    std::string name; // "1A"
    std::string setup; // "A"
    Slugline slug;
    std::string size; // "MCU"
    std::string type;
    std::string angle;
    std::string move;
    std::string subjects; // names of the figures in the picture, nearest first
    std::string status;
    std::int64_t frames = 0;
    double seconds = 0;
    std::optional<CameraData> camera; // none where the shot has no setup
    int previews = 0;
    std::string hero; // id of the circled frame
    plan::Approval approval; // of the frame that stands for the shot
};

/// In cut order.
std::vector<ShotListRow> shotListRows(const plan::Plan& plan);

} // namespace exchange

// SPDX-License-Identifier: Apache-2.0
// Questions to a plan: order, names, what a shot sees. Pure functions; pointers live as long as the plan they came from.
#pragma once

#include "app/plan/plan.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace plan {

std::vector<const Scene*> scenesInOrder(const Plan& plan);
std::vector<const Shot*> shotsInCut(const Plan& plan); // the whole film
std::vector<const Shot*> shotsOfScene(const Plan& plan, Id<Scene> scene); // in cut order
std::vector<const Setup*> setupsOfScene(const Plan& plan, Id<Scene> scene); // by letter: A..Z, AA..
std::vector<const Item*> itemsOfScene(const Plan& plan, Id<Scene> scene); // in outliner order
std::vector<const Panel*> panelsOfShot(const Plan& plan, Id<Shot> shot); // by frame
std::vector<const Preview*> previewsOfPanel(const Plan& plan, Id<Panel> panel); // oldest first
std::vector<const Preview*> previewsOfShot(const Plan& plan, Id<Shot> shot); // oldest first, all panels
/// The picture that stands for a panel: the newest hero, else the newest candidate, else none.
const Preview* panelPreview(const Plan& plan, Id<Panel> panel);
/// The picture that stands for the shot: that of its first panel that has one.
const Preview* shotPreview(const Plan& plan, Id<Shot> shot);

/// "1A": scene number and slate letter; a second shot of the same setup is "1A/2". The shot's own label wins.
std::string shotName(const Plan& plan, const Shot& shot);
std::string setupName(const Plan& plan, const Setup& setup); // "1A"
/// All shots in cut order with their names; faster than shotName for each.
std::vector<std::pair<const Shot*, std::string>> shotNamesInCut(const Plan& plan);
/// Finds a shot by name, without regard to case; null where none or several match.
const Shot* findShot(const Plan& plan, const std::string& name);
/// The next free slate letter of a scene: A.., skipping I and O, then AA, AB.
std::string nextSetupLetter(const Plan& plan, Id<Scene> scene);

/// An item as a shot sees it.
struct ShotItem {
    const Item* item = nullptr;
    Transform transform; // with the shot's override applied
    bool overridden = false;
};
/// The visible items of a shot's set, in outliner order, overrides applied.
std::vector<ShotItem> itemsInShot(const Plan& plan, const Shot& shot);

/// The camera at a frame: keys eased linearly, ends held; rotations turn the short way.
CameraKey cameraAt(const Setup& setup, std::int64_t frame);
/// "static", "pan", "tilt", "dolly in", "truck right", "pedestal up", "crane up", "zoom in", joined with " + ";
/// the shot's own text wins (conventions, section 2).
std::string moveText(const Plan& plan, const Shot& shot);

/// Film -> Scene -> Shot.
ResolvedLook resolvedLook(const Plan& plan, const Shot& shot);

/// Everything of the plan that a frame of this panel is made from, as canonical JSON text: camera, optics, delivery, visible
/// items with their overrides, resolved look. Two equal texts make the same guide and prompt; its hash is Preview::revision.
/// For many panels of one plan see revision.h.
std::string revisionText(const Plan& plan, const Panel& panel);

} // namespace plan

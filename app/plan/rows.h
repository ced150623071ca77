// SPDX-License-Identifier: Apache-2.0
// The rows of a plan. One struct is one row of the file's table of the same name; all are plain data with equality.
#pragma once

#include "app/plan/id.h"
#include "app/plan/look.h"
#include "app/plan/optics.h"
#include "app/plan/semantic.h"
#include "app/plan/space.h"
#include "app/plan/time.h"

#include <glm/vec3.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plan {

/// The film's own row: there is exactly one.
struct Film {
    std::string title = "Untitled film";
    FrameRate rate;
    SensorMode sensor; // camera package: what a new setup starts from
    LensSet lenses;
    std::vector<DeliveryAspect> deliveries{{"Scope", 2.39}}; // the first one frames the previews
    Look look;
    bool operator==(const Film&) const = default;
};

/// A script scene.
struct Scene {
    Id<Scene> id;
    double order = 0; // place in the script
    std::string number; // text: "24", "24A"
    bool omitted = false; // retired, its number kept
    std::string heading; // "EXT. AVENUE - NIGHT"
    std::string script;
    Look look;
    bool operator==(const Scene&) const = default;
};

enum class ItemKind { Proxy, Asset, Figure, Light };

/// A posable mannequin (only for ItemKind::Figure).
struct Figure {
    std::string age = "adult"; // adult, teenager, child
    double heightMetres = 1.75;
    double build = 0.5; // 0 slim .. 1 heavy
    std::optional<int> face; // number of a face in assets; unset: the first, 0
    std::optional<std::string> hair; // name of a style in assets; unset: the figure's own, short
    std::optional<std::string> outfit; // name in assets; unset: what the item's words name, else a jumper
    std::string pose = "stand"; // name of a pose in assets
    std::map<std::string, Rotation> joints; // changes to the pose, by joint name, degrees
    std::optional<glm::dvec3> eyeline; // world point the head turns to
    bool operator==(const Figure&) const = default;
};

/// A lamp (only for ItemKind::Light; proxies such as a lamp post bring their own).
struct Light {
    glm::dvec3 colour{1, 0.62, 0.28}; // linear RGB
    double candela = 60;
    bool operator==(const Light&) const = default;
};

struct Item;

/// Whose invented style an item has: what a model makes up for it beside its words.
struct ItemStyle {
    Id<Item> of; // items of one value look alike at one seed; an item's own style is that of its id. Names a style, not a row
    std::optional<std::uint64_t> seed; // kept, whatever seed a frame is made with; unset: the frame's
    bool operator==(const ItemStyle&) const = default;
};

/// One thing in the set.
struct Item {
    Id<Item> id;
    Id<Scene> scene;
    double order = 0; // place in the outliner
    std::string name;
    ItemKind kind = ItemKind::Proxy;
    std::string shape; // Proxy: name in assets ("building"). Asset: SHA-256 (hex) of its meshes in the store
    std::map<std::string, double> dimensions; // Proxy: values that differ from the proxy's own, metres or counts
    std::string source; // Asset: the imported file's name
    Transform transform;
    SemanticClass semantic = SemanticClass::Prop;
    std::optional<glm::dvec3> colour; // linear base colour; unset: the shape's own
    std::string words; // for the prompt: "red brick"
    std::optional<Figure> figure;
    std::optional<Light> light;
    std::optional<ItemStyle> style; // unset: its own, at each frame's seed
    bool operator==(const Item&) const = default;
};

/// What one camera position is carried by.
enum class Support { Sticks, HiHat, Slider, Dolly, Steadicam, Gimbal, Handheld, Shoulder, Crane, Cable, CarMount, Drone };

/// The camera at one frame of the scene's timeline. Between keys position, rotation, focal length and focus ease linearly.
struct CameraKey {
    std::int64_t frame = 0;
    glm::dvec3 position{0, 1.6, 5}; // metres; the entrance pupil
    Rotation rotation;
    double focalMm = 35;
    double focusMetres = 4;
    bool operator==(const CameraKey&) const = default;
};

/// One camera position with body, lens and support.
struct Setup {
    Id<Setup> id;
    Id<Scene> scene;
    std::string letter; // slate: "A", "B", .. without I and O; stored apart from the scene number
    std::string camera = "A"; // body letter for several cameras
    SensorMode sensor;
    LensSet lenses;
    double stop = 2.8;
    Support support = Support::Sticks;
    std::vector<CameraKey> keys{CameraKey{}}; // at least one, ascending frames: one is a static camera, two are start and end
    bool operator==(const Setup&) const = default;
};

enum class ShotSize { Unset, ECU, BCU, CU, MCU, MS, MLS, FS, LS, ELS, EST };
enum class ShotType {
    Unset,
    Single,
    DirtySingle,
    TwoShot,
    ThreeShot,
    Group,
    OTS,
    POV,
    Reverse,
    Insert,
    Cutaway,
    Reaction,
    Profile,
    Master
};
enum class ShotAngle { Unset, EyeLevel, Low, High, Overhead, WormsEye, Dutch };
enum class ShotStatus { Planned, Ready, Taken, Omitted };

/// A window of the scene's timeline seen through a setup.
struct Shot {
    Id<Shot> id;
    Id<Scene> scene;
    Id<Setup> setup;
    double order = 0; // place in the cut, over the whole film
    std::string label; // the user's own name; empty: derived from scene and setup
    FrameRange range; // on the scene's timeline
    ShotSize size = ShotSize::Unset;
    ShotType type = ShotType::Unset;
    ShotAngle angle = ShotAngle::Unset;
    std::string move; // empty: derived from the camera keys
    std::string description;
    std::string dialogue;
    std::string notes;
    ShotStatus status = ShotStatus::Planned;
    Look look;
    bool operator==(const Shot&) const = default;
};

/// A shot's own version of an item of the set: moved or hidden in this shot only.
struct Override {
    Id<Override> id;
    Id<Shot> shot;
    Id<Item> item;
    bool hidden = false;
    std::optional<Transform> transform;
    bool operator==(const Override&) const = default;
};

enum class PanelKind { Start, Beat, End };

/// A moment of a shot that stands on the board.
struct Panel {
    Id<Panel> id;
    Id<Shot> shot;
    PanelKind kind = PanelKind::Start;
    std::int64_t frame = 0; // on the scene's timeline, within the shot's range
    std::string caption;
    bool operator==(const Panel&) const = default;
};

enum class PreviewState { Candidate, Hero, Rejected };

enum class ApprovalState { None, Notified, Approved, Rejected };

/// Who has looked at a frame on behalf of the production, and with what result.
struct Approval {
    ApprovalState state = ApprovalState::None;
    std::string by;
    std::string utc; // when the state was set, ISO 8601
    std::string note; // reason, or where the written approval is kept
    bool operator==(const Approval&) const = default;
};

/// One generated frame of a panel. Never overwritten; "stale" is derived by comparing `revision` with today's.
struct Preview {
    Id<Preview> id;
    Id<Panel> panel;
    PreviewState state = PreviewState::Candidate;
    std::string createdUtc; // ISO 8601: "2026-11-22T15:24:32Z"
    std::string picture; // SHA-256 (hex) of the PNG in the store
    std::string thumbnail; // the same for the small JPEG or PNG
    std::int32_t width = 0; // pixels
    std::int32_t height = 0;
    std::uint64_t seed = 0;
    std::string revision; // SHA-256 (hex) of everything of the plan that the frame was made from
    std::string provenance; // the canonical record as JSON, resolved values only
    std::optional<Approval> approval; // unset: nobody was asked
    bool operator==(const Preview&) const = default;
};

} // namespace plan

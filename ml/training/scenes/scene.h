// SPDX-License-Identifier: Apache-2.0
// What a training frame is made from: Previsto's own proxies and figures, one camera, one look. World: right-handed, metres, Y up.
#pragma once

#include "assets/shape.h"
#include "ml/request.h"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace training {

using ShapePtr = std::shared_ptr<const assets::Shape>; // shared: a street of equal lamp posts holds one

/// One thing standing in the scene; what plan::Item is to the app.
struct Item {
    std::string name;
    ShapePtr shape;
    glm::mat4 worldFromLocal{1};
    std::string words; // "red brick"
    std::optional<glm::vec3> colour; // linear base colour; unset: the shape's own
    std::uint64_t styleKey = 0;
};

struct Camera {
    glm::mat4 worldFromView{1}; // view space: x right, y up, looking along -z
    glm::vec2 tangents{0.5f, 0.28f}; // half extents at distance 1
};

struct Scene {
    std::string place; // "street", "plaza", ..: for statistics
    std::vector<Item> items;
    Camera camera;
    ml::LookInfo look;
    bool lampsOn = false;
    std::uint64_t seed = 1; // of the request: with the style keys it decides the invented style
};

/// Lamps of all items in world space, empty where they are off.
std::vector<ml::LampInfo> lampsOf(const Scene& scene);
/// Linear base colour that multiplies a part's vertex colours, by the app's rule: the item's own colour goes to the parts that
/// have the colour of the first one, the body.
glm::vec3 partColour(const Item& item, const assets::Part& part);
/// Class of a part: its own, or its shape's.
const std::string& partClass(const Item& item, const assets::Part& part);

} // namespace training

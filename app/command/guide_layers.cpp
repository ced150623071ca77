// SPDX-License-Identifier: Apache-2.0
#include "app/command/guide_layers.h"

#include <string>

namespace command {
namespace {

template <class Vector>
void addVectors(exchange::ExrImage& image, const std::string& layer, const std::string& components, const std::vector<Vector>& values)
{
    for (std::size_t component = 0; component < components.size(); ++component) {
        std::vector<float> plane;
        plane.reserve(values.size());
        for (const Vector& value : values)
            plane.push_back(value[int(component)]);
        image.channels.push_back({layer + "." + components[component], std::move(plane)});
    }
}

template <class Integer>
void addNumbers(exchange::ExrImage& image, const std::string& layer, const std::vector<Integer>& values)
{
    image.channels.push_back({layer + ".id", std::vector<std::uint32_t>(values.begin(), values.end())});
}

} // namespace

exchange::ExrImage guideLayers(const renderer::Guide& guide)
{
    exchange::ExrImage image{guide.width, guide.height, {}, {}};
    image.channels.push_back({"depth.Z", guide.depth});
    addVectors(image, "normal", "XYZ", guide.normal);
    addNumbers(image, "objectId", guide.objectId);
    addNumbers(image, "semanticClass", guide.semanticClass);
    addVectors(image, "motion", "XY", guide.motion);
    addVectors(image, "rest", "XYZ", guide.rest);
    addVectors(image, "baseColour", "RGB", guide.baseColour);
    image.channels.push_back({"sun.Y", guide.sun});
    return image;
}

} // namespace command

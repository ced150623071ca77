// SPDX-License-Identifier: Apache-2.0
// Scenes of analytic shapes, a device with validation on, and a skip where the machine has no Vulkan.
#pragma once

#include "renderer/renderer.h"

#include <memory>
#include <string>

namespace renderer_test {

renderer::MeshPtr plane(float halfMetres); // y = 0, facing up
renderer::MeshPtr box(glm::vec3 size); // standing on y = 0
renderer::MeshPtr sphere(float radius, int rings = 48); // around the origin

renderer::View lookAt(glm::vec3 eye, glm::vec3 target, float verticalTangent = 0.35f, float aspect = 16.0f / 9.0f);

renderer::Instance placed(renderer::MeshPtr mesh, glm::vec3 at, std::uint32_t id, glm::vec3 colour = glm::vec3(0.5f));

/// A street corner: ground, boxes, spheres, a selected one, a lamp.
renderer::Scene corner();

/// For DeviceOptions::onValidation: prints the message and ends the program as failed, wherever it came from.
void failOnValidation(const std::string& message);

/// Made with validation on. Prints why and exits 77 where there is no Vulkan device.
std::shared_ptr<renderer::Device> device();

} // namespace renderer_test

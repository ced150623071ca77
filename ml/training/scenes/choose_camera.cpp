// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/choose_camera.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/trigonometric.hpp>

#include <cmath>
#include <numbers>

namespace training {
namespace {

/// Super 35: width of the recorded area that the app's default camera package crops to 16:9 and Scope.
constexpr float kGateWidthMm = 24.89f;
constexpr int kTries = 30;

float drawFocalMm(Random& random, bool indoors)
{
    static constexpr float kPrimes[] = {18, 21, 25, 29, 35, 40, 50, 65, 75, 85};
    return indoors ? kPrimes[random.weighted({3, 3, 3, 2, 2, 1, 1})] : kPrimes[random.weighted({2, 2, 3, 3, 4, 2, 3, 1, 1, 1})];
}

glm::vec3 between(Random& random, const glm::vec3& min, const glm::vec3& max)
{
    return {random.range(min.x, max.x), random.range(min.y, max.y), random.range(min.z, max.z)};
}

struct Aim {
    glm::vec3 eye{0};
    glm::vec3 target{0};
};

/// Around a person or car at the distance of a close-up to a wide, or anywhere on the stage.
Aim drawAim(Random& random, const Stage& stage, const std::vector<Subject>& subjects, float focalMm)
{
    Aim aim;
    if (!subjects.empty() && random.chance(0.65f)) {
        const Subject& subject = random.pick(std::span<const Subject>(subjects));
        aim.target = subject.point;
        const float frameWidth = std::exp(random.range(std::log(subject.closest), std::log(9.0f))); // metres that the picture spans there
        const float distance = frameWidth * focalMm / kGateWidthMm;
        const float angle = random.range(0, 2 * std::numbers::pi_v<float>);
        aim.eye = aim.target + glm::vec3(std::sin(angle), 0, std::cos(angle)) * distance;
        aim.eye.y = random.range(stage.cameraMin.y, stage.cameraMax.y);
        aim.target += between(random, glm::vec3(-0.15f), glm::vec3(0.15f)) * frameWidth;
    } else {
        aim.eye = between(random, stage.cameraMin, stage.cameraMax);
        aim.target = between(random, stage.interestMin, stage.interestMax);
    }
    if (stage.craneMetres > 3 && random.chance(0.16f))
        aim.eye.y = random.range(3, stage.craneMetres);
    return aim;
}

Camera lookAlong(const Aim& aim, float focalMm, float aspect)
{
    Camera camera;
    camera.worldFromView = glm::inverse(glm::lookAt(aim.eye, aim.target, glm::vec3(0, 1, 0)));
    const float x = kGateWidthMm / 2 / focalMm;
    camera.tangents = {x, x / aspect};
    return camera;
}

/// Neither inside something, nor against a wall, nor at nothing but sky.
bool seesSomething(const Geometry& geometry, const Camera& camera)
{
    int near = 0, empty = 0, count = 0;
    const glm::vec3 eye(camera.worldFromView[3]);
    for (float v = -0.9f; v < 1; v += 0.3f) {
        for (float u = -0.95f; u < 1; u += 0.19f) {
            const glm::vec3 view(u * camera.tangents.x, v * camera.tangents.y, -1);
            Hit hit;
            ++count;
            if (!geometry.trace(eye, glm::normalize(glm::mat3(camera.worldFromView) * view), hit)) {
                ++empty;
            } else if (hit.distance < 1.0f || (hit.back && geometry.objects()[hit.object].semanticClass != "tree")) {
                ++near; // a back means the eye stands inside a body; leaves are sheets that have backs of their own
            }
        }
    }
    return near < count / 12 && empty < count * 3 / 5;
}

} // namespace

Camera chooseCamera(Random& random, const Geometry& geometry, const Stage& stage, const std::vector<Subject>& subjects, float aspect)
{
    Camera camera;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const float focalMm = drawFocalMm(random, stage.indoors);
        const Aim aim = drawAim(random, stage, subjects, focalMm);
        const bool outside = stage.indoors
            && (aim.eye.x < stage.cameraMin.x || aim.eye.x > stage.cameraMax.x || aim.eye.z < stage.cameraMin.z
                || aim.eye.z > stage.cameraMax.z);
        if (outside || glm::distance(aim.eye, aim.target) < 0.5f)
            continue;
        camera = lookAlong(aim, focalMm, aspect);
        if (seesSomething(geometry, camera))
            break;
    }
    return camera;
}

} // namespace training

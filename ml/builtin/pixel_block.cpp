// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/pixel_block.h"

#include "ml/builtin/materials/surface.h"
#include "ml/builtin/shading.h"
#include "ml/builtin/vectorised.h"

namespace ml::builtin {

PREVISTO_VECTORISED void computeGeometry(PixelBlock& b, Vec3 eye, Vec3 towardsSun, float pixelAngle)
{
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 direction{b.directionX[i], b.directionY[i], b.directionZ[i]};
        const Vec3 normal{b.normalX[i], b.normalY[i], b.normalZ[i]};
        const float length = std::sqrt(dot(direction, direction));
        const Vec3 ray = direction * (1 / length);
        const Vec3 position = eye + direction * b.depth[i];
        const float distance = b.depth[i] * length;
        b.distance[i] = distance;
        b.positionX[i] = position.x;
        b.positionY[i] = position.y;
        b.positionZ[i] = position.z;
        b.footprint[i] = distance * pixelAngle / std::max(0.15f, -dot(ray, normal));
        b.planes[kRayUp][i] = ray.y;
        b.planes[kRaySun][i] = dot(ray, towardsSun);
        b.planes[kSquaredRadius][i] = b.squaredRadius[i] - 1;
        b.planes[kLogDepth][i] = logOf(1 + std::min(distance, 3000.0f)) / 4.5f - 1;
        b.planes[kInverseDepth][i] = 2 / (1 + 0.15f * distance) - 1;
        b.planes[kNormalX][i] = b.viewX[i];
        b.planes[kNormalY][i] = b.viewY[i];
        b.planes[kNormalZ][i] = b.viewZ[i];
        b.planes[kNormalUp][i] = normal.y;
        b.planes[kNormalSun][i] = dot(normal, towardsSun);
        b.planes[kHeight][i] = 0.5f * logOf(1 + clamp(position.y, 0, 60)) - 1;
    }
}

PREVISTO_VECTORISED void addLamp(PixelBlock& b, Vec3 lamp, Vec3 colour)
{
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 light
            = lampIrradiance(lamp, colour, {b.positionX[i], b.positionY[i], b.positionZ[i]}, {b.normalX[i], b.normalY[i], b.normalZ[i]});
        b.lampRed[i] += light.x;
        b.lampGreen[i] += light.y;
        b.lampBlue[i] += light.z;
    }
}

PREVISTO_VECTORISED void hideLamps(PixelBlock& b)
{
    for (int i = 0; i < kBlockPixels; ++i) {
        b.lampRed[i] *= b.openLamps[i];
        b.lampGreen[i] *= b.openLamps[i];
        b.lampBlue[i] *= b.openLamps[i];
    }
}

PREVISTO_VECTORISED void computeFields(PixelBlock& b)
{
    for (int i = 0; i < kBlockPixels; ++i) {
        const Fields fields = fieldsAt(FieldPoint{{b.restX[i], b.restY[i], b.restZ[i]}, b.axis[i], b.footprint[i]},
            FieldStyle{b.seed[i], {b.cellU[i], b.cellV[i], b.originU[i], b.originV[i]}, b.cellular[i], b.bricks[i], b.slowNoise[i]});
        b.planes[kField0][i] = 2 * fields.value[0] - 1;
        b.planes[kField1][i] = 2 * fields.value[1] - 1;
        b.planes[kField2][i] = 2 * fields.value[2] - 1;
        b.planes[kField3][i] = 2 * fields.value[3] - 1;
        b.planes[kField4][i] = 2 * fields.value[4] - 1;
        b.planes[kField5][i] = 2 * fields.value[5] - 1;
    }
}

void paintBlock(PixelBlock& b, const Daylight& light)
{
    for (int i = 0; i < kBlockPixels; ++i) {
        Surface surface;
        if (b.style[i]) {
            PaintPoint point{b.style[i], &light, {}, {b.restX[i], b.restY[i], b.restZ[i]}, b.axis[i],
                {b.normalX[i], b.normalY[i], b.normalZ[i]}, {b.rawRed[i], b.rawGreen[i], b.rawBlue[i]}, {b.red[i], b.green[i], b.blue[i]},
                b.body[i], b.footprint[i]};
            for (int k = 0; k < kFieldCount; ++k)
                point.fields.value[k] = 0.5f * (b.planes[kField0 + k][i] + 1);
            surface = paint(point);
        }
        b.red[i] = surface.albedo.x;
        b.green[i] = surface.albedo.y;
        b.blue[i] = surface.albedo.z;
        b.bumpX[i] = surface.normal.x;
        b.bumpY[i] = surface.normal.y;
        b.bumpZ[i] = surface.normal.z;
        b.glowRed[i] = surface.glow.x;
        b.glowGreen[i] = surface.glow.y;
        b.glowBlue[i] = surface.glow.z;
        b.mirror[i] = surface.mirror;
        b.sharpness[i] = surface.sharpness;
    }
}

namespace {

[[gnu::always_inline]] inline SurfacePoint pointOf(const PixelBlock& b, int i)
{
    SurfacePoint point;
    point.normal = {b.normalX[i], b.normalY[i], b.normalZ[i]};
    point.bump = {b.bumpX[i], b.bumpY[i], b.bumpZ[i]};
    point.view = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]});
    point.albedo = {b.red[i], b.green[i], b.blue[i]};
    point.glow = {b.glowRed[i], b.glowGreen[i], b.glowBlue[i]};
    point.lamps = {b.lampRed[i], b.lampGreen[i], b.lampBlue[i]};
    point.gathered = {b.gatheredRed[i], b.gatheredGreen[i], b.gatheredBlue[i]};
    point.openSun = b.openSun[i];
    point.skyVisibility = b.skyVisibility[i];
    point.distance = b.distance[i];
    point.sharpness = b.sharpness[i];
    point.mirror = mirrored({b.mirror[i], point.sharpness, point.bump, point.view});
    return point;
}

} // namespace

PREVISTO_VECTORISED void addSurroundings(PixelBlock& b, const Daylight& source)
{
    const Daylight light = source;
    for (int i = 0; i < kBlockPixels; ++i) {
        const SurfacePoint point = pointOf(b, i);
        const Vec3 gathered = mix(guessedAround(light, point), point.gathered, b.aroundKnown[i]);
        b.gatheredRed[i] = gathered.x;
        b.gatheredGreen[i] = gathered.y;
        b.gatheredBlue[i] = gathered.z;
    }
}

PREVISTO_VECTORISED void addHalo(PixelBlock& b, const Daylight& source, Vec3 eye, Vec3 lamp, Vec3 colour)
{
    constexpr float kSkyMetres = 300;
    const Daylight light = source; // a copy of its own: nothing that the loop writes can change it
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 ray = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]});
        const Vec3 halo = lampHalo(light, lamp, colour, eye, ray, b.style[i] ? b.distance[i] : kSkyMetres);
        b.haloRed[i] += halo.x;
        b.haloGreen[i] += halo.y;
        b.haloBlue[i] += halo.z;
    }
}

PREVISTO_VECTORISED void guessMirrors(PixelBlock& b, const Daylight& source)
{
    const Daylight light = source;
    for (int i = 0; i < kBlockPixels; ++i) {
        const SurfacePoint point = pointOf(b, i);
        const Vec3 traced{b.mirroredRed[i], b.mirroredGreen[i], b.mirroredBlue[i]};
        const Vec3 seen = mix(mirrorGuess(light, point, mirrorDirection(point)), traced, b.aroundKnown[i]);
        b.seenRed[i] = seen.x;
        b.seenGreen[i] = seen.y;
        b.seenBlue[i] = seen.z;
    }
}

PREVISTO_VECTORISED void shadeBlock(PixelBlock& b, const Daylight& source)
{
    const Daylight light = source;
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 colour = shadeSurface(light, pointOf(b, i), {b.seenRed[i], b.seenGreen[i], b.seenBlue[i]});
        b.linearRed[i] = colour.x;
        b.linearGreen[i] = colour.y;
        b.linearBlue[i] = colour.z;
    }
}

PREVISTO_VECTORISED void writeShading(PixelBlock& b, const Daylight& source)
{
    const Daylight light = source;
    const auto soft = [](float metres) { return metres / std::sqrt(1 + metres * metres / 6.25f) / 2.5f; };
    for (int i = 0; i < kBlockPixels; ++i) {
        const SurfacePoint point = pointOf(b, i);
        const Vec3 colour = throughFog(light, {b.linearRed[i], b.linearGreen[i], b.linearBlue[i]}, point.distance);
        const Vec3 base = developed(light, colour + Vec3{b.haloRed[i], b.haloGreen[i], b.haloBlue[i]}, b.squaredRadius[i]);
        b.planes[kSun][i] = 2 * point.openSun * clamp(dot(point.normal, light.towardsSun)) - 1;
        b.planes[kLamps][i] = 0.5f * logOf(1 + 4 * luminance(point.lamps));
        b.planes[kAroundRed][i] = 0.5f * logOf(1 + 4 * light.exposure * point.gathered.x);
        b.planes[kAroundGreen][i] = 0.5f * logOf(1 + 4 * light.exposure * point.gathered.y);
        b.planes[kAroundBlue][i] = 0.5f * logOf(1 + 4 * light.exposure * point.gathered.z);
        b.planes[kSkyVisibility][i] = 2 * point.skyVisibility - 1;
        b.planes[kOwnRed][i] = 2 * std::sqrt(b.red[i]) - 1;
        b.planes[kOwnGreen][i] = 2 * std::sqrt(b.green[i]) - 1;
        b.planes[kOwnBlue][i] = 2 * std::sqrt(b.blue[i]) - 1;
        b.planes[kMirror][i] = 2 * point.mirror;
        b.planes[kGlow][i] = std::min(luminance(point.glow) * light.exposure, 2.0f);
        b.planes[kRestX][i] = soft(b.restX[i]);
        b.planes[kRestY][i] = soft(b.restY[i]);
        b.planes[kRestZ][i] = soft(b.restZ[i]);
        b.planes[kBaseRed][i] = 2 * base.x - 1;
        b.planes[kBaseGreen][i] = 2 * base.y - 1;
        b.planes[kBaseBlue][i] = 2 * base.z - 1;
    }
}

PREVISTO_VECTORISED void computeSky(PixelBlock& b, const Daylight& source, std::uint32_t seed)
{
    const Daylight light = source;
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 ray = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]});
        const float cloud = cloudField(ray, seed);
        const float haze = light.share(Weather::Fog) * clamp(1 - ray.y * 1.2f);
        const Vec3 colour = mix(skyColour(light, ray, cloud), fogColour(light), haze);
        const Vec3 base = developed(light, colour + Vec3{b.haloRed[i], b.haloGreen[i], b.haloBlue[i]}, b.squaredRadius[i]);
        b.cloud[i] = cloud;
        b.skyRed[i] = base.x;
        b.skyGreen[i] = base.y;
        b.skyBlue[i] = base.z;
    }
}

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/probes.h"

#include "ml/training/evaluate/metrics.h"
#include "ml/training/evaluate/views.h"
#include "ml/training/guide/render_guide.h"
#include "ml/training/scenes/make_scene.h"
#include "ml/training/truth/render_truth.h"

#include <glm/gtc/matrix_transform.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace training {
namespace {

/// Between two frames of a slow move: metres to the side and degrees of pan.
constexpr float kSideMetres = 0.02f;
constexpr float kPanDegrees = 0.25f;
constexpr int kVisible = 8; // steps of 255

Frame frameOf(const TracedScene& made, const FrameOptions& options)
{
    Frame frame;
    frame.place = made.scene.place;
    frame.request = renderGuide(made.scene, *made.geometry, options.width, options.height);
    frame.truth = renderTruth(made.scene, *made.geometry, ml::builtin::prepare(frame.request), {.samples = options.samples});
    return frame;
}

/// Mean difference of the pixels that both frames show, found by depth.
double reprojectionError(const ml::Request& from, const Picture& a, const ml::Request& to, const Picture& b)
{
    const auto matrix = [](const ml::Request& request) {
        glm::mat4 m(1);
        for (int i = 0; i < 16; ++i)
            m[i / 4][i % 4] = request.camera.worldFromView[static_cast<std::size_t>(i)];
        return m;
    };
    const glm::mat4 worldFromView = matrix(from), viewFromWorld = glm::inverse(matrix(to));
    const auto& tangents = from.camera.tangents;
    double sum = 0;
    long count = 0;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x) {
            const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(a.width) + static_cast<std::size_t>(x);
            const float depth = from.guide.depth[pixel];
            if (depth <= 0)
                continue;
            const float u = (2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(a.width) - 1) * tangents[0];
            const float v = (1 - 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(a.height)) * tangents[1];
            const glm::vec4 view = viewFromWorld * (worldFromView * glm::vec4(u * depth, v * depth, -depth, 1));
            const int px = static_cast<int>(std::floor((view.x / -view.z / tangents[0] + 1) * 0.5f * static_cast<float>(a.width)));
            const int py = static_cast<int>(std::floor((1 - view.y / -view.z / tangents[1]) * 0.5f * static_cast<float>(a.height)));
            if (px < 0 || py < 0 || px >= a.width || py >= a.height)
                continue;
            const std::size_t other = static_cast<std::size_t>(py) * static_cast<std::size_t>(a.width) + static_cast<std::size_t>(px);
            if (from.guide.objectId[pixel] != to.guide.objectId[other] || std::fabs(to.guide.depth[other] + view.z) > 0.02f * depth)
                continue;
            for (std::size_t k = 0; k < 3; ++k)
                sum += std::abs(a.rgb[3 * pixel + k] - b.rgb[3 * other + k]) / 255.0;
            count += 3;
        }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// The visible object with a body colour that covers most of the picture, not ground or sky; 0: none.
std::uint16_t largestThing(const ml::Request& request)
{
    std::vector<long> pixels(request.objects.size() + 1);
    for (const std::uint16_t id : request.guide.objectId)
        ++pixels[id];
    std::uint16_t best = 0;
    long most = static_cast<long>(request.guide.objectId.size()) / 50;
    for (std::size_t id = 1; id < pixels.size(); ++id) {
        const std::string& kind = request.objects[id - 1].semanticClass;
        const bool thing = kind == "building" || kind == "vehicle" || kind == "person" || kind == "furniture" || kind == "wall";
        if (thing && request.objects[id - 1].bodyColour && pixels[id] > most) {
            most = pixels[id];
            best = static_cast<std::uint16_t>(id);
        }
    }
    return best;
}

bool differsVisibly(const Picture& a, const Picture& b, std::size_t pixel)
{
    const std::uint8_t *p = &a.rgb[3 * pixel], *q = &b.rgb[3 * pixel];
    return std::max({std::abs(p[0] - q[0]), std::abs(p[1] - q[1]), std::abs(p[2] - q[2])}) > kVisible;
}

/// Whether a change from b to a is visibly another one than truth's.
bool changesWrongly(const Picture& a, const Picture& b, const Picture& trueA, const Picture& trueB, std::size_t pixel)
{
    for (std::size_t k = 3 * pixel; k < 3 * pixel + 3; ++k)
        if (std::abs((a.rgb[k] - b.rgb[k]) - (trueA.rgb[k] - trueB.rgb[k])) > kVisible)
            return true;
    return false;
}

} // namespace

void Probes::add(std::uint64_t seed, const FrameOptions& options)
{
    TracedScene made = makeScene(seed, static_cast<float>(options.width) / static_cast<float>(options.height), m_shapes);
    const Frame frame = frameOf(made, options);
    ++made.scene.seed;
    const Frame other = frameOf(made, options);
    --made.scene.seed;
    probeWords(made, options, frame);
    made.scene.camera.worldFromView = made.scene.camera.worldFromView * glm::translate(glm::mat4(1), {kSideMetres, 0, 0})
        * glm::rotate(glm::mat4(1), glm::radians(kPanDegrees), {0, 1, 0});
    const Frame moved = frameOf(made, options);
    ++m_scenes;
    probeSeeds(frame, other);
    probeMove(frame, moved);
}

void Probes::probeSeeds(const Frame& frame, const Frame& other)
{
    m_truthSpread += meanDifference(truthView(frame), truthView(other));
    const Picture picture = pictureBy(m_model, frame.request);
    m_modelSpread += meanDifference(picture, pictureBy(m_model, other.request));
    if (m_otherNoise)
        m_noiseSpread += meanDifference(picture, pictureBy(m_otherNoise, frame.request));
}

void Probes::probeMove(const Frame& frame, const Frame& moved)
{
    m_truthMove += reprojectionError(frame.request, truthView(frame), moved.request, truthView(moved));
    m_modelMove += reprojectionError(frame.request, pictureBy(m_model, frame.request), moved.request, pictureBy(m_model, moved.request));
}

void Probes::probeWords(TracedScene& made, const FrameOptions& options, const Frame& frame)
{
    const std::uint16_t id = largestThing(frame.request);
    if (id == 0)
        return;
    const std::uint32_t item = made.geometry->objects()[id - 1u].item;
    const std::string own = made.scene.items[item].words;
    const auto frameSaying = [&](const char* word) {
        made.scene.items[item].words = word;
        return frameOf(made, options);
    };
    const Frame red = frameSaying("red"), blue = frameSaying("blue");
    made.scene.items[item].words = own;
    const Picture a = pictureBy(m_model, red.request), b = pictureBy(m_model, blue.request), trueA = truthView(red),
                  trueB = truthView(blue);
    double redness = 0;
    long stray = 0, truthStray = 0, wrongStray = 0, outside = 0;
    for (std::size_t pixel = 0; pixel < frame.request.guide.objectId.size(); ++pixel) {
        const std::uint16_t object = frame.request.guide.objectId[pixel];
        if (object > 0 && made.geometry->objects()[object - 1u].item == item) {
            const std::uint8_t *p = &a.rgb[3 * pixel], *q = &b.rgb[3 * pixel];
            redness += object == id ? (p[0] - p[2]) - (q[0] - q[2]) : 0;
            continue;
        }
        ++outside;
        stray += differsVisibly(a, b, pixel);
        truthStray += differsVisibly(trueA, trueB, pixel);
        wrongStray += changesWrongly(a, b, trueA, trueB, pixel);
    }
    ++m_wordsSaid;
    m_wordsObeyed += redness > 0;
    const double all = std::max(static_cast<double>(outside), 1.0);
    m_strayShare += static_cast<double>(stray) / all;
    m_truthStray += static_cast<double>(truthStray) / all;
    m_wrongStray += static_cast<double>(wrongStray) / all;
}

std::string Probes::text() const
{
    if (m_scenes == 0)
        return {};
    const double scenes = m_scenes, said = std::max(m_wordsSaid, 1);
    char text[512];
    std::snprintf(text, sizeof text,
        "Between seeds: %.4f mean difference, truth %.4f, ratio %.2f; by noise alone %.4f.\n"
        "Words obeyed: %d of %d things turned from blue to red as told; %.2f %% of the other pixels changed visibly, truth %.2f %%; "
        "%.2f %% changed visibly otherwise than in truth.\n"
        "Reprojection error between neighbouring frames: %.4f, truth %.4f, ratio %.2f.\n",
        m_modelSpread / scenes, m_truthSpread / scenes, m_modelSpread / std::max(m_truthSpread, 1e-9), m_noiseSpread / scenes,
        m_wordsObeyed, m_wordsSaid, 100 * m_strayShare / said, 100 * m_truthStray / said, 100 * m_wrongStray / said, m_modelMove / scenes,
        m_truthMove / scenes, m_modelMove / std::max(m_truthMove, 1e-9));
    return text;
}

} // namespace training

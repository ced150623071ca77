// SPDX-License-Identifier: Apache-2.0
// Figures that need more than one picture of a scene: other seeds, other words, a camera that moves. Scenes are made anew from the
// number of the frame, so that the truth can be rendered for them as well.
#pragma once

#include "ml/training/dataset/make_frame.h"
#include "ml/training/evaluate/painter.h"
#include "ml/training/evaluate/png_file.h"
#include "ml/training/scenes/make_scene.h"

#include <cstdint>
#include <string>

namespace training {

/// Sums over the probed scenes.
class Probes {
public:
    /// `otherNoise` paints the same with other noise; empty where the model has none.
    explicit Probes(Painter model, Painter otherNoise = {})
        : m_model(std::move(model))
        , m_otherNoise(std::move(otherNoise))
    {
    }

    /// `seed` is the number that a frame of this size was made from.
    void add(std::uint64_t seed, const FrameOptions& options);
    /// A few lines: seed spread, words obeyed, reprojection error; model against truth.
    std::string text() const;

private:
    void probeSeeds(const Frame& frame, const Frame& other);
    void probeWords(TracedScene& made, const FrameOptions& options, const Frame& frame);
    void probeMove(const Frame& frame, const Frame& moved);

    Painter m_model;
    Painter m_otherNoise;
    ShapeStore m_shapes;
    int m_scenes = 0;
    double m_modelSpread = 0, m_truthSpread = 0, m_noiseSpread = 0;
    int m_wordsSaid = 0, m_wordsObeyed = 0;
    double m_strayShare = 0; // of pixels outside the named thing that changed visibly
    double m_truthStray = 0; // the same of truth: light of another colour bounces off the thing
    double m_wrongStray = 0; // whose change is visibly another one than truth's
    double m_modelMove = 0, m_truthMove = 0;
};

} // namespace training

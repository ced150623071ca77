// SPDX-License-Identifier: Apache-2.0
// The picture that stands for a shot on a list that leaves the app: its frame, else the viewport's still.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace preview {

class ShapeLibrary;

struct ShotPicture {
    std::vector<std::byte> bytes; // PNG; empty: none could be drawn, or the film's is missing
    bool generated = false; // by a model
};

/// For one list, on one thread.
class ShotPictures {
public:
    using MakeDevice = std::function<std::shared_ptr<renderer::Device>()>;

    /// `device` is asked for where a shot has no frame. All outlive this.
    ShotPictures(const plan::Plan& plan, BlobReader blobs, ShapeLibrary& shapes, MakeDevice device);

    /// Of the hero, else of the newest frame of the shot's first panel that has one, else a still of the shot's first frame.
    ShotPicture of(const plan::Shot& shot);
    /// Why a shot without a frame got no still, in a sentence: the first reason. Empty where each got one.
    const std::string& problem() const { return m_problem; }

private:
    std::vector<std::byte> still(const plan::Shot& shot);

    const plan::Plan& m_plan;
    BlobReader m_blobs;
    ShapeLibrary& m_shapes;
    MakeDevice m_device;
    std::optional<renderer::Renderer> m_renderer; // with the first still
    bool m_cannotDraw = false;
    std::string m_problem;
};

} // namespace preview

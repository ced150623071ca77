// SPDX-License-Identifier: Apache-2.0
// Shapes that frames share: a figure takes as long to make as a frame to render.
#pragma once

#include "assets/figure/figure.h"
#include "ml/training/scenes/scene.h"

#include <map>
#include <mutex>

namespace training {

/// Thread-safe. Equal asks give equal shapes, whatever was asked before.
class ShapeStore {
public:
    ShapePtr proxy(const std::string& kind, const std::map<std::string, double>& dimensions);
    /// One of few of its kind: making people takes long.
    ShapePtr foreign(const std::string& kind, int variant);
    ShapePtr figure(const assets::FigureSpec& spec);

private:
    template <typename Make>
    ShapePtr kept(const std::string& key, Make make);

    std::mutex m_mutex;
    std::map<std::string, ShapePtr> m_shapes;
};

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// The shot list on paper: A4 landscape, typeset to be handed to a crew. The header needs no Qt.
#pragma once

#include "app/plan/plan.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace exchange {

/// The picture that stands for a shot.
struct ShotPicture {
    std::vector<std::byte> bytes; // PNG or JPEG; empty: none
    bool generated = false; // by a model: marked on the picture
};

struct PdfOptions {
    std::string date; // as it shall be printed: "22 November 2026"
    std::function<ShotPicture(const plan::Shot&)> pictureOf; // may be empty: no pictures
};

/// Writes the file whole or not at all. Works with and without a running Qt application and without a display. Throws
/// ExchangeError.
void writeShotListPdf(const std::filesystem::path& path, const plan::Plan& plan, const PdfOptions& options);

} // namespace exchange

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
    std::vector<std::byte> bytes; // PNG or JPEG; empty: none, or a generated one that is missing
    bool generated = false; // by a model: marked on the picture
};

struct PdfOptions {
    std::string date; // as it shall be printed: "22 November 2026"
    std::function<ShotPicture(const plan::Shot&)> pictureOf; // may be empty: no pictures
    /// Before each shot: how many are on the paper, of how many. What it throws ends the writing.
    std::function<void(std::size_t done, std::size_t all)> onShot = {};
};

/// Writes the file whole or not at all. Works with and without a running Qt application and without a display. Returns the
/// shots whose picture is missing or damaged: their cell is empty. Throws ExchangeError.
std::vector<plan::Id<plan::Shot>> writeShotListPdf(const std::filesystem::path& path, const plan::Plan& plan, const PdfOptions& options);

/// "The pictures of 1B and 2A cannot be read, so their cells are empty; make new previews of them." Empty where none is named.
std::string unreadablePictures(const plan::Plan& plan, const std::vector<plan::Id<plan::Shot>>& shots);

} // namespace exchange

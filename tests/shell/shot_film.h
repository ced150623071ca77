// SPDX-License-Identifier: Apache-2.0
// A film of any number of shots for the tests, and a document of it in a folder of its own.
#pragma once

#include "app/plan/plan.h"
#include "app/shell/document/document.h"

#include <QTemporaryDir>

#include <memory>

/// Scenes of ten shots each, one setup and one figure for each shot.
plan::Plan shotFilm(int shots);
/// A candidate of the shot's first panel.
plan::Preview previewOf(const plan::Plan& plan, plan::Id<plan::Shot> shot, std::uint64_t seed);

struct OpenFilm {
    explicit OpenFilm(int shots)
        : OpenFilm(shotFilm(shots))
    {
    }
    explicit OpenFilm(const plan::Plan& plan);

    std::filesystem::path path() const { return std::filesystem::path(folder.path().toStdString()) / "film.previsto"; }
    plan::Id<plan::Shot> shot(int number) const; // in cut order, from 0
    QStringList names() const; // of the shots in cut order
    /// Closes the film and opens it again.
    void reopen();

    QTemporaryDir folder;
    std::unique_ptr<shell::Document> document;
};

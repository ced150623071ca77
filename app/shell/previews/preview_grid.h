// SPDX-License-Identifier: Apache-2.0
// The frames of one panel as tiles, newest first: picture, seed, size, state, and the mark of those out of date.
#pragma once

#include "app/plan/plan.h"

#include <QListView>

namespace shell {

class Document;
class Staleness;
class PreviewTiles;

/// Lives no longer than its document and staleness.
class PreviewGrid : public QListView {
    Q_OBJECT

public:
    PreviewGrid(Document& document, Staleness& staleness, QWidget* parent = nullptr);

private:
    void followDocument();

    Document& m_document;
    PreviewTiles* m_tiles = nullptr; // child
    bool m_following = false; // the list changes because the document did
};

} // namespace shell

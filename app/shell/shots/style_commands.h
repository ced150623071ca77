// SPDX-License-Identifier: Apache-2.0
// The invented style of a frame or of items, carried to other shots: what the keys of "Copy style" and "Same style here" do.
#pragma once

#include "app/plan/edits.h"

#include <QObject>

#include <optional>
#include <vector>

namespace shell {

class Document;

/// Lives no longer than its document.
class StyleCommands : public QObject {
    Q_OBJECT

public:
    explicit StyleCommands(Document& document, QObject* parent = nullptr);

    /// Of the selected items where there are some, else of the whole frame; as the selected preview shows it.
    void copy();
    /// To the selected items of the shot that is seen, else to each of these shots, else to the one that is seen.
    void paste(const std::vector<plan::Id<plan::Shot>>& shots);

Q_SIGNALS:
    void message(const QString& sentence);

private:
    Document& m_document;
    std::optional<plan::StyleCopy> m_copied;
};

} // namespace shell

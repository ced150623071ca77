// SPDX-License-Identifier: Apache-2.0
// Decoded pictures of the film's file, by hash: read and decoded on two worker threads, the most recent ones kept.
#pragma once

#include "app/shell/base/background.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace shell {

/// Lives on the UI thread.
class PictureCache : public QObject {
    Q_OBJECT

public:
    using Read = std::function<std::optional<std::vector<std::byte>>(const std::string& sha256)>; // from any thread

    explicit PictureCache(Read read);
    ~PictureCache() override; // waits for the picture in work

    /// The picture, or a null image while it is on its way; `ready` follows. One that cannot be read stays null.
    QImage picture(const std::string& sha256);
    bool idle() const { return m_workers.idle(); } // no picture is on its way

Q_SIGNALS:
    void ready(const QString& sha256);

private:
    void fetch(const QString& key);
    void keep(const QString& key, const QImage& image);

    Read m_read;
    QCache<QString, QImage> m_images; // cost in kilobytes
    QSet<QString> m_pending;
    QSet<QString> m_unreadable;
    Background m_workers{*this, 2};
};

} // namespace shell

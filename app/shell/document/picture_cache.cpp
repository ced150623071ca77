// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/picture_cache.h"

#include <utility>

namespace shell {

namespace {

constexpr int kKilobytesKept = 256 * 1024;

QImage decode(const std::optional<std::vector<std::byte>>& bytes)
{
    if (!bytes)
        return {};
    const auto image = QImage::fromData(reinterpret_cast<const uchar*>(bytes->data()), int(bytes->size()));
    return image.isNull() ? image : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

PictureCache::PictureCache(Read read)
    : m_read(std::move(read))
    , m_images(kKilobytesKept)
{
}

PictureCache::~PictureCache() { m_workers.drop(); }

QImage PictureCache::picture(const std::string& sha256)
{
    const auto key = QString::fromStdString(sha256);
    if (const auto* known = m_images.object(key))
        return *known;
    if (!key.isEmpty() && !m_pending.contains(key) && !m_unreadable.contains(key))
        fetch(key);
    return {};
}

void PictureCache::fetch(const QString& key)
{
    m_pending.insert(key);
    m_workers.run([this, key] { return decode(m_read(key.toStdString())); }, [this, key](const QImage& image) { keep(key, image); });
}

void PictureCache::keep(const QString& key, const QImage& image)
{
    m_pending.remove(key);
    if (image.isNull()) {
        m_unreadable.insert(key);
        return;
    }
    m_images.insert(key, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    Q_EMIT ready(key);
}

} // namespace shell

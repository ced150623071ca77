// SPDX-License-Identifier: Apache-2.0
#include "app/store/blob_reader.h"

#include "app/store/blobs.h"
#include "app/store/connection.h"
#include "app/store/errors.h"

#include <mutex>

namespace store {

class BlobReaderFile::Impl {
public:
    explicit Impl(const std::filesystem::path& film)
        : m_film(film)
        , m_db(connect(film, Access::Read))
    {
    }

    std::optional<Bytes> read(const std::string& sha256)
    {
        const std::scoped_lock lock(m_mutex);
        return blobs::get(*m_db, sha256, m_film);
    }
    const std::filesystem::path& film() const { return m_film; }

private:
    std::filesystem::path m_film;
    std::mutex m_mutex; // statements of one connection must not interleave
    Connection m_db;
};

BlobReaderFile::BlobReaderFile(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
BlobReaderFile::~BlobReaderFile() = default;

std::shared_ptr<BlobReaderFile> BlobReaderFile::open(const std::filesystem::path& path)
{
    return guarded(path, [&] { return std::shared_ptr<BlobReaderFile>(new BlobReaderFile(std::make_unique<Impl>(path))); });
}

std::optional<Bytes> BlobReaderFile::read(const std::string& sha256) const
{
    return guarded(m_impl->film(), [&] { return m_impl->read(sha256); });
}

} // namespace store

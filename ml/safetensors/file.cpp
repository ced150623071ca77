// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/file.h"

#include "ml/engine_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace ml {
namespace {

constexpr std::uint64_t kLengthBytes = 8;

[[noreturn]] void damaged(const std::string& file, const std::string& reason)
{
    throw EngineError(
        "model.corrupt", "\"" + file + "\" is damaged: " + reason + ". Get the file again.", {"Show in folder", "How to download again"});
}

/// False at the end of the file or on a read error.
bool readAll(int descriptor, void* into, std::uint64_t bytes, std::uint64_t offset)
{
    auto* target = static_cast<char*>(into);
    while (bytes > 0) {
        const ssize_t count = pread(descriptor, target, bytes, static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        target += count;
        bytes -= static_cast<std::uint64_t>(count);
        offset += static_cast<std::uint64_t>(count);
    }
    return true;
}

/// Files that people mistake for weights, each with its own sentence.
void refuseOtherContents(const std::string& file, std::string_view start)
{
    const std::string quoted = "\"" + file + "\"";
    if (start.starts_with("version https://git-lfs"))
        throw EngineError("model.pointer",
            quoted
                + " is a Git LFS pointer, not the model. Fetch the real file with \"git lfs pull\" or download it from the model's page.",
            {"Show in folder", "How to download"});
    if (start.starts_with("<"))
        throw EngineError("model.pointer",
            quoted + " is a web page, not the model: the download asked for a login. Download it again while logged in.",
            {"Show in folder", "How to download"});
    if (start.starts_with("GGUF"))
        throw EngineError("model.wrong_kind",
            quoted + " is a GGUF file, which Previsto does not read. Choose the safetensors file of the same model.", {"Choose other"});
    if (start.starts_with("PK\x03\x04") || start.starts_with("\x80\x02") || start.starts_with("\x80\x03") || start.starts_with("\x80\x04"))
        throw EngineError("model.pickle",
            quoted + " is a pickled checkpoint. Such files can run code when opened and are not loaded; convert it to safetensors.",
            {"How to convert"});
}

void refusePickleNames(const std::filesystem::path& path)
{
    for (const char* extension : {".ckpt", ".pt", ".pth", ".bin"})
        if (path.extension() == extension)
            throw EngineError("model.pickle",
                "\"" + path.filename().string() + "\": " + extension
                    + " files can run code when opened and are not loaded; convert it to safetensors.",
                {"How to convert"});
}

/// Regular files only, so that a pipe cannot make the reader wait for ever.
std::uint64_t regularSize(int descriptor, const std::string& file)
{
    struct stat info{};
    if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        throw EngineError(
            "model.corrupt", "\"" + file + "\" is not an ordinary file. Choose the model's safetensors file.", {"Choose other"});
    return static_cast<std::uint64_t>(info.st_size);
}

} // namespace

SafetensorsFile SafetensorsFile::open(const std::filesystem::path& path)
{
    refusePickleNames(path);
    const std::string name = path.filename().string();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        throw EngineError("model.missing_part", "The model file \"" + path.string() + "\" cannot be opened: " + std::strerror(errno) + ".",
            {"Locate", "Use built-in"});
    SafetensorsFile file(descriptor, name);
    file.m_size = regularSize(descriptor, name);

    std::array<char, 64> start{};
    if (!readAll(descriptor, start.data(), std::min<std::uint64_t>(start.size(), file.m_size), 0))
        damaged(name, "it cannot be read");
    refuseOtherContents(name, {start.data(), std::min<std::size_t>(start.size(), file.m_size)});
    if (file.m_size < kLengthBytes)
        damaged(name, "it has only " + std::to_string(file.m_size) + " bytes");
    std::uint64_t length = 0;
    for (std::size_t i = kLengthBytes; i-- > 0;)
        length = length << 8 | static_cast<unsigned char>(start[i]);
    if (length == 0 || length > kMaxHeaderBytes || length > file.m_size - kLengthBytes)
        damaged(name, "its header says it is " + std::to_string(length) + " bytes long in a file of " + std::to_string(file.m_size));
    std::string json(length, '\0');
    if (!readAll(descriptor, json.data(), length, kLengthBytes))
        damaged(name, "its header cannot be read");
    file.m_dataStart = kLengthBytes + length;
    file.m_header = parseSafetensorsHeader(json, file.m_size - file.m_dataStart, name);
    return file;
}

SafetensorsFile::SafetensorsFile(SafetensorsFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_name(std::move(other.m_name))
    , m_size(other.m_size)
    , m_dataStart(other.m_dataStart)
    , m_header(std::move(other.m_header))
{
}

SafetensorsFile::~SafetensorsFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void SafetensorsFile::read(const TensorEntry& entry, std::span<std::byte> into) const
{
    if (!readAll(m_descriptor, into.data(), entry.end - entry.begin, m_dataStart + entry.begin))
        damaged(m_name, "it became shorter while it was read");
}

} // namespace ml

// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"

#include <openssl/evp.h>

#include <array>

namespace store {

std::string sha256Hex(std::span<const std::byte> bytes)
{
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw StoreError("store.hash", "SHA-256 could not be computed; the installed OpenSSL refuses it.");
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest)
        (text += kDigits[byte >> 4]) += kDigits[byte & 15];
    return text;
}

std::string sha256Hex(const std::string& text) { return sha256Hex(std::as_bytes(std::span(text))); }

} // namespace store

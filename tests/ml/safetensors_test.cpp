// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/file.h"
#include "ml/safetensors/writer.h"
#include "tests/ml/thrown.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <cstring>
#include <random>

namespace {

std::string fileWith(const std::string& header, const std::string& data)
{
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(header.size() >> (8 * i) & 0xff);
    return bytes + header + data;
}

std::string tensor(const std::string& name, const std::string& type, const std::string& shape, const std::string& offsets)
{
    return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + offsets + "]}";
}

ml::EngineError openingOf(const test::TemporaryFolder& folder, const std::string& bytes)
{
    const auto path = folder.write("model.safetensors", bytes);
    return thrownBy([&] { ml::SafetensorsFile::open(path); });
}

/// The header is refused with a sentence that names the file and holds `part`.
void checkRefused(const std::string& header, std::size_t dataBytes, const std::string& part)
{
    INFO(header);
    const auto error = thrownBy([&] { ml::parseSafetensorsHeader(header, dataBytes, "model.safetensors"); });
    CHECK(error.code() == "model.corrupt");
    CHECK(std::string(error.what()).find(part) != std::string::npos);
    CHECK(std::string(error.what()).starts_with("\"model.safetensors\" is damaged"));
}

} // namespace

TEST_CASE("what is written is read back")
{
    const test::TemporaryFolder folder;
    std::vector<std::byte> bytes(24);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(i);
    ml::writeSafetensors(folder.path() / "a.safetensors",
        {{"first", ml::TensorType::F32, {2, 3}, bytes}, {"empty", ml::TensorType::F16, {0, 5}, {}},
            {"scalar", ml::TensorType::I64, {}, {bytes.begin(), bytes.begin() + 8}}},
        {{"name", "test"}});
    const auto file = ml::SafetensorsFile::open(folder.path() / "a.safetensors");
    CHECK(file.header().metadata.at("name") == "test");
    REQUIRE(file.header().tensors.size() == 3);
    const auto& first = file.header().tensors.at("first");
    CHECK(first.shape == std::vector<std::uint64_t>{2, 3});
    std::vector<std::byte> read(24);
    file.read(first, read);
    CHECK(read == bytes);
    CHECK(file.header().tensors.at("scalar").shape.empty());
    CHECK(file.size() == std::filesystem::file_size(folder.path() / "a.safetensors"));
}

TEST_CASE("headers that break a rule are refused with a reason")
{
    const std::string good = tensor("a", "F32", "2", "0,8");
    CHECK(ml::parseSafetensorsHeader("{" + good + "}  ", 8, "f").tensors.size() == 1);

    checkRefused(" {" + good + "}", 8, "does not start with a brace");
    checkRefused("[1]", 8, "does not start with a brace");
    checkRefused("{" + good + "} x", 8, "not valid JSON");
    checkRefused("{" + good, 8, "not valid JSON");
    checkRefused("{\"\xff\":1}", 8, "not valid JSON");
    checkRefused("{" + good + std::string("\0", 1) + "}", 8, "NUL");
    checkRefused("{\"a\\u0000b\":{}}", 8, "NUL");
    checkRefused("{" + good + "," + good + "}", 8, "twice");
    checkRefused(R"({"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8, "twice");
    checkRefused(R"({"__metadata__":{"a":"b"},"__metadata__":{"a":"b"}})", 0, "twice");
    checkRefused(R"({"__metadata__":{"a":{"b":{}}}})", 0, "nested too deep");
    checkRefused(R"({"__metadata__":{"a":1}})", 0, "number where none belongs");
    checkRefused(R"({"a":null})", 0, "null");
    checkRefused(R"({"a":true})", 0, "true or false");
    checkRefused(R"({"a":"text"})", 0, "where none belongs");
    checkRefused(R"({"a":[1]})", 0, "list where none belongs");
    checkRefused("{" + tensor("a", "F32", "-2", "0,8") + "}", 8, "negative");
    checkRefused("{" + tensor("a", "F32", "2.0", "0,8") + "}", 8, "whole number");
    checkRefused("{" + tensor("a", "F32", "2e0", "0,8") + "}", 8, "whole number");
    checkRefused("{" + tensor(std::string(1025, 'k'), "F32", "2", "0,8") + "}", 8, "key of 1025 bytes");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2]}})", 8, "three fields");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"extra":[1]}})", 8, "unknown field");
    checkRefused("{" + tensor("a", "C64", "1", "0,8") + "}", 8, "C64");
    checkRefused("{" + tensor("a", "F8_E4M3FNUZ", "8", "0,8") + "}", 8, "F8_E4M3FNUZ");
    checkRefused("{" + tensor("a", "F32", "1,1,1,1,1,1,1,1,2", "0,8") + "}", 8, "8 dimensions");
    checkRefused("{" + tensor("a", "F32", "2147483649", "0,8") + "}", 8, "dimension of 2147483649");
    checkRefused("{" + tensor("a", "F64", "2147483648,2147483648,2147483648", "0,8") + "}", 8, "larger than any file");
    checkRefused("{" + tensor("a", "F32", "2", "8,0") + "}", 8, "not a range");
    checkRefused("{" + tensor("a", "F32", "2", "0") + "}", 8, "not a range");
    checkRefused("{" + tensor("a", "F32", "2", "0,8,16") + "}", 8, "more than two offsets");
    checkRefused("{" + tensor("a", "F32", "3", "0,8") + "}", 8, "needs 12 bytes");
    checkRefused("{" + tensor("a", "F32", "2", "4,12") + "}", 12, "leaves a hole");
    checkRefused("{" + good + "," + tensor("b", "F32", "2", "4,12") + "}", 12, "overlaps");
    checkRefused("{" + good + "}", 4, "incomplete");
    checkRefused("{" + good + "}", 9, "behind its last tensor");
    std::string many = "{";
    for (int i = 0; i < 200'001; ++i)
        many += tensor(std::to_string(i), "F32", "0", "0,0") + ",";
    many.back() = '}';
    checkRefused(many, 0, "200,000");
}

TEST_CASE("files that are not weights are named for what they are")
{
    const test::TemporaryFolder folder;
    CHECK(openingOf(folder, "version https://git-lfs.github.com/spec/v1\noid sha256:1\n").code() == "model.pointer");
    CHECK(openingOf(folder, "<!doctype html><html>").code() == "model.pointer");
    CHECK(openingOf(folder, "GGUF\x03").code() == "model.wrong_kind");
    CHECK(openingOf(folder, "PK\x03\x04 archive").code() == "model.pickle");
    CHECK(openingOf(folder, "\x80\x02pickled").code() == "model.pickle");
    CHECK(openingOf(folder, "").code() == "model.corrupt");
    CHECK(openingOf(folder, "1234567").code() == "model.corrupt");
    CHECK(openingOf(folder, std::string(8, '\0') + "{}").code() == "model.corrupt");
    CHECK(openingOf(folder, std::string(8, '\xff') + "{}").code() == "model.corrupt");
    CHECK(openingOf(folder, std::string("\x64\0\0\0\0\0\0\0", 8) + "{}").code() == "model.corrupt");
    for (const char* name : {"model.ckpt", "model.pt", "model.pth", "model.bin"}) {
        const auto path = folder.write(name, "anything");
        CHECK(thrownBy([&] { ml::SafetensorsFile::open(path); }).code() == "model.pickle");
    }
    CHECK(thrownBy([&] { ml::SafetensorsFile::open(folder.path() / "none.safetensors"); }).code() == "model.missing_part");
    CHECK(thrownBy([&] { ml::SafetensorsFile::open(folder.path()); }).code() == "model.corrupt");
    const auto pipe = folder.path() / "pipe.safetensors";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(thrownBy([&] { ml::SafetensorsFile::open(pipe); }).code() == "model.corrupt");
}

TEST_CASE("a file that shrinks while it is open is an error, not a crash")
{
    const test::TemporaryFolder folder;
    const auto path = folder.write("model.safetensors", fileWith("{" + tensor("a", "F32", "2", "0,8") + "}", "12345678"));
    const auto file = ml::SafetensorsFile::open(path);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 4);
    std::vector<std::byte> bytes(8);
    CHECK(thrownBy([&] { file.read(file.header().tensors.at("a"), bytes); }).code() == "model.corrupt");
}

TEST_CASE("20,000 mutated headers are read or refused, and what is read keeps the rules")
{
    const std::string good
        = R"({"__metadata__":{"name":"x"},)" + tensor("a.weight", "F32", "2,3", "0,24") + "," + tensor("b", "F16", "", "24,26") + "}";
    const std::string pieces = "{}[]\",:0123456789-+.eE\\u truefalsn\x80\xff";
    std::mt19937 random(20);
    const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
    int read = 0, refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string header = good;
        for (std::size_t k = 0, count = 1 + pick(3); k < count; ++k)
            switch (pick(4)) {
            case 0:
                header[pick(header.size())] = pieces[pick(pieces.size())];
                break;
            case 1:
                header.insert(pick(header.size()), 1, pieces[pick(pieces.size())]);
                break;
            case 2:
                header.erase(pick(header.size()), 1 + pick(4));
                break;
            default:
                header.insert(pick(header.size()), header.substr(pick(header.size()), 1 + pick(40)));
            }
        try {
            const auto result = ml::parseSafetensorsHeader(header, 26, "f");
            std::uint64_t bytes = 0;
            for (const auto& [name, entry] : result.tensors)
                bytes += entry.end - entry.begin;
            REQUIRE(bytes == 26);
            ++read;
        } catch (const ml::EngineError& error) {
            REQUIRE(error.code() == "model.corrupt");
            ++refused;
        }
    }
    CHECK(read > 100);
    CHECK(refused > 10'000);
}

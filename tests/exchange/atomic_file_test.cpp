// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/atomic_file.h"
#include "app/exchange/error.h"
#include "tests/exchange/films.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace {

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a file is replaced whole")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "new" / "list.csv"; // the folder is made
    exchange::writeAtomically(path, std::string_view("one"));
    exchange::writeAtomically(path, std::string_view("two"));
    CHECK(textOf(path) == "two");
}

TEST_CASE("a failure leaves the former file and nothing else")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "list.csv";
    exchange::writeAtomically(path, std::string_view("before"));
    const auto fails = [](const std::filesystem::path& temporary) {
        std::ofstream(temporary) << "half";
        throw exchange::ExchangeError("stopped");
    };
    CHECK_THROWS_AS(exchange::writeAtomically(path, fails), exchange::ExchangeError);
    CHECK(textOf(path) == "before");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a place that cannot be written is named")
{
    const test::TemporaryFolder folder;
    const auto check = [](const std::filesystem::path& path) {
        try {
            exchange::writeAtomically(path, std::string_view("x"));
            FAIL("was written");
        } catch (const exchange::ExchangeError& error) {
            CHECK(std::string(error.what()).find(path.string()) != std::string::npos);
        }
    };
    check(folder.path()); // a folder
    exchange::writeAtomically(folder.path() / "file", std::string_view("x"));
    check(folder.path() / "file" / "below"); // below a file
}

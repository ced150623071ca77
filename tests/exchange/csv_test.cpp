// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/atomic_file.h"
#include "app/exchange/csv.h"
#include "app/plan/queries.h"
#include "tests/exchange/films.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

// Rows as another program reads them: Python's csv module, as one list of objects.
nlohmann::json readBack(const std::string& csv)
{
    const test::TemporaryFolder folder;
    exchange::writeAtomically(folder.path() / "list.csv", csv);
    exchange::writeAtomically(folder.path() / "read.py",
        std::string_view("import csv, json, sys\n"
                         "rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8-sig'), strict=True))\n"
                         "print(json.dumps(rows))\n"));
    return nlohmann::json::parse(
        films::outputOf("python3 " + (folder.path() / "read.py").string() + " " + (folder.path() / "list.csv").string()));
}

} // namespace

TEST_CASE("another reader gets every cell back")
{
    const auto rows = readBack(exchange::shotListCsv(films::awkward()));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["Scene"] == "24");
    CHECK(rows[0]["Shot"] == "24A");
    CHECK(rows[0]["INT/EXT"] == "EXT");
    CHECK(rows[0]["Location"] == "ALLÉE");
    CHECK(rows[0]["D/N"] == "NIGHT");
    CHECK(rows[0]["Description"] == "She says \"no\",\nthen nothing, at all.");
    CHECK(rows[0]["Dialogue"] == "ANNA: Größer; höher.");
    CHECK(rows[0]["Lens (mm)"] == "35");
    CHECK(rows[0]["Lens end (mm)"] == "");
    CHECK(rows[0]["Lens height (m)"] == "1.6");
    CHECK(rows[0]["Duration (s)"] == "2.5");
    CHECK(rows[0]["Frames"] == "60");
    CHECK(rows[0]["FPS"] == "24");
    CHECK(rows[2]["INT/EXT"] == "INT./EXT");
    CHECK(rows[2]["Size"] == ""); // not set is empty, never 0
    CHECK(rows[2]["Lens end (mm)"] == "50");
    CHECK(std::stod(rows[0]["DoF near (m)"].get<std::string>()) < 4);
    CHECK(std::stod(rows[0]["DoF far (m)"].get<std::string>()) > 4);
}

TEST_CASE("what the production said of a shot's frame leaves with the list")
{
    auto plan = films::awkward();
    const plan::Shot& shot = *plan::shotsInCut(plan).at(1);
    plan
        = films::withApprovedFrame(std::move(plan), shot, {plan::ApprovalState::Approved, "Vera Lind", "2026-11-22T15:24:32Z", "=by mail"});
    const auto rows = readBack(exchange::shotListCsv(plan));
    CHECK(rows[1]["Approval"] == "approved");
    CHECK(rows[1]["Approval by"] == "Vera Lind");
    CHECK(rows[1]["Approval date"] == "2026-11-22T15:24:32Z");
    CHECK(rows[1]["Approval note"] == "'=by mail");
    for (const char* column : {"Approval", "Approval by", "Approval date", "Approval note"})
        CHECK(rows[0][column] == ""); // nobody was asked
}

TEST_CASE("the angle of view is that of the delivered frame")
{
    // 24.88 mm wide at 35 mm: 2 atan(24.8832 / 70) = 39.14 degrees.
    const auto rows = readBack(exchange::shotListCsv(films::awkward()));
    CHECK(std::stod(rows[0]["hFOV (deg)"].get<std::string>()) == doctest::Approx(39.1).epsilon(0.003));
}

TEST_CASE("no cell is a formula")
{
    CHECK(exchange::csvText("=1+1") == "'=1+1");
    CHECK(exchange::csvText("+49 30") == "'+49 30");
    CHECK(exchange::csvText("-1 degree") == "'-1 degree");
    CHECK(exchange::csvText("@home") == "'@home");
    CHECK(exchange::csvText("a=b") == "a=b");
    const auto rows = readBack(exchange::shotListCsv(films::awkward()));
    CHECK(rows[0]["Notes"].get<std::string>().starts_with("'="));
    CHECK(rows[1]["Description"] == "'-1 degree");
}

TEST_CASE("Excel reads it as UTF-8 with rows that end in CRLF")
{
    const std::string csv = exchange::shotListCsv(films::awkward());
    CHECK(csv.starts_with("\xEF\xBB\xBFScene,"));
    CHECK(csv.ends_with("\r\n"));
}

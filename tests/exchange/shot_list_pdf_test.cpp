// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/error.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/plan/queries.h"
#include "tests/exchange/films.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <cstring>
#include <regex>
#include <sstream>

namespace {

std::vector<std::byte> blueFrame()
{
    QImage image(239, 100, QImage::Format_RGB888);
    image.fill(QColor(40, 60, 120));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    std::vector<std::byte> bytes(std::size_t(buffer.data().size()));
    std::memcpy(bytes.data(), buffer.data().constData(), bytes.size());
    return bytes;
}

struct Pdf {
    test::TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "list.pdf";

    Pdf(const plan::Plan& plan, bool generated = true)
    {
        exchange::writeShotListPdf(path, plan,
            {.date = "22 November 2026", .pictureOf = [=](const plan::Shot&) { return exchange::ShotPicture{blueFrame(), generated}; }});
    }
    std::string info() const { return films::outputOf("pdfinfo " + path.string()); }
    std::string text(const std::string& options = "") const
    {
        return films::outputOf("pdftotext -layout " + options + " " + path.string() + " -");
    }
    int pages() const
    {
        const std::string all = info();
        return std::stoi(all.substr(all.find("Pages:") + 6));
    }
};

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace

TEST_CASE("another reader finds the list's words on A4 landscape")
{
    const Pdf pdf(films::awkward());
    CHECK_MESSAGE(std::regex_search(pdf.info(), std::regex("Page size: +84[12][.0-9]* x 595[.0-9]* pts \\(A4\\)")), pdf.info());
    CHECK(pdf.info().find("Title:           Schnee & \"Eis\" - shot list") != std::string::npos);
    const std::string text = pdf.text();
    for (const std::string expected : {"SHOT LIST", "Schnee & \"Eis\"", "22 November 2026", "EXT. ALLÉE - NIGHT", "OMITTED", "24A", "MCU",
             "35 mm", "T2.8", "Cooke S4/i", "2.5 s", "=HYPERLINK", "Größer; höher.", "Page 1 of 1", "35 mm \u2192 50 mm"})
        CHECK_MESSAGE(text.find(expected) != std::string::npos, expected, " is missing in:\n", text);
}

TEST_CASE("generated frames are marked, stills are not")
{
    CHECK(countOf(Pdf(films::awkward()).text(), "AI preview") == 4); // three frames and the footer that explains them
    CHECK(countOf(Pdf(films::awkward(), false).text(), "AI preview") == 0);
}

TEST_CASE("what the production said of a shot's frame stands beside the shot's state")
{
    CHECK(Pdf(films::awkward()).text().find("approved") == std::string::npos);
    auto plan = films::awkward();
    const plan::Shot& shot = *plan::shotsInCut(plan).front();
    plan = films::withApprovedFrame(std::move(plan), shot, {plan::ApprovalState::Approved, "Vera Lind", "2026-11-22T15:24:32Z", {}});
    const std::string text = Pdf(plan).text();
    for (const std::string expected : {"approved", "Vera Lind", "2026-11-22"})
        CHECK_MESSAGE(countOf(text, expected) == 1, expected, " in:\n", text);
}

TEST_CASE("an export that is ended before its last shot leaves no file")
{
    struct Enough { };
    const plan::Plan plan = films::longFilm(40);
    const test::TemporaryFolder folder;
    std::size_t shots = 0;
    const auto onShot = [&](std::size_t done, std::size_t all) {
        CHECK(all == 40);
        CHECK(done == shots++);
        if (done == 30)
            throw Enough();
    };
    CHECK_THROWS_AS(
        exchange::writeShotListPdf(folder.path() / "list.pdf", plan, {.date = "today", .pictureOf = {}, .onShot = onShot}), Enough);
    CHECK(shots == 31);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("rows stay whole and headings are repeated over many pages")
{
    const Pdf pdf(films::longFilm(40));
    const int pages = pdf.pages();
    REQUIRE(pages > 4);
    std::size_t shots = 0;
    for (int page = 1; page <= pages; ++page) {
        const std::string number = std::to_string(page);
        const std::string text = pdf.text("-f " + number + " -l " + number);
        CHECK(text.find("Page " + number + " of " + std::to_string(pages)) != std::string::npos);
        CHECK(text.find("DESCRIPTION") != std::string::npos);
        CHECK(text.find("EXT. SQUARE - DAY") != std::string::npos);
        CHECK((page == 1) == (text.find("(continued)") == std::string::npos));
        // A row is whole: its status, at the far end, stands on the page of its description.
        CHECK(countOf(text, "Shot number") == countOf(text, "Planned"));
        shots += countOf(text, "Shot number");
    }
    CHECK(shots == 40);
}

TEST_CASE("what does not fit ends in an ellipsis")
{
    const std::string text = Pdf(films::longFilm(1)).text();
    CHECK(text.find("word1 ") != std::string::npos);
    CHECK(text.find("word89") == std::string::npos);
    CHECK(text.find("\u2026") != std::string::npos);
}

TEST_CASE("text stays text: fonts are embedded, no page is a picture")
{
    const Pdf pdf(films::awkward());
    const std::string fonts = films::outputOf("pdffonts " + pdf.path.string());
    std::istringstream lines(fonts);
    std::string line;
    int count = 0;
    for (int i = 0; std::getline(lines, line); ++i) {
        if (i < 2)
            continue;
        ++count;
        CHECK_MESSAGE(line.find(" yes ") != std::string::npos, line);
    }
    CHECK(count > 0);
}

TEST_CASE("a picture that cannot be read leaves its cell empty, and is named")
{
    const plan::Plan plan = films::awkward();
    const auto cut = plan::shotsInCut(plan);
    REQUIRE(cut.size() >= 3);
    const test::TemporaryFolder folder;
    const auto pictureOf = [&](const plan::Shot& shot) -> exchange::ShotPicture {
        if (shot.id == cut[0]->id)
            return {{std::byte{1}, std::byte{2}}, true};
        if (shot.id == cut[1]->id)
            return {{}, true};
        return shot.id == cut[2]->id ? exchange::ShotPicture{} : exchange::ShotPicture{blueFrame(), true};
    };
    const auto unreadable = exchange::writeShotListPdf(folder.path() / "list.pdf", plan, {.date = "today", .pictureOf = pictureOf});
    CHECK(unreadable == std::vector{cut[0]->id, cut[1]->id});
    const auto sentence = exchange::unreadablePictures(plan, unreadable);
    CHECK(sentence.find(plan::shotName(plan, *cut[0]) + " and " + plan::shotName(plan, *cut[1])) != std::string::npos);
    CHECK(exchange::unreadablePictures(plan, {}).empty());
}

TEST_CASE("a film without shots and a place that is a folder")
{
    plan::Plan empty;
    CHECK(Pdf(empty).pages() == 1);
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(
        exchange::writeShotListPdf(folder.path(), films::awkward(), {.date = "today", .pictureOf = {}}), exchange::ExchangeError);
}

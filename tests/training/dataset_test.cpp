// SPDX-License-Identifier: Apache-2.0
// The generator gives the same bytes for the same number, and a killed run goes on without a scratch.
#include "ml/training/dataset/dataset.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <set>
#include <sys/wait.h>
#include <thread>

using namespace training;

namespace {

constexpr FrameOptions kSmall{.width = 96, .height = 56, .samples = 1};

std::vector<char> contents(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

pid_t startDataset(const std::filesystem::path& folder)
{
    const pid_t child = fork();
    if (child == 0) {
        execl(PREVISTO_DATASET_PATH, PREVISTO_DATASET_PATH, folder.c_str(), "--frames", "8", "--width", "96", "--height", "56", "--samples",
            "1", "--threads", "2", nullptr);
        _exit(127);
    }
    return child;
}

} // namespace

TEST_CASE("the same number gives the same frame, bit for bit, whatever was rendered before")
{
    ShapeStore fresh, used;
    makeFrame(11, kSmall, used);
    CHECK(frameToBytes(makeFrame(5, kSmall, fresh)) == frameToBytes(makeFrame(5, kSmall, used)));
    CHECK(frameToBytes(makeFrame(6, kSmall, fresh)) != frameToBytes(makeFrame(5, kSmall, fresh)));
}

TEST_CASE("a frame file gives back what was written, and says which file is damaged")
{
    const test::TemporaryFolder folder;
    ShapeStore shapes;
    const Frame frame = makeFrame(3, kSmall, shapes);
    saveFrame(folder.path() / "a.frame", frame);
    const Frame read = loadFrame(folder.path() / "a.frame");
    CHECK(read.request == frame.request);
    CHECK(read.truth == frame.truth);
    std::filesystem::resize_file(folder.path() / "a.frame", 1000);
    CHECK_THROWS_WITH_AS(loadFrame(folder.path() / "a.frame"), doctest::Contains("a.frame is damaged"), TrainingError);
}

TEST_CASE("a killed run goes on where it stopped and ends with the frames of an unbroken one")
{
    const test::TemporaryFolder killed, whole;
    const pid_t child = startDataset(killed.path());
    for (int wait = 0; wait < 600 && std::filesystem::is_empty(killed.path() / "."); ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);

    const DatasetOptions options{.frame = kSmall, .firstSeed = 1, .frames = 8, .threads = 2};
    renderDataset(killed.path(), options);
    renderDataset(whole.path(), options);
    const auto files = framesOf(killed.path());
    REQUIRE(files.size() == 8);
    for (const auto& file : files)
        CHECK(contents(file) == contents(whole.path() / file.filename()));
}

TEST_CASE("the truth of a former frame is kept where the scene is the same, and rendered where it is not")
{
    const test::TemporaryFolder former, anew;
    ShapeStore shapes;
    Frame same = makeFrame(1, kSmall, shapes), other = makeFrame(2, kSmall, shapes);
    const std::vector<std::uint8_t> wanted = other.truth;
    same.truth.assign(same.truth.size(), 7);
    other.truth.assign(other.truth.size(), 7);
    same.request.surroundings.openSun.clear(); // as a version had it that knew no such buffer
    other.request.lamps.push_back({});
    saveFrame(former.path() / "000000000001.frame", same);
    saveFrame(former.path() / "000000000002.frame", other);
    CHECK_THROWS_AS(loadFrame(former.path() / "000000000001.frame"), std::exception);
    renderDataset(anew.path(), {.frame = kSmall, .firstSeed = 1, .frames = 2, .threads = 1, .truthFrom = former.path()});
    CHECK(loadFrame(anew.path() / "000000000001.frame").truth == same.truth);
    CHECK(loadFrame(anew.path() / "000000000002.frame").truth == wanted);
}

TEST_CASE("a folder holds frames of one kind")
{
    const test::TemporaryFolder folder;
    DatasetOptions options{.frame = kSmall, .firstSeed = 1, .frames = 1, .threads = 1};
    renderDataset(folder.path(), options);
    options.frame.samples = 4;
    CHECK_THROWS_WITH_AS(renderDataset(folder.path(), options), doctest::Contains("choose another folder"), TrainingError);
}

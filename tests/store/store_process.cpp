// SPDX-License-Identifier: Apache-2.0
// A second process for the tests of the store:
//   edit FILM SEED         edits without end, printing the number of each edit when it is on disk
//   hold FILM              opens the film, prints "open" and waits to be killed
//   create-limited FILM N  makes a film where no file may grow beyond N bytes, as on a full disk
//   edit-limited FILM N    edits a film under the same limit, until it fails
//   unprivileged FILM      opens and edits a film as a user who may not write it
// Failures are printed as "code: sentence".
#include "app/store/plan_file.h"
#include "tests/store/bytes.h"
#include "tests/store/random_edits.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace {

/// Edits are titled with their number, which is also the film's title then; so a state can be told from the file alone.
void editWithoutEnd(const std::string& path, std::uint64_t seed)
{
    auto file = store::PlanFile::open(path);
    file.goTo(file.history().back().number); // a kill between undo and redo leaves the last edit undone
    std::int64_t number = file.history().back().number;
    test::RandomEdits random(seed);
    for (;;) {
        ++number;
        plan::Plan next = random.next(file.plan());
        next.film.title = std::to_string(number);
        if (number % 5 == 0)
            file.putBlob(test::bytesOf(std::string(std::size_t(number) * 37 % 60000, 'x') + next.film.title));
        file.commit(next, next.film.title);
        if (number % 7 == 0) {
            file.undo();
            file.redo();
        }
        std::cout << number << std::endl;
    }
}

void limitFileSize(const char* bytes)
{
    const rlimit limit{std::strtoul(bytes, nullptr, 10), std::strtoul(bytes, nullptr, 10)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
}

void editUntilItFails(const std::string& path)
{
    auto file = store::PlanFile::open(path);
    for (int i = 0; i < 10000; ++i) {
        plan::Plan next = file.plan();
        next.film.title = std::string(1000, 'x') + std::to_string(i);
        file.commit(next, "Retitle");
    }
}

void editWithoutRights(const std::string& path)
{
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setuid(kNobody) != 0)
        throw std::runtime_error("the user cannot be changed");
    auto file = store::PlanFile::open(path);
    std::cout << (file.readOnly() ? "read only" : "writable") << ", " << file.plan().shots.size() << " shots" << std::endl;
    plan::Plan next = file.plan();
    next.film.title += "!";
    file.commit(next, "Retitle");
}

void run(const std::string& task, const std::string& path, const char* argument)
{
    if (task == "edit") {
        editWithoutEnd(path, std::strtoul(argument, nullptr, 10));
    } else if (task == "hold") {
        const auto file = store::PlanFile::open(path);
        std::cout << "open" << std::endl;
        ::pause();
    } else if (task == "create-limited") {
        limitFileSize(argument);
        store::PlanFile::create(path, test::sampleFilm(3, 20, 10));
    } else if (task == "edit-limited") {
        limitFileSize(argument);
        editUntilItFails(path);
    } else if (task == "unprivileged") {
        editWithoutRights(path);
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3)
        return 2;
    try {
        run(arguments[1], arguments[2], count > 3 ? arguments[3] : "0");
    } catch (const store::StoreError& error) {
        std::cout << error.code() << ": " << error.what() << std::endl;
        return 1;
    }
    return 0;
}

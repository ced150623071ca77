// SPDX-License-Identifier: Apache-2.0
#include "app/command/film.h"

#include "app/command/failure.h"
#include "app/plan/queries.h"

#include <algorithm>
#include <cstdio>

namespace command {
namespace {

std::vector<std::string> shotNames(const plan::Plan& plan)
{
    std::vector<std::string> names;
    for (const plan::Shot* shot : plan::shotsInCut(plan))
        names.push_back(plan::shotName(plan, *shot));
    return names;
}

const plan::Shot& shotNamed(const plan::Plan& plan, const std::string& name)
{
    if (const plan::Shot* shot = plan::findShot(plan, name))
        return *shot;
    const auto names = shotNames(plan);
    throw Failure(
        "Shot \"" + name + "\" is not in the film; " + (names.empty() ? "it has no shots yet." : "it has " + joined(names) + "."));
}

} // namespace

store::PlanFile openForEditing(const std::filesystem::path& film)
{
    store::PlanFile file = store::PlanFile::open(film);
    if (file.readOnly())
        throw Failure(film.string() + " can only be read" + (file.damage().empty() ? "; check its permissions." : ": " + file.damage()));
    return file;
}

std::vector<const plan::Shot*> wantedShots(const plan::Plan& plan, const std::vector<std::string>& names, bool all)
{
    std::vector<const plan::Shot*> shots;
    if (all) {
        shots = plan::shotsInCut(plan);
        std::erase_if(shots, [](const plan::Shot* shot) { return shot->status == plan::ShotStatus::Omitted; });
        if (shots.empty())
            throw Failure("The film has no shots yet.");
    }
    for (const std::string& name : names)
        shots.push_back(&shotNamed(plan, name));
    return shots;
}

preview::BlobReader blobReader(const store::PlanFile& file, std::mutex& mutex)
{
    return [&file, &mutex](const std::string& sha256) {
        const std::lock_guard lock(mutex);
        return file.blob(sha256);
    };
}

std::string fileStem(const plan::Plan& plan, const plan::Shot& shot)
{
    const auto cut = plan::shotsInCut(plan);
    const auto place = std::ranges::find(cut, &shot) - cut.begin() + 1;
    std::string name = plan::shotName(plan, shot);
    for (char& c : name) {
        if (c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20)
            c = '-';
    }
    const std::string number = std::to_string(place);
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(cut.size()).size());
    return std::string(digits - std::min(digits, number.size()), '0') + number + "_" + name;
}

std::string joined(const std::vector<std::string>& words, const std::string& separator)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : separator) + word;
    return text;
}

} // namespace command

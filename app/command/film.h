// SPDX-License-Identifier: Apache-2.0
// Opening films and finding what an argument names in them.
#pragma once

#include "app/preview/tools.h"
#include "app/store/plan_file.h"

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace command {

/// Opens for writing; throws Failure where the file can only be read.
store::PlanFile openForEditing(const std::filesystem::path& film);

/// Shots by name or the whole cut without omitted ones. Throws Failure naming the shot that is not there.
std::vector<const plan::Shot*> wantedShots(const plan::Plan& plan, const std::vector<std::string>& names, bool all);

/// Reads blobs of a film from any thread; the film's own thread holds the same mutex while it uses the file.
preview::BlobReader blobReader(const store::PlanFile& file, std::mutex& mutex);

/// "01_1A": place in the cut and name, fit for a file name.
std::string fileStem(const plan::Plan& plan, const plan::Shot& shot);

/// "1A, 1B, 2A" of rows or names, for sentences.
std::string joined(const std::vector<std::string>& words, const std::string& separator = ", ");

} // namespace command

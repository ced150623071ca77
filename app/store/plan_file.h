// SPDX-License-Identifier: Apache-2.0
// The .previsto file: one SQLite file that holds the plan, its history and its pictures.
#pragma once

#include "app/plan/plan.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace store {

/// What the file refuses, with a stable code ("store.newer", "store.locked", "store.damaged", ..) and one sentence that
/// names the file and what to do.
class StoreError : public std::runtime_error {
public:
    StoreError(std::string code, const std::string& sentence)
        : std::runtime_error(sentence)
        , m_code(std::move(code))
    {
    }
    const std::string& code() const { return m_code; }

private:
    std::string m_code;
};

using Bytes = std::vector<std::byte>;

/// Where a step stands, seen from the state that the film is in.
enum class HistoryPlace {
    Done, // on the way from the beginning to the current state; the last of these is the current state itself
    Ahead, // redo brings it back
    Aside, // on another line, which leaves the current one somewhere; goTo leads there
};

/// One step of the history. Steps are never dropped: an edit after an undo opens another line behind the same step.
struct HistoryEntry {
    std::int64_t number = 0; // grows by one with each edit; 0 is the film as it was made
    std::int64_t parent = 0; // the step that it was made after; of step 0: itself
    std::string title; // "Move figure Anna"
    std::string utc; // when
    std::string version; // the name given by "Save version", empty for most
    HistoryPlace place = HistoryPlace::Aside;
};

/// A hit of the search.
struct SearchHit {
    std::string kind; // "shot", "scene", "item", "preview"
    std::int64_t id = 0;
    std::string name; // "2B", "Anna"
    std::string excerpt; // words around the hit
};

/// One open film. Not thread-safe: one thread owns it. Every function that changes the file is one transaction, on disk when
/// it returns; all throw StoreError.
class PlanFile {
public:
    /// Makes a new file holding `plan`; refuses to overwrite ("store.exists").
    static PlanFile create(const std::filesystem::path& path, const plan::Plan& plan);
    /// Opens with an integrity check, upgrades an old version after a backup copy beside it. Refuses a file from a newer
    /// version ("store.newer"), one that another process has open ("store.locked"), and what is no film ("store.not_a_film").
    /// A damaged file is opened read-only with what can be read; the original is never touched.
    static PlanFile open(const std::filesystem::path& path);
    /// For `info`, `verify` and exports: shares the file with a process that edits it.
    static PlanFile openReadOnly(const std::filesystem::path& path);
    ~PlanFile();
    PlanFile(PlanFile&&) noexcept;
    PlanFile& operator=(PlanFile&&) noexcept;

    const std::filesystem::path& path() const;
    /// Where a BlobReaderFile finds the pictures: path(), or the private copy of a film that must not be touched.
    std::filesystem::path readablePath() const;
    bool readOnly() const;
    /// Empty, or the sentence that says what was damaged and what could be saved.
    const std::string& damage() const;

    const plan::Plan& plan() const;
    /// Writes what differs between plan() and `next` as one undoable step behind the current one. Nothing differs: no step.
    /// What could be redone stays in the history as another line.
    void commit(const plan::Plan& next, const std::string& title);

    /// Pictures and meshes: content-addressed, stored once, outside undo. Returns the SHA-256 as 64 hexadecimal digits.
    /// Durable together with the next commit at the latest, so that a plan never names a blob that is not there.
    std::string putBlob(std::span<const std::byte> bytes);
    std::optional<Bytes> blob(const std::string& sha256) const;

    bool canUndo() const;
    bool canRedo() const;
    std::string undoTitle() const; // empty where there is nothing to undo
    std::string redoTitle() const;
    void undo();
    void redo(); // to the step that was visited last of those that follow
    /// All steps of all lines, in the order in which they were made.
    std::vector<HistoryEntry> history() const;
    /// Names the current point of the history.
    void saveVersion(const std::string& name);
    /// Goes to any point of the history, on this line or another.
    void goTo(std::int64_t number);

    /// Words of shots, scenes, items and prompts; prefix search, best first.
    std::vector<SearchHit> search(const std::string& words, int most = 100) const;
    /// Every hit, in no order, without name and excerpt: for filters, where these would cost more than the search.
    std::vector<SearchHit> searchAll(const std::string& words) const;

    /// A copy of the film as it stands, with its history and pictures, at another path.
    void duplicateTo(const std::filesystem::path& path) const;

private:
    class Impl;
    explicit PlanFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Checks the file's integrity, every row, every blob against its hash, and the plan itself. Empty: all is well.
std::vector<std::string> verify(const std::filesystem::path& path);

std::string sha256Hex(std::span<const std::byte> bytes);
std::string sha256Hex(const std::string& text);

} // namespace store

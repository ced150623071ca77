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
    StoreError(std::string code, const std::string& sentence) : std::runtime_error(sentence), m_code(std::move(code)) {}
    const std::string& code() const { return m_code; }

private:
    std::string m_code;
};

using Bytes = std::vector<std::byte>;

/// One step of the history, newest last.
struct HistoryEntry {
    std::int64_t number = 0; // grows by one with each edit
    std::string title; // "Move figure Anna"
    std::string utc; // when
    std::string version; // the name given by "Save version", empty for most
    bool undone = false; // stands after the current state: redo brings it back
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
    /// Writes what differs between plan() and `next` as one undoable step. Nothing differs: no step. Redo is dropped.
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
    void redo();
    std::vector<HistoryEntry> history() const;
    /// Names the current point of the history.
    void saveVersion(const std::string& name);
    /// Goes to a point of the history by undo or redo; later steps stay reachable by redo until the next edit.
    void goTo(std::int64_t number);

    /// Words of shots, scenes, items and prompts; prefix search, best first.
    std::vector<SearchHit> search(const std::string& words, int most = 100) const;

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

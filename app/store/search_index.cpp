// SPDX-License-Identifier: Apache-2.0
#include "app/store/search_index.h"

#include "app/plan/queries.h"
#include "app/store/search_query.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace store::search_index {
namespace {

enum class Kind { Scene, Item, Shot, Preview };
constexpr std::array kKindNames{"scene", "item", "shot", "preview"};

struct Document {
    std::string name;
    std::string body;
    bool operator==(const Document&) const = default;
};

void addLine(std::string& body, const std::string& text)
{
    if (!text.empty())
        (body += text) += '\n';
}

void addTexts(std::string& body, const nlohmann::json& json)
{
    if (json.is_string())
        addLine(body, json.get_ref<const std::string&>());
    for (const auto& element : json.is_structured() ? json : nlohmann::json::array())
        addTexts(body, element);
}

Document documentOf(const plan::Plan&, const plan::Scene& scene)
{
    return {scene.number, scene.heading + "\n" + scene.script + "\n" + scene.look.words};
}

Document documentOf(const plan::Plan&, const plan::Item& item)
{
    Document document{item.name, {}};
    addLine(document.body, item.words);
    addLine(document.body, item.kind == plan::ItemKind::Asset ? item.source : item.shape);
    if (item.figure) {
        addLine(document.body, item.figure->pose);
        addLine(document.body, item.figure->hair.value_or(""));
        addLine(document.body, item.figure->outfit.value_or(""));
    }
    return document;
}

/// A second shot of a setup ("1A/2") is found by the setup's name: so its document depends on its own rows only.
Document documentOf(const plan::Plan& plan, const plan::Shot& shot)
{
    const plan::Setup* setup = plan.setups.find(shot.setup);
    Document document{shot.label, {}};
    if (setup)
        document.name += (document.name.empty() ? "" : " ") + plan::setupName(plan, *setup);
    for (const std::string* text : {&shot.description, &shot.dialogue, &shot.notes, &shot.move, &shot.look.words})
        addLine(document.body, *text);
    return document;
}

Document documentOf(const plan::Plan&, const plan::Preview& preview)
{
    Document document;
    const auto record = nlohmann::json::parse(preview.provenance, nullptr, false);
    if (record.is_object() && record.contains("prompt"))
        addTexts(document.body, record["prompt"]);
    return document;
}

/// Ids of different kinds may be equal, rowids must not be. Spreads kind and id over 63 bits (splitmix64).
std::int64_t rowidOf(Kind kind, std::int64_t id)
{
    std::uint64_t bits = static_cast<std::uint64_t>(id) + 0x9e3779b97f4a7c15u * (static_cast<std::uint64_t>(kind) + 1);
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::int64_t>((bits ^ (bits >> 31)) >> 1);
}

class Writer {
public:
    explicit Writer(SQLite::Database& db)
        : m_db(db)
    {
    }

    void put(Kind kind, std::int64_t id, const Document& document)
    {
        if (!m_put)
            m_put.emplace(m_db, "INSERT INTO search(rowid, kind, id, name, body) VALUES(?, ?, ?, ?, ?)");
        m_put->bind(1, rowidOf(kind, id));
        m_put->bind(2, kKindNames[static_cast<std::size_t>(kind)]);
        m_put->bind(3, id);
        m_put->bind(4, document.name);
        m_put->bind(5, document.body);
        m_put->exec();
        m_put->reset();
    }
    void remove(Kind kind, std::int64_t id)
    {
        if (!m_remove)
            m_remove.emplace(m_db, "DELETE FROM search WHERE rowid = ?");
        m_remove->bind(1, rowidOf(kind, id));
        m_remove->exec();
        m_remove->reset();
    }

private:
    SQLite::Database& m_db;
    std::optional<SQLite::Statement> m_put;
    std::optional<SQLite::Statement> m_remove;
};

template <class Row>
void putAll(Writer& writer, Kind kind, const plan::Plan& plan, const plan::Table<Row>& table)
{
    for (const auto& row : table.rows())
        writer.put(kind, row->id.value, documentOf(plan, *row));
}

/// Moving a thing leaves its texts: then nothing is written.
template <class Row, class Ids>
void replace(
    Writer& writer, Kind kind, const plan::Plan& before, const plan::Plan& after, plan::Table<Row> plan::Plan::* table, const Ids& ids)
{
    for (const plan::Id<Row> id : ids) {
        const Row* old = (before.*table).find(id);
        const Row* now = (after.*table).find(id);
        const auto oldDocument = old ? std::optional(documentOf(before, *old)) : std::nullopt;
        const auto newDocument = now ? std::optional(documentOf(after, *now)) : std::nullopt;
        if (oldDocument == newDocument)
            continue;
        if (oldDocument)
            writer.remove(kind, id.value);
        if (newDocument)
            writer.put(kind, id.value, *newDocument);
    }
}

/// True where the name of at least one of the rows changed: names of shots are made from it.
template <class Row>
bool renamed(const plan::Table<Row>& before, const plan::Table<Row>& after, const std::vector<plan::Id<Row>>& ids, std::string Row::* name)
{
    return std::any_of(ids.begin(), ids.end(), [&](plan::Id<Row> id) {
        const Row* old = before.find(id);
        const Row* now = after.find(id);
        return !old || !now || old->*name != now->*name;
    });
}

std::set<plan::Id<plan::Shot>> affectedShots(const plan::Plan& before, const plan::Plan& after, const TouchedRows& touched)
{
    const auto& ids = touched.of<plan::Shot>();
    std::set<plan::Id<plan::Shot>> shots(ids.begin(), ids.end());
    if (!renamed(before.scenes, after.scenes, touched.of<plan::Scene>(), &plan::Scene::number)
        && !renamed(before.setups, after.setups, touched.of<plan::Setup>(), &plan::Setup::letter))
        return shots;
    const std::set<plan::Id<plan::Setup>> setups(touched.of<plan::Setup>().begin(), touched.of<plan::Setup>().end());
    const std::set<plan::Id<plan::Scene>> scenes(touched.of<plan::Scene>().begin(), touched.of<plan::Scene>().end());
    for (const auto& shot : after.shots.rows())
        if (setups.contains(shot->setup) || scenes.contains(shot->scene))
            shots.insert(shot->id);
    return shots;
}

plan::Id<plan::Shot> shotOf(const plan::Plan& plan, const SearchHit& hit)
{
    if (hit.kind == "shot")
        return {hit.id};
    const plan::Preview* preview = hit.kind == "preview" ? plan.previews.find({hit.id}) : nullptr;
    const plan::Panel* panel = preview ? plan.panels.find(preview->panel) : nullptr;
    return panel ? panel->shot : plan::Id<plan::Shot>();
}

/// Names of the shots that are hit. A name depends on the other shots of the same setup, and on no more: so a hundred hits
/// among thousands of shots cost a look at each shot's setup, not a name for each.
std::unordered_map<plan::Id<plan::Shot>, std::string> shotNames(const plan::Plan& plan, const std::vector<SearchHit>& hits)
{
    std::unordered_set<plan::Id<plan::Setup>> setups;
    for (const SearchHit& hit : hits)
        if (const plan::Shot* shot = plan.shots.find(shotOf(plan, hit)))
            setups.insert(shot->setup);
    std::vector<plan::Shot> shots;
    for (const auto& shot : plan.shots.rows())
        if (setups.contains(shot->setup))
            shots.push_back(*shot);
    plan::Plan part;
    part.scenes = plan.scenes;
    part.setups = plan.setups;
    part.shots = plan::Table<plan::Shot>::fromRows(std::move(shots));
    std::unordered_map<plan::Id<plan::Shot>, std::string> names;
    for (auto& [shot, name] : plan::shotNamesInCut(part))
        names[shot->id] = std::move(name);
    return names;
}

/// What the hits are called in the plan as it is now.
void addNames(const plan::Plan& plan, std::vector<SearchHit>& hits)
{
    const auto shots = shotNames(plan, hits);
    for (SearchHit& hit : hits) {
        if (const plan::Scene* scene = hit.kind == "scene" ? plan.scenes.find({hit.id}) : nullptr)
            hit.name = scene->number;
        else if (const plan::Item* item = hit.kind == "item" ? plan.items.find({hit.id}) : nullptr)
            hit.name = item->name;
        else if (const auto shot = shots.find(shotOf(plan, hit)); shot != shots.end())
            hit.name = shot->second;
    }
}

} // namespace

void fill(SQLite::Database& db, const plan::Plan& plan)
{
    Writer writer(db);
    putAll(writer, Kind::Scene, plan, plan.scenes);
    putAll(writer, Kind::Item, plan, plan.items);
    putAll(writer, Kind::Shot, plan, plan.shots);
    putAll(writer, Kind::Preview, plan, plan.previews);
    db.exec("INSERT INTO search(search) VALUES('optimize')"); // a third of the size after so many inserts
}

void update(SQLite::Database& db, const plan::Plan& before, const plan::Plan& after, const TouchedRows& touched)
{
    Writer writer(db);
    replace(writer, Kind::Scene, before, after, &plan::Plan::scenes, touched.of<plan::Scene>());
    replace(writer, Kind::Item, before, after, &plan::Plan::items, touched.of<plan::Item>());
    replace(writer, Kind::Shot, before, after, &plan::Plan::shots, affectedShots(before, after, touched));
    replace(writer, Kind::Preview, before, after, &plan::Plan::previews, touched.of<plan::Preview>());
}

std::vector<SearchHit> find(SQLite::Database& db, const plan::Plan& plan, const std::string& words, int most)
{
    std::vector<SearchHit> hits;
    const std::string expression = matchExpression(words);
    if (expression.empty() || most <= 0)
        return hits;
    // A hit in the name counts ten times one in the text.
    SQLite::Statement statement(db,
        "SELECT kind, id, snippet(search, -1, '', '', '..', 12) FROM search WHERE search MATCH ?"
        " ORDER BY bm25(search, 0, 0, 10, 1), rowid LIMIT ?");
    statement.bind(1, expression);
    statement.bind(2, most);
    while (statement.executeStep())
        hits.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getInt64(), {}, statement.getColumn(2).getString()});
    addNames(plan, hits);
    return hits;
}

std::vector<SearchHit> findAll(SQLite::Database& db, const std::string& words)
{
    std::vector<SearchHit> hits;
    const std::string expression = matchExpression(words);
    if (expression.empty())
        return hits;
    SQLite::Statement statement(db, "SELECT kind, id FROM search WHERE search MATCH ?");
    statement.bind(1, expression);
    while (statement.executeStep())
        hits.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getInt64(), {}, {}});
    return hits;
}

} // namespace store::search_index

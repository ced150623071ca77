// SPDX-License-Identifier: Apache-2.0
// A model file dropped on the viewport stands in the set; a broken one costs a sentence.
#include "app/plan/queries.h"
#include "app/shell/viewport/viewport_window.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

#include <glm/geometric.hpp>

namespace {

/// A triangle two metres wide and three high.
constexpr const char* kTriangle
    = R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0, "name": "Sail"}],
    "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
    "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [2, 3, 0]}],
    "bufferViews": [{"buffer": 0, "byteLength": 36}],
    "buffers": [{"byteLength": 36, "uri": "data:application/octet-stream;base64,AAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAQEAAAAAA"}]})";

QString fileIn(const QTemporaryDir& folder, const QString& name, const QByteArray& contents)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(contents);
    return file.fileName();
}

void drop(const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    for (auto* window : QGuiApplication::allWindows())
        if (auto* viewport = qobject_cast<shell::ViewportWindow*>(window)) {
            const QPoint middle(viewport->width() / 2, viewport->height() * 3 / 4);
            QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &enter);
            CHECK(enter.isAccepted());
            QDropEvent event(QPointF(middle), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &event);
            return;
        }
}

} // namespace

TEST_CASE("a glTF file dropped on the viewport is imported, stands where it fell and is selected")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select("1B");
    const auto items = app.plan().items.size();
    drop(fileIn(folder, "sail.gltf", kTriangle));
    REQUIRE(eventually([&] { return app.plan().items.size() == items + 1; }, 60));
    REQUIRE(app.document().selection().items.size() == 1);
    const auto& item = *app.plan().items.find(app.document().selection().items.front());
    CHECK(item.kind == plan::ItemKind::Asset);
    CHECK(item.source == "sail.gltf");
    CHECK(item.transform.position.y == doctest::Approx(0));
    CHECK(glm::length(item.transform.position) > 0.5); // under the pixel, not at the origin

    drop(fileIn(folder, "broken.glb", "glTF but not really"));
    const auto said = [&] {
        for (auto* label : app.window().findChildren<QLabel*>("messageSentence"))
            if (label->isVisible() && label->text().contains("broken.glb"))
                return true;
        return false;
    };
    CHECK(eventually(said, 60));
    CHECK(app.plan().items.size() == items + 1);
    app.close();
}

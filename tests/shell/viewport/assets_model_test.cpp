// SPDX-License-Identifier: Apache-2.0
// Things are found by what people call them.
#include "app/shell/viewport/assets_model.h"

#include <doctest/doctest.h>

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

using namespace shell;

namespace {

QStringList found(const QString& text)
{
    AssetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSortFilterProxyModel shown;
    shown.setSourceModel(&model);
    shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    shown.setFilterRole(AssetsModel::SearchRole);
    shown.setFilterFixedString(text);
    QStringList kinds;
    for (int row = 0; row < shown.rowCount(); ++row)
        kinds << shown.index(row, 0).data(AssetsModel::KindRole).toString();
    return kinds;
}

} // namespace

TEST_CASE("a thing is found by its title, its other names and its class")
{
    CHECK(found("Cup").contains("cup"));
    CHECK(found("mug") == QStringList{"cup"});
    CHECK(found("gun") == QStringList{"pistol"});
    CHECK(found("bike") == QStringList{"bicycle"});
    CHECK(found("envelope") == QStringList{"letter"});
    CHECK(found("vehicle") == QStringList{"car", "van"});
    CHECK(found("spaceship").isEmpty());
}

// SPDX-License-Identifier: Apache-2.0
// The fields of each row and of its parts by name, listed once: JSON and the file's columns are both made from this.
#pragma once

#include "app/plan/rows.h"

#include <type_traits>

namespace plan {

/// Calls field(name, member) for each member of a struct. `auto& row` is const when writing and not const when reading.
template <class T>
struct Fields;

template <class T>
concept HasFields = requires(T& row) { Fields<std::remove_const_t<T>>::each(row, [](const char*, auto&) { }); };

template <>
struct Fields<FrameRate> {
    static void each(auto& row, auto&& field)
    {
        field("numerator", row.numerator);
        field("denominator", row.denominator);
    }
};

template <>
struct Fields<FrameRange> {
    static void each(auto& row, auto&& field)
    {
        field("start", row.start);
        field("end", row.end);
    }
};

template <>
struct Fields<Rotation> {
    static void each(auto& row, auto&& field)
    {
        field("pan", row.pan);
        field("tilt", row.tilt);
        field("roll", row.roll);
    }
};

template <>
struct Fields<Transform> {
    static void each(auto& row, auto&& field)
    {
        field("position", row.position);
        field("rotation", row.rotation);
        field("scale", row.scale);
    }
};

template <>
struct Fields<SensorMode> {
    static void each(auto& row, auto&& field)
    {
        field("body", row.body);
        field("name", row.name);
        field("photositesWide", row.photositesWide);
        field("photositesHigh", row.photositesHigh);
        field("pitchMicrometres", row.pitchMicrometres);
    }
};

template <>
struct Fields<LensSet> {
    static void each(auto& row, auto&& field)
    {
        field("name", row.name);
        field("focalLengthsMm", row.focalLengthsMm);
        field("stop", row.stop);
        field("squeeze", row.squeeze);
        field("imageCircleMm", row.imageCircleMm);
        field("closeFocusMetres", row.closeFocusMetres);
    }
};

template <>
struct Fields<DeliveryAspect> {
    static void each(auto& row, auto&& field)
    {
        field("name", row.name);
        field("ratio", row.ratio);
    }
};

template <>
struct Fields<Finish> {
    static void each(auto& row, auto&& field)
    {
        for (const FinishEffect& effect : kFinishEffects)
            field(effect.name.data(), row.*effect.on);
        field("grainIso", row.grainIso);
        field("table", row.table);
        field("tableName", row.tableName);
    }
};

template <>
struct Fields<Look> {
    static void each(auto& row, auto&& field)
    {
        field("words", row.words);
        field("time", row.time);
        field("weather", row.weather);
        field("weatherAmount", row.weatherAmount);
        field("grade", row.grade);
        field("exposure", row.exposure);
        field("sunAzimuth", row.sunAzimuth);
        field("sunElevation", row.sunElevation);
        field("seed", row.seed);
        field("finish", row.finish);
    }
};

template <>
struct Fields<Figure> {
    static void each(auto& row, auto&& field)
    {
        field("age", row.age);
        field("heightMetres", row.heightMetres);
        field("build", row.build);
        field("face", row.face);
        field("hair", row.hair);
        field("outfit", row.outfit);
        field("pose", row.pose);
        field("joints", row.joints);
        field("eyeline", row.eyeline);
    }
};

template <>
struct Fields<Light> {
    static void each(auto& row, auto&& field)
    {
        field("colour", row.colour);
        field("candela", row.candela);
    }
};

template <>
struct Fields<ItemStyle> {
    static void each(auto& row, auto&& field)
    {
        field("of", row.of);
        field("seed", row.seed);
    }
};

template <>
struct Fields<CameraKey> {
    static void each(auto& row, auto&& field)
    {
        field("frame", row.frame);
        field("position", row.position);
        field("rotation", row.rotation);
        field("focalMm", row.focalMm);
        field("focusMetres", row.focusMetres);
    }
};

template <>
struct Fields<Film> {
    static void each(auto& row, auto&& field)
    {
        field("title", row.title);
        field("rate", row.rate);
        field("sensor", row.sensor);
        field("lenses", row.lenses);
        field("deliveries", row.deliveries);
        field("look", row.look);
    }
};

template <>
struct Fields<Scene> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("order", row.order);
        field("number", row.number);
        field("omitted", row.omitted);
        field("heading", row.heading);
        field("script", row.script);
        field("look", row.look);
    }
};

template <>
struct Fields<Item> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("scene", row.scene);
        field("order", row.order);
        field("name", row.name);
        field("kind", row.kind);
        field("shape", row.shape);
        field("dimensions", row.dimensions);
        field("source", row.source);
        field("transform", row.transform);
        field("semantic", row.semantic);
        field("colour", row.colour);
        field("words", row.words);
        field("figure", row.figure);
        field("light", row.light);
        field("style", row.style);
    }
};

template <>
struct Fields<Setup> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("scene", row.scene);
        field("letter", row.letter);
        field("camera", row.camera);
        field("sensor", row.sensor);
        field("lenses", row.lenses);
        field("stop", row.stop);
        field("support", row.support);
        field("keys", row.keys);
    }
};

template <>
struct Fields<Shot> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("scene", row.scene);
        field("setup", row.setup);
        field("order", row.order);
        field("label", row.label);
        field("range", row.range);
        field("size", row.size);
        field("type", row.type);
        field("angle", row.angle);
        field("move", row.move);
        field("description", row.description);
        field("dialogue", row.dialogue);
        field("notes", row.notes);
        field("status", row.status);
        field("look", row.look);
    }
};

template <>
struct Fields<Override> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("shot", row.shot);
        field("item", row.item);
        field("hidden", row.hidden);
        field("transform", row.transform);
    }
};

template <>
struct Fields<Panel> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("shot", row.shot);
        field("kind", row.kind);
        field("frame", row.frame);
        field("caption", row.caption);
    }
};

template <>
struct Fields<Approval> {
    static void each(auto& row, auto&& field)
    {
        field("state", row.state);
        field("by", row.by);
        field("utc", row.utc);
        field("note", row.note);
    }
};

template <>
struct Fields<Preview> {
    static void each(auto& row, auto&& field)
    {
        field("id", row.id);
        field("panel", row.panel);
        field("state", row.state);
        field("createdUtc", row.createdUtc);
        field("picture", row.picture);
        field("thumbnail", row.thumbnail);
        field("width", row.width);
        field("height", row.height);
        field("seed", row.seed);
        field("revision", row.revision);
        field("provenance", row.provenance);
        field("approval", row.approval);
    }
};

} // namespace plan

// SPDX-License-Identifier: Apache-2.0
#include "assets/import/import_client.h"
#include "assets/import/name_words.h"

#include <algorithm>
#include <array>
#include <map>

namespace assets {

namespace {

struct ClassWords {
    const char* semanticClass;
    const char* words; // English, German, French, Spanish, Italian; accents folded away
};

// Earlier rows win over later ones where a name says both ("lamp post on street").
constexpr std::array kWords{
    ClassWords{"lamp", "lamp lantern streetlight light lampe laterne leuchte lampadaire reverbere lampara farola lampada lampione"},
    ClassWords{"person",
        "person people human man woman boy girl child figure character mannequin mensch mann frau kind figur personne homme femme enfant "
        "persona hombre mujer nino uomo donna bambino"},
    ClassWords{"vehicle",
        "car van truck lorry bus vehicle automobile motorcycle bike bicycle tram train boat taxi auto wagen fahrzeug lkw lastwagen fahrrad "
        "motorrad zug voiture camion velo moto bateau coche carro bicicleta barco macchina autobus treno barca"},
    ClassWords{"tree",
        "tree oak pine fir birch spruce maple palm bush shrub hedge plant conifer baum eiche kiefer tanne birke fichte ahorn palme busch "
        "strauch hecke pflanze arbre chene sapin buisson plante arbol roble pino arbusto albero quercia cespuglio pianta"},
    ClassWords{"furniture",
        "table chair sofa couch bed desk shelf cupboard wardrobe cabinet bench stool armchair furniture tisch stuhl bett schreibtisch "
        "regal schrank bank hocker sessel mobel chaise canape bureau etagere armoire fauteuil meuble mesa silla cama estante armario "
        "sillon mueble tavolo sedia divano letto scaffale armadio poltrona"},
    ClassWords{"door", "door gate tur tuer tor porte portail puerta porta cancello"},
    ClassWords{"stairs", "stairs stair staircase steps stairway treppe stufen escalier marches escalera scala scale"},
    ClassWords{"column", "column pillar pylon saule saeule pfeiler colonne pilier columna pilar colonna pilastro"},
    ClassWords{"rubble", "rubble debris ruins schutt trummer truemmer gravats decombres escombros macerie"},
    ClassWords{"rock", "rock stone boulder cliff fels stein felsen rocher pierre roca piedra roccia pietra"},
    ClassWords{"building",
        "building house tower church barn shed hut skyscraper garage castle gebaude gebaeude haus turm kirche scheune hutte huette "
        "batiment maison tour eglise immeuble edificio casa torre iglesia chiesa palazzo"},
    ClassWords{"pavement", "pavement sidewalk kerb curb gehweg burgersteig buergersteig trottoir acera marciapiede"},
    ClassWords{"road", "road street highway lane asphalt strasse weg rue route chaussee calle carretera strada"},
    ClassWords{"ceiling", "ceiling decke plafond techo soffitto"},
    ClassWords{"floor", "floor parquet fussboden plancher suelo piso pavimento"},
    ClassWords{"wall", "wall fence mauer wand zaun mur cloture pared muro valla parete recinto"},
    ClassWords{"ground", "ground terrain landscape grass lawn boden gelande gelaende rasen wiese herbe terreno suelo prato"},
    // What holds water is none.
    ClassWords{"prop",
        "tank bottle bucket barrel fountain pump pipe hose tap hydrant trough flasche eimer fass brunnen pumpe rohr schlauch hahn "
        "bouteille seau tonneau fontaine pompe tuyau robinet botella cubo barril fuente bomba tubo grifo bottiglia secchio botte fontana "
        "pompa rubinetto"},
    ClassWords{"water", "water lake river sea pond ocean wasser fluss meer teich lac riviere mer agua lago rio acqua fiume mare"},
};

/// Null where no word is known.
const char* classOfName(const std::string& name)
{
    const auto found = std::ranges::find_if(kWords, [&](const ClassWords& row) { return saysOneOf(name, row.words); });
    return found == kWords.end() ? nullptr : found->semanticClass;
}

} // namespace

std::string guessSemanticClass(const Shape& shape)
{
    if (const auto* fromFile = classOfName(shape.name))
        return fromFile;
    // Else what most of the triangles are called.
    std::map<std::string, std::size_t> triangles;
    for (const auto& part : shape.parts) {
        const auto* fromPart = classOfName(part.name);
        triangles[fromPart ? fromPart : ""] += part.mesh.indices.size() / 3;
    }
    triangles.erase("");
    const auto most = std::ranges::max_element(triangles, {}, [](const auto& entry) { return entry.second; });
    return most == triangles.end() ? "prop" : most->first;
}

} // namespace assets

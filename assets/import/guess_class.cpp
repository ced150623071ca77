// SPDX-License-Identifier: Apache-2.0
#include "assets/import/import_client.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

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
    ClassWords{"water", "water lake river sea pond ocean wasser fluss meer teich lac riviere mer agua lago rio acqua fiume mare"},
    ClassWords{"building",
        "building house tower church barn shed hut skyscraper garage castle gebaude gebaeude haus turm kirche scheune hutte huette "
        "batiment maison tour eglise immeuble edificio casa torre iglesia chiesa palazzo"},
    ClassWords{"pavement", "pavement sidewalk kerb curb gehweg burgersteig buergersteig trottoir acera marciapiede"},
    ClassWords{"road", "road street highway lane asphalt strasse weg rue route chaussee calle carretera strada"},
    ClassWords{"ceiling", "ceiling decke plafond techo soffitto"},
    ClassWords{"floor", "floor parquet fussboden plancher suelo piso pavimento"},
    ClassWords{"wall", "wall fence mauer wand zaun mur cloture pared muro valla parete recinto"},
    ClassWords{"ground", "ground terrain landscape grass lawn boden gelande gelaende rasen wiese herbe terreno suelo prato"},
};

/// Latin letters with accents, as UTF-8, and the letters they stand for.
constexpr std::array kFolded{std::pair("ä", "a"), std::pair("ö", "o"), std::pair("ü", "u"), std::pair("ß", "ss"), std::pair("Ä", "a"),
    std::pair("Ö", "o"), std::pair("Ü", "u"), std::pair("é", "e"), std::pair("è", "e"), std::pair("ê", "e"), std::pair("É", "e"),
    std::pair("á", "a"), std::pair("à", "a"), std::pair("â", "a"), std::pair("ó", "o"), std::pair("ò", "o"), std::pair("ô", "o"),
    std::pair("í", "i"), std::pair("î", "i"), std::pair("ú", "u"), std::pair("ù", "u"), std::pair("û", "u"), std::pair("ñ", "n"),
    std::pair("ç", "c")};

std::string fold(std::string text)
{
    for (const auto& [accented, plain] : kFolded) {
        for (auto at = text.find(accented); at != std::string::npos; at = text.find(accented, at))
            text.replace(at, std::string_view(accented).size(), plain);
    }
    return text;
}

/// Words of a name in lower case: "OakTree_02.Leaves" -> oak, tree, leaves.
std::vector<std::string> wordsOf(const std::string& name)
{
    std::vector<std::string> words{""};
    char before = ' ';
    for (const char letter : fold(name)) {
        const bool isLetter = std::isalpha(static_cast<unsigned char>(letter)) != 0;
        if (!isLetter || (std::isupper(static_cast<unsigned char>(letter)) && std::islower(static_cast<unsigned char>(before))))
            words.emplace_back();
        if (isLetter)
            words.back() += char(std::tolower(static_cast<unsigned char>(letter)));
        before = letter;
    }
    std::erase(words, "");
    return words;
}

/// The same word, its plural, or a compound that ends with it ("streetlamp", "Wohnhaus").
bool means(const std::string& word, std::string_view known)
{
    if (word == known || (word.size() == known.size() + 1 && word.ends_with('s') && word.starts_with(known)))
        return true;
    return known.size() >= 4 && word.ends_with(known);
}

/// Null where no word is known.
const char* classOfName(const std::string& name)
{
    const auto words = wordsOf(name);
    for (const auto& row : kWords) {
        std::string_view left = row.words;
        while (!left.empty()) {
            const auto end = std::min(left.find(' '), left.size());
            const auto known = left.substr(0, end);
            if (std::ranges::any_of(words, [known](const auto& word) { return means(word, known); }))
                return row.semanticClass;
            left.remove_prefix(std::min(end + 1, left.size()));
        }
    }
    return nullptr;
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

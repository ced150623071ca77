// SPDX-License-Identifier: Apache-2.0
// Proxies: stand-ins of real-world size, made in code.
#pragma once

#include "assets/asset_error.h"
#include "assets/shape.h"

#include <map>
#include <string>
#include <vector>

namespace assets {

/// One thing that can be set on a proxy.
struct Dimension {
    std::string name; // "width", "storeys"
    double value = 1; // default
    double min = 0.01;
    double max = 1000;
    std::string unit; // "m", or empty for counts
};

/// One kind of proxy, as the assets dock lists it.
struct ProxyKind {
    std::string name; // "building": stored in the plan, never translated
    std::string title; // "Building"
    std::string semanticClass;
    std::vector<Dimension> dimensions;
    std::string otherNames = {}; // what else one may call it, for whoever searches: "gun handgun"
};

/// All kinds, in the order the dock shows them.
const std::vector<ProxyKind>& proxyKinds();
/// Null where there is no such kind.
const ProxyKind* findProxyKind(const std::string& name);

/// Makes the proxy. Dimensions left out take their defaults; values outside their limits are clamped; unknown names throw.
Shape makeProxy(const std::string& kind, const std::map<std::string, double>& dimensions = {});

} // namespace assets

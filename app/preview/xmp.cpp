// SPDX-License-Identifier: Apache-2.0
#include "app/preview/xmp.h"

namespace preview {
namespace {

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "&#10;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) // XML 1.0 has no other control characters
                out += c;
        }
    }
    return out;
}

std::string attribute(const char* name, const std::string& value)
{
    return value.empty() ? std::string() : std::string("\n   ") + name + "=\"" + escaped(value) + '"';
}

} // namespace

std::string xmpPacket(const XmpFields& fields)
{
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "  <rdf:Description rdf:about=\"\"\n"
           "   xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
           "   xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n"
           "   xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\""
        + attribute("xmp:CreatorTool", fields.creatorTool) + attribute("xmp:CreateDate", fields.createdUtc)
        + attribute("xmpMM:InstanceID", "xmp.iid:" + fields.frameId) + attribute("Iptc4xmpExt:DigitalSourceType", kGeneratedSourceType)
        + attribute("Iptc4xmpExt:AISystemUsed", fields.aiSystem) + attribute("Iptc4xmpExt:AISystemVersionUsed", fields.aiSystemVersion)
        + attribute("Iptc4xmpExt:AIPromptInformation", fields.aiPrompt) + attribute("Iptc4xmpExt:AIPromptWriterName", fields.promptWriter)
        + "/>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

} // namespace preview

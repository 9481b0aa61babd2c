package org.dailydispatch.signature;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The hash of each part of a signed document by its name: {@code figures.…} and {@code sections.…} by their keys, {@code
 * content.…} for what else the content holds, and the other properties of the canonical form. They do not prove anything;
 * they tell where to look.
 */
public final class SealedParts {

    private SealedParts() {}

    /** @param canonical what is hashed as a whole, with the document under {@code content} */
    public static Map<String, String> of(JsonNode canonical) {
        Map<String, String> parts = new TreeMap<>();
        canonical.properties().forEach(property -> {
            if (property.getKey().equals("content")) {
                property.getValue().properties().forEach(inner -> addContent(parts, inner.getKey(), inner.getValue()));
            } else {
                parts.put(
                        property.getKey(),
                        CanonicalJson.hash(property.getValue().toString()));
            }
        });
        return parts;
    }

    private static void addContent(Map<String, String> parts, String name, JsonNode value) {
        if (name.equals("figures") || name.equals("sections")) {
            value.forEach(
                    each -> parts.put(name + "." + each.path("key").asString(""), CanonicalJson.hash(each.toString())));
        } else {
            parts.put("content." + name, CanonicalJson.hash(value.toString()));
        }
    }

    /** The names of the parts that have another hash by now, or are new, or gone. None where no parts were kept. */
    public static List<String> different(Map<String, String> now, JsonNode kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(kept.propertyNames());
        return names.stream()
                .filter(name -> !kept.path(name).asString("").equals(now.getOrDefault(name, "")))
                .toList();
    }
}

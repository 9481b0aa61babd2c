package org.dailydispatch.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that lead from one view of the list to another: what is set stays set. */
record ListAddress(Map<String, String> parameters) {

    static ListAddress of(ProblemFilter filter) {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "team", filter.team);
        put(set, "township", filter.township);
        put(set, "site", filter.site);
        put(set, "category", filter.category);
        put(set, "severity", filter.severity);
        put(set, "source", filter.source);
        put(set, "state", filter.state);
        put(set, "overdue", filter.overdue);
        put(set, "foundFrom", filter.foundFrom);
        put(set, "foundTo", filter.foundTo);
        put(set, "openOn", filter.openOn);
        put(set, "figure", filter.figure);
        put(set, "day", filter.day);
        put(set, "asOf", filter.asOf);
        put(set, "sort", filter.sort);
        return new ListAddress(set);
    }

    /** The list with these states, overdue or not. */
    public String showing(String state, boolean overdue) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("overdue");
        changed.put("state", state);
        if (overdue) {
            changed.put("overdue", "true");
        }
        return address("/problems", changed);
    }

    /** The list with one parameter set otherwise. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return address("/problems", changed);
    }

    /** The list without one parameter. */
    public String without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return address("/problems", changed);
    }

    /** The file with exactly these rows. */
    public String file() {
        return address("/problems.xlsx", parameters);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            set.put(name, value.strip());
        }
    }
}

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
        put(set, "county", filter.county);
        put(set, "township", filter.township);
        put(set, "site", filter.site);
        put(set, "place", filter.place);
        put(set, "category", filter.category);
        put(set, "severity", filter.severity);
        put(set, "source", filter.source);
        put(set, "words", filter.words);
        put(set, "state", filter.state);
        put(set, "overdue", filter.overdue);
        put(set, "recurred", filter.recurred);
        put(set, "returned", filter.returned);
        put(set, "foundFrom", filter.foundFrom);
        put(set, "foundTo", filter.foundTo);
        put(set, "openOn", filter.openOn);
        put(set, "figure", filter.figure);
        put(set, "measure", filter.measure);
        put(set, "day", filter.day);
        put(set, "asOf", filter.asOf);
        put(set, "sort", filter.sort);
        put(set, "view", filter.view);
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

    /** The board with these states in front where there is room for one column only. */
    public String column(String state) {
        return with("state", state);
    }

    /** All of one column of the board, as a list. */
    public String all(String state) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("view");
        changed.put("state", state);
        return address("/problems", changed);
    }

    /** The same problems as a list or as a board. */
    public String as(String view) {
        return view.equals("list") ? without("view") : with("view", view);
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
        return address("/problems.xlsx", ofRows());
    }

    /** The page with exactly these rows, for paper. */
    public String paper() {
        return address("/problems/print", ofRows());
    }

    /** What chooses the rows and their order, without the layout: on a board a state chooses a column, and all are shown. */
    Map<String, String> ofRows() {
        Map<String, String> rows = new LinkedHashMap<>(parameters);
        if (ProblemFilter.View.BOARD.name().equalsIgnoreCase(rows.remove("view"))) {
            rows.put("state", ProblemFilter.Shown.ALL.name());
        }
        return rows;
    }

    /** What a file or paper names: what chooses the rows, with the states shown and the order where nothing was said. */
    Map<String, String> named(ProblemCriteria criteria) {
        Map<String, String> named = ofRows();
        named.putIfAbsent("state", criteria.shown().name());
        named.putIfAbsent("sort", criteria.sort().name());
        return named;
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

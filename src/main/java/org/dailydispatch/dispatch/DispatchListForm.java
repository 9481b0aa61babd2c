package org.dailydispatch.dispatch;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the list says, as text, so that what is wrong is shown as it was typed. */
class DispatchListForm {

    public @Nullable String team;
    public @Nullable String from;
    public @Nullable String to;

    /** The last line of the page before: day and team. */
    public @Nullable String before;

    DispatchFilter read(Errors errors) {
        ReportingDay first = read("from", from, ReportingDay::parse, errors);
        ReportingDay last = read("to", to, ReportingDay::parse, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue("to", "dispatch.filter.backwards");
        }
        String[] key = before == null ? new String[0] : before.split("_", 2);
        return new DispatchFilter(
                read("team", team, UUID::fromString, errors),
                first,
                last,
                key.length == 2 ? read("before", key[0], ReportingDay::parse, errors) : null,
                key.length == 2 ? read("before", key[1], UUID::fromString, errors) : null);
    }

    private static <T> @Nullable T read(
            String field, @Nullable String typed, Function<String, T> reader, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed.strip());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            errors.rejectValue(field, "dispatch.filter.unreadable");
            return null;
        }
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !parameters().isEmpty();
    }

    /** The address of the file with the same lines. */
    public String file() {
        return address("/dispatches.xlsx", parameters());
    }

    /** The address of the page of the list after this line. */
    public String after(DispatchLine last) {
        Map<String, String> parameters = parameters();
        parameters.put("before", last.day() + "_" + last.teamId());
        return address("/dispatches", parameters);
    }

    /** The address of the first page. */
    public String firstPage() {
        return address("/dispatches", parameters());
    }

    private Map<String, String> parameters() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "team", team);
        put(set, "from", from);
        put(set, "to", to);
        return set;
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            set.put(name, value.strip());
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}

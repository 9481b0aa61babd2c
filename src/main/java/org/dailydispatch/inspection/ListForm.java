package org.dailydispatch.inspection;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list, as its address carries them. */
class ListForm {

    /** How many days are shown where none are named. */
    private static final int DAYS = 7;

    public @Nullable String from;

    public @Nullable String to;

    /** One day: short for the same day in both. */
    public @Nullable String day;

    public @Nullable String township;

    public @Nullable String site;

    public @Nullable String mode;

    /** Only the inspections of one team. */
    public @Nullable String team;

    /** Whether only what counts is shown: the rows behind a figure. */
    public @Nullable String counted;

    /** Only of sites of one family. */
    public @Nullable String family;

    /** Only those that measured this, by its code. */
    public @Nullable String measure;

    /** Whether only the last of each site and day is shown: what a sum of measurements is made of. */
    public @Nullable String latest;

    public @Nullable String failed;

    public @Nullable String author;

    /** The last row of the page before: its day and id. */
    public @Nullable String after;

    InspectionFilter filter(ReportingDay today, Errors errors) {
        ReportingDay single = day(day, "day", errors);
        ReportingDay last = single != null ? single : day(to, "to", errors);
        ReportingDay first = single != null ? single : day(from, "from", errors);
        ReportingDay until = last == null ? today : last;
        String[] mark = after == null ? new String[0] : after.split("_", 2);
        return new InspectionFilter(
                first == null ? until.plus(1 - DAYS) : first,
                until,
                id(team),
                id(township),
                id(site),
                Arrays.stream(Mode.values())
                        .filter(value -> value.name().equals(mode))
                        .findFirst()
                        .orElse(null),
                Boolean.parseBoolean(counted),
                Arrays.stream(SiteFamily.values())
                        .filter(value -> value.name().equals(family))
                        .findFirst()
                        .orElse(null),
                (measure == null || measure.isBlank()) ? null : measure.strip(),
                Boolean.parseBoolean(latest),
                (failed == null || failed.isBlank()) ? null : Boolean.valueOf(failed),
                id(author),
                mark.length == 2 ? day(mark[0], "after", errors) : null,
                mark.length == 2 ? id(mark[1]) : null);
    }

    private static @Nullable ReportingDay day(@Nullable String text, String field, Errors errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ReportingDay.parse(text.strip());
        } catch (DateTimeException unreadable) {
            errors.rejectValue(field, "inspection.list.wrongDay");
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException unreadable) {
            // An id that nothing has: the list is then empty, and not wider than was asked for.
            return new UUID(0, 0);
        }
    }

    /** The address of the list, or of its file, with the same filters. */
    String address(String path, @Nullable String mark) {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "from", from);
        put(set, "to", to);
        put(set, "day", day);
        put(set, "township", township);
        put(set, "site", site);
        put(set, "mode", mode);
        put(set, "team", team);
        put(set, "counted", counted);
        put(set, "family", family);
        put(set, "measure", measure);
        put(set, "latest", latest);
        put(set, "failed", failed);
        put(set, "author", author);
        put(set, "after", mark);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        set.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(set).toUriString();
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            set.put(name, value.strip());
        }
    }
}

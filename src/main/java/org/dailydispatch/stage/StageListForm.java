package org.dailydispatch.stage;

import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the address of the list says, as text, so that what is wrong is shown as it was typed. */
class StageListForm {

    public @Nullable String team;
    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String state;

    /** The last line of the page before: last day and report. */
    public @Nullable String after;

    StageFilter read(Errors errors) {
        ReportingDay first = day("from", from, errors);
        ReportingDay last = day("to", to, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue("to", "stage.refused.backwards");
        }
        return new StageFilter(id(errors), first, last, state(errors), key(errors));
    }

    private static @Nullable ReportingDay day(String field, @Nullable String typed, Errors errors) {
        ReportingDay day = Typed.day(typed);
        if (day == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "stage.filter.unreadable");
        }
        return day;
    }

    private @Nullable UUID id(Errors errors) {
        UUID id = Typed.id(team);
        if (id == null && Typed.text(team) != null) {
            errors.rejectValue("team", "stage.filter.unknown");
        }
        return id;
    }

    private @Nullable StageState state(Errors errors) {
        String typed = Typed.text(state);
        if (typed == null) {
            return null;
        }
        for (StageState each : StageState.values()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        errors.rejectValue("state", "stage.filter.unknown");
        return null;
    }

    private StageFilter.@Nullable Key key(Errors errors) {
        String typed = Typed.text(after);
        if (typed == null) {
            return null;
        }
        String[] parts = typed.split("_", 2);
        ReportingDay day = Typed.day(parts[0]);
        UUID id = parts.length == 2 ? Typed.id(parts[1]) : null;
        if (day == null || id == null) {
            errors.rejectValue("after", "stage.filter.unknown");
            return null;
        }
        return new StageFilter.Key(day, id);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return Stream.of(team, from, to, state).anyMatch(typed -> Typed.text(typed) != null);
    }

    /** The address of the file with the same lines. */
    public String file() {
        return at("/stages.xlsx").toString();
    }

    /** The address of the first page. */
    public String firstPage() {
        return at("/stages").toString();
    }

    /** The address of the page of the list after this line. */
    public String after(StageLine last) {
        return at("/stages").with("after", last.to() + "_" + last.id()).toString();
    }

    private Address at(String path) {
        return Address.of(path)
                .with("team", team)
                .with("from", from)
                .with("to", to)
                .with("state", state);
    }
}

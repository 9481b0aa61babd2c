package org.dailydispatch.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person is to visit on which weekdays. */
class RotaForm {

    public List<String> targets = new ArrayList<>();

    @Nullable
    String holder;

    public List<String> weekdays = new ArrayList<>();

    @Nullable
    String from;

    @Nullable
    String until;

    /** Null where a field was wrong. */
    @Nullable
    RotaPlan read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        List<UUID> ids = targets.stream()
                .map(Typed::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Integer> days = weekdays.stream()
                .map(Typed::number)
                .filter(Weekdays.ALL::contains)
                .distinct()
                .sorted()
                .toList();
        UUID person = reader.id("holder", holder);
        ReportingDay first = reader.day("from", from);
        ReportingDay last = reader.lastDay("until", until, first);
        if (ids.isEmpty()) {
            errors.rejectValue("targets", "assignment.error.targets");
        }
        if (days.isEmpty()) {
            errors.rejectValue("weekdays", "assignment.error.weekdays");
        }
        if (reader.foundErrors() || person == null || first == null) {
            return null;
        }
        return new RotaPlan(ids, person, days, first, last);
    }
}

package org.dailydispatch.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One question of a checklist.
 *
 * @param position counted from 1
 * @param code stays the same from version to version, so that yesterday's answer finds its item
 * @param help how to check it
 * @param severity what is proposed when it fails
 * @param photoOnFailure whether a failure should be shown in a photo
 */
public record Item(
        UUID id,
        int position,
        String code,
        Name section,
        Name text,
        @Nullable Name help,
        Category category,
        Severity severity,
        boolean photoOnFailure,
        List<Measure> measures,
        List<Option> options) {

    public Item {
        measures = List.copyOf(measures);
        options = List.copyOf(options);
    }

    public Optional<Measure> measure(String measureCode) {
        return measures.stream()
                .filter(measure -> measure.code().equals(measureCode))
                .findFirst();
    }

    public boolean hasOption(String optionCode) {
        return options.stream().anyMatch(option -> option.code().equals(optionCode));
    }
}

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
 * @param severity what is proposed when it fails; null where it cannot fail
 * @param photoOnFailure whether a failure should be shown in a photo
 * @param asksVerdict false for an item that only records figures and boxes
 * @param choice how many of the options can be ticked
 * @param dependsOn null where the item is always asked; one that does not apply is neither asked nor stored
 * @param picture shown beside the help, see {@link HelpPictures}; null for none
 */
public record Item(
        UUID id,
        int position,
        String code,
        Name section,
        Name text,
        @Nullable Name help,
        Category category,
        @Nullable Severity severity,
        boolean photoOnFailure,
        boolean asksVerdict,
        List<Measure> measures,
        List<Option> options,
        Choice choice,
        @Nullable Dependence dependsOn,
        @Nullable UUID picture) {

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

    public boolean onlyOne() {
        return choice == Choice.ONE;
    }

    /** The same item at another place of a list. */
    public Item at(int otherPosition, Name otherSection) {
        return copy(otherPosition, otherSection, picture);
    }

    /** The same item with this picture, or with none. */
    public Item with(@Nullable UUID otherPicture) {
        return copy(position, section, otherPicture);
    }

    private Item copy(int otherPosition, Name otherSection, @Nullable UUID otherPicture) {
        return new Item(
                id,
                otherPosition,
                code,
                otherSection,
                text,
                help,
                category,
                severity,
                photoOnFailure,
                asksVerdict,
                measures,
                options,
                choice,
                dependsOn,
                otherPicture);
    }
}

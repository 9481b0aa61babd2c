package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.List;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** All numbers of a filing. A number is named as in {@link Measure}: by its code, or by {@code item.code} elsewhere. */
record Numbers(Checklist checklist, List<Answer> answers) {

    private record Place(String item, String code) {
        static Place of(Item here, String reference) {
            int point = reference.indexOf('.');
            return point < 0
                    ? new Place(here.code(), reference)
                    : new Place(reference.substring(0, point), reference.substring(point + 1));
        }
    }

    /** Null where it was not given. */
    @Nullable
    BigDecimal of(Item here, String reference) {
        Place place = Place.of(here, reference);
        for (Answer answer : answers) {
            if (answer.item().equals(place.item())) {
                return answer.measures().get(place.code());
            }
        }
        return null;
    }

    Name nameOf(Item here, String reference) {
        Place place = Place.of(here, reference);
        return checklist
                .item(place.item())
                .flatMap(item -> item.measure(place.code()))
                .map(Measure::name)
                .orElse(new Name(reference, reference));
    }
}

package org.dailydispatch.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.jspecify.annotations.Nullable;

/** Whether the bounds of a number fit its kind and one another. */
final class MeasureRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Item item;
    private final Measure measure;
    private final String anchor;
    private final String row;
    private final List<Fault> found = new ArrayList<>();

    private MeasureRules(Item item, Measure measure, String anchor, String row) {
        this.item = item;
        this.measure = measure;
        this.anchor = anchor;
        this.row = row;
    }

    static List<Fault> faults(Item item, Measure measure, String anchor, String row) {
        MeasureRules rules = new MeasureRules(item, measure, anchor, row);
        rules.aboutKind();
        rules.aboutBounds();
        rules.aboutPassing();
        rules.aboutPair("atMost", measure.atMost());
        rules.aboutPair("passAtLeast", measure.passAtLeast());
        return rules.found;
    }

    private void aboutKind() {
        if (measure.kind() == Measure.Kind.COUNT && measure.decimals() != 0) {
            wrong("decimals", "countIsWhole");
        }
        boolean belowZero = measure.min().signum() < 0;
        if (measure.kind() == Measure.Kind.PERCENT
                && (belowZero || measure.max().compareTo(HUNDRED) > 0)) {
            wrong("max", "percent");
        }
        if (measure.kind() == Measure.Kind.PRICE && belowZero) {
            wrong("min", "price");
        }
    }

    private void aboutBounds() {
        if (measure.min().compareTo(measure.max()) > 0) {
            wrong("max", "minOverMax", plain(measure.min()), plain(measure.max()));
        }
        fine("min", measure.min());
        fine("max", measure.max());
        fine("passMin", measure.passMin());
        fine("passMax", measure.passMax());
    }

    private void aboutPassing() {
        BigDecimal least = measure.passMin();
        BigDecimal most = measure.passMax();
        if (least != null && !measure.accepts(least)) {
            wrong("passMin", "passOutside", plain(measure.min()), plain(measure.max()));
        }
        if (most != null && !measure.accepts(most)) {
            wrong("passMax", "passOutside", plain(measure.min()), plain(measure.max()));
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            wrong("passMax", "minOverMax", plain(least), plain(most));
        }
        if (!item.asksVerdict() && (least != null || most != null || measure.passAtLeast() != null)) {
            wrong(least != null ? "passMin" : most != null ? "passMax" : "passAtLeast", "passWithoutVerdict");
        }
    }

    /** The other of a pair stands in the same item, and the two do not bound each other in a circle. */
    private void aboutPair(String field, @Nullable String other) {
        if (other == null) {
            return;
        }
        Optional<Measure> paired = item.measure(other).filter(found -> !other.equals(measure.code()));
        if (paired.isEmpty()) {
            wrong(field, "pair", other);
        } else if (measure.code().equals(paired.get().atMost()) && field.equals("atMost")) {
            wrong(field, "circle", other);
        }
    }

    private void fine(String field, @Nullable BigDecimal bound) {
        if (bound != null && measure.tooFine(bound)) {
            wrong(field, "decimals", measure.decimals());
        }
    }

    private void wrong(String field, String key, Object... arguments) {
        found.add(Fault.wrong(anchor, row + field, key, arguments));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

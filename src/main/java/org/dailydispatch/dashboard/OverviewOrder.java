package org.dailydispatch.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;

/** By which figure the teams are ranked; in addresses {@code ?order=townships}. */
public enum OverviewOrder {
    /** By their numbers: no ranking. */
    NUMBER(Comparator.comparingInt(line -> line.team().number())),
    TOWNSHIPS(best(TeamLine::townships)),
    FORTNIGHT(best(TeamLine::fortnight)),
    CHECKPOINTS(best(TeamLine::checkpoints)),
    /** The smaller the overdue part of the open problems, the better; a team without open problems has none overdue. */
    OVERDUE(Comparator.comparing(TeamLine::overdue, OverviewOrder::least)),
    /** The fewer days from finding to rectification the better; whoever closed nothing comes last. */
    MEDIAN(Comparator.comparing(TeamLine::daysToRectify, Comparator.nullsLast(Comparator.naturalOrder()))),
    REPORTS(best(TeamLine::reports)),
    RESUMPTION(best(TeamLine::resumption)),
    ON_POST(best(TeamLine::onPost));

    @SuppressWarnings("ImmutableEnumChecker") // compares by what it is given and keeps nothing
    private final Comparator<TeamLine> comparator;

    OverviewOrder(Comparator<TeamLine> comparator) {
        this.comparator = comparator;
    }

    /** The first in the ranking first; equal ones share a place. */
    Comparator<TeamLine> comparator() {
        return comparator;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether places are told. */
    public boolean ranks() {
        return this != NUMBER;
    }

    /**
     * The order of an address; the teams by their numbers where it names none.
     *
     * @throws NotFoundException for what is no order: nothing else is shown in its place
     */
    static OverviewOrder of(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return NUMBER;
        }
        return Arrays.stream(values())
                .filter(order -> order.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("order " + key));
    }

    private static Comparator<TeamLine> best(Function<TeamLine, Rate> rate) {
        return Comparator.comparing(rate, OverviewOrder::most);
    }

    /** The highest share first, compared exactly; where there is nothing to count, last. */
    private static int most(Rate one, Rate other) {
        if (!one.defined() || !other.defined()) {
            return Boolean.compare(other.defined(), one.defined());
        }
        return Long.compare(other.numerator() * one.denominator(), one.numerator() * other.denominator());
    }

    private static int least(Rate one, Rate other) {
        return Long.compare(
                one.numerator() * Math.max(1, other.denominator()), other.numerator() * Math.max(1, one.denominator()));
    }
}

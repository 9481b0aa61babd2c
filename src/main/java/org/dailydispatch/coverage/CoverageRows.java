package org.dailydispatch.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units behind the figures of coverage, one by one. */
@Service
@Transactional(readOnly = true)
class CoverageRows {

    private final Surveys surveys;
    private final ReportingClock clock;

    CoverageRows(Surveys surveys, ReportingClock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Which of the units are listed. */
    enum State {
        /** Every one in force on any day of the period. */
        ALL(line -> true),
        /** The numerator: in force on the last day and visited in the period. */
        DONE(UnitLine::reached),
        /** What is missing from the denominator. */
        MISSING(UnitLine::missing),
        /** Due on the last day by the frequency of that day, done or not: what a day's figure by frequency is of. */
        DUE(UnitLine::due),
        /** Overdue on the last day in the mode asked for; with both modes together, any visit would do. */
        GAP(UnitLine::askedGap),
        OPEN_GAP(UnitLine::openGap),
        COVERT_GAP(UnitLine::covertGap);

        @SuppressWarnings("ImmutableEnumChecker") // None of them keeps anything.
        private final Predicate<UnitLine> holds;

        State(Predicate<UnitLine> holds) {
            this.holds = holds;
        }

        /** As written in addresses and keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which order. */
    enum Order {
        /** By township, and in it as registered. */
        PLACE,
        /** Those never openly visited first, then those whose last open visit is longest ago; likewise COVERT. */
        OPEN,
        COVERT;

        /** As written in addresses and keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Stream<UnitLine> sort(Stream<UnitLine> lines) {
            Comparator<@Nullable ReportingDay> oldest = Comparator.nullsFirst(Comparator.<ReportingDay>naturalOrder());
            return switch (this) {
                case PLACE -> lines;
                case OPEN -> lines.sorted(Comparator.comparing(UnitLine::lastOpen, oldest));
                case COVERT -> lines.sorted(Comparator.comparing(UnitLine::lastCovert, oldest));
            };
        }
    }

    /**
     * What is asked for.
     *
     * @param unit null for sites of every sort
     * @param townshipId null for all
     * @param kind null for all
     */
    record Asked(
            @Nullable Unit unit,
            @Nullable UUID townshipId,
            @Nullable SiteKind kind,
            State state,
            Order order) {

        private boolean covers(Subject subject) {
            return (unit == null ? subject.unit() != Unit.TOWNSHIP : subject.unit() == unit)
                    && (townshipId == null || subject.townshipId().equals(townshipId))
                    && (kind == null || subject.kind() == kind);
        }
    }

    /**
     * The rows, and what they come to, whatever their state.
     *
     * @param township null where it is not one township's
     * @param townships the names of those in which the rows lie
     * @param reached of those in force on the last day
     * @param schedule days done of days expected; 0 of 0 where no visit is expected
     */
    record Listed(
            Question question,
            Asked asked,
            Instant asOf,
            @Nullable Name township,
            Map<UUID, Name> townships,
            Rate reached,
            Rate schedule,
            List<UnitLine> lines) {}

    /** @throws NotFoundException for a township outside the team's county */
    Listed of(Question question, Asked asked) {
        Survey survey = surveys.of(question);
        Map<UUID, Name> townships = survey.names(Unit.TOWNSHIP);
        if (asked.townshipId() != null && !townships.containsKey(asked.townshipId())) {
            throw new NotFoundException("township " + asked.townshipId());
        }
        Set<Unit> units = asked.unit() == null ? EnumSet.copyOf(Unit.sites()) : EnumSet.of(asked.unit());
        List<UnitLine> all = units.stream()
                .flatMap(unit -> survey.within(unit).stream())
                .filter(asked::covers)
                .map(survey::line)
                .toList();
        return new Listed(
                question,
                asked,
                clock.now(),
                asked.townshipId() == null ? null : townships.get(asked.townshipId()),
                townships,
                new Rate(count(all, UnitLine::reached), count(all, UnitLine::counted)),
                all.stream().map(UnitLine::schedule).reduce(new Rate(0, 0), CoverageRows::sum),
                asked.order().sort(all.stream().filter(asked.state().holds)).toList());
    }

    private static long count(List<UnitLine> lines, Predicate<UnitLine> counts) {
        return lines.stream().filter(counts).count();
    }

    private static Rate sum(Rate sum, @Nullable Rate next) {
        return next == null
                ? sum
                : new Rate(sum.numerator() + next.numerator(), sum.denominator() + next.denominator());
    }
}

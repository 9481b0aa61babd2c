package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.listing.Address;
import org.dailydispatch.problem.Measure;
import org.dailydispatch.problem.ProblemFigure;
import org.dailydispatch.resumption.ResumptionFigure;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows behind the figures of one unit stand. Null where no single list holds them: a county with several teams,
 * visits and reports of many days.
 *
 * @param team whose work is listed; null where the unit has not exactly one
 * @param named whether the reader sees several teams, so that an address must say whose rows it means
 * @param asOf the instant of the figures, which their lists repeat
 */
record Behind(Choice choice, Unit unit, @Nullable UUID team, boolean named, Instant asOf) {

    /** The rows of the numerator over these days, both included. */
    @Nullable
    String part(ReportingDay from, ReportingDay to) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE -> ofOneDay("township", "open", "done", from, to);
            case COVERT_COVERAGE -> ofOneDay("township", "covert", "done", from, to);
            case CHECKPOINT_COVERAGE -> ofOneDay("checkpoint", "open", "done", from, to);
            case VILLAGE_COVERAGE -> sites("village", "open", "done", choice.from(), to);
            case COVERT_VISITS -> covert(from, to);
            case REPORTS -> reports(from, to, null);
            case OPEN_PROBLEMS -> problems(ProblemFigure.OPEN, to);
            case DAYS_TO_RECTIFY -> problems(ProblemFigure.CLOSED_LATELY, to);
            case RECTIFICATION -> problems(Measure.RECTIFIED, from, to);
            case CLOSING -> problems(Measure.CLOSED, from, to);
            case ON_TIME -> problems(Measure.ON_TIME, from, to);
            case RESUMPTION -> enterprises(ResumptionFigure.RESUMED, to);
            case ON_POST -> enterprises(ResumptionFigure.ELIGIBLE, to);
        };
    }

    /** The rows of the denominator. */
    @Nullable
    String whole(ReportingDay from, ReportingDay to) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE -> ofOneDay("township", "open", null, from, to);
            case COVERT_COVERAGE -> ofOneDay("township", "covert", null, from, to);
            case CHECKPOINT_COVERAGE -> ofOneDay("checkpoint", "open", null, from, to);
            case VILLAGE_COVERAGE -> sites("village", "open", null, to, to);
            case RECTIFICATION, CLOSING -> problems(Measure.FOUND, from, to);
            case ON_TIME -> problems(Measure.DUE, from, to);
            case RESUMPTION -> enterprises(ResumptionFigure.ELIGIBLE, to);
            default -> part(from, to);
        };
    }

    /** The reports of the period in one state; null where it has several days. */
    @Nullable
    String reportsIn(String state) {
        return reports(choice.from(), choice.to(), state);
    }

    /** Of one day; over several days the figure counts each unit once a day, as no list does. */
    private @Nullable String ofOneDay(
            String unit, String mode, @Nullable String state, ReportingDay from, ReportingDay to) {
        return from.equals(to) ? sites(unit, mode, state, from, to) : null;
    }

    private @Nullable String sites(
            String unit, String mode, @Nullable String state, ReportingDay from, ReportingDay to) {
        return team == null
                ? null
                : ofTeam(Address.of("/coverage/rows")
                        .with("unit", unit)
                        .with("from", from)
                        .with("to", to)
                        .with("mode", mode)
                        .with("township", township())
                        .with("state", state));
    }

    private @Nullable String covert(ReportingDay from, ReportingDay to) {
        return team == null
                ? null
                : ofTeam(Address.of("/inspections")
                        .with("from", from)
                        .with("to", to)
                        .with("mode", Mode.COVERT)
                        .with("counted", true)
                        .with("township", township()));
    }

    private @Nullable String reports(ReportingDay from, ReportingDay to, @Nullable String state) {
        return team == null || township() != null || !from.equals(to)
                ? null
                : ofTeam(Address.of("/township-reports").with("day", to).with("status", state));
    }

    /** As things stood at the end of the day. */
    private @Nullable String problems(ProblemFigure figure, ReportingDay day) {
        return team == null
                ? null
                : ofTeam(Address.of("/problems")
                        .with("figure", figure)
                        .with("day", day)
                        .with("township", township()));
    }

    private @Nullable String problems(Measure measure, ReportingDay from, ReportingDay to) {
        return team == null
                ? null
                : ofTeam(Address.of("/problems")
                        .with("measure", measure)
                        .with("foundFrom", from)
                        .with("foundTo", to)
                        .with("asOf", asOf)
                        .with("township", township()));
    }

    private String enterprises(ResumptionFigure figure, ReportingDay day) {
        return Address.of("/enterprises")
                .with("figure", figure)
                .with("day", day)
                .with("county", named ? unit.countyId() : null)
                .with("township", township())
                .toString();
    }

    private @Nullable UUID township() {
        return choice.grain() == Grain.TOWNSHIP ? unit.id() : null;
    }

    private String ofTeam(Address address) {
        return address.with("team", named ? team : null).toString();
    }
}

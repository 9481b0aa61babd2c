package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Address;
import org.dailydispatch.problem.Measure;
import org.dailydispatch.resumption.ResumptionFigure;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows behind the figures of one unit stand. Null where no single list holds them: a county with several teams,
 * the reports of many days.
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
            case OPEN_COVERAGE -> coverage("townships", from, to);
            case COVERT_COVERAGE -> coverage("covert", from, to);
            case REPORTS -> reports(from, to);
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
            case RECTIFICATION, CLOSING -> problems(Measure.FOUND, from, to);
            case ON_TIME -> problems(Measure.DUE, from, to);
            case RESUMPTION -> enterprises(ResumptionFigure.ELIGIBLE, to);
            default -> part(from, to);
        };
    }

    private @Nullable String coverage(String of, ReportingDay from, ReportingDay to) {
        if (team == null) {
            return null;
        }
        if (township() != null) {
            return ofTeam(Address.of("/coverage/rows")
                    .with("from", from)
                    .with("to", to)
                    .with("mode", of.equals("covert") ? of : "open")
                    .with("township", township()));
        }
        return from.equals(to)
                ? ofTeam(Address.of("/dashboard/coverage").with("of", of).with("day", to))
                : ofTeam(Address.of("/coverage").with("from", from).with("to", to));
    }

    private @Nullable String reports(ReportingDay from, ReportingDay to) {
        return team != null && from.equals(to)
                ? ofTeam(Address.of("/township-reports").with("day", to))
                : null;
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

package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.Schedule;
import org.dailydispatch.language.Name;
import org.dailydispatch.listing.Address;
import org.dailydispatch.problem.Measure;
import org.dailydispatch.problem.ProblemFigure;
import org.dailydispatch.resumption.ResumptionFigure;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows behind the figures of one unit stand. Null where no single list holds them: places counted once on each of many
 * days, whose days {@link #days} lists, and places of a county with several teams on one day, of which {@link #shares} names
 * the list of each. What is done on a day by how often it is to be visited was visited on one of so many days up to it: its list
 * tells of these.
 *
 * @param teams those whose work can make up the figures
 * @param named whether the reader sees several teams, so that an address must say whose rows it means
 * @param asOf the instant of the figures, which their lists repeat
 * @param schedule by which things are due; null for a figure that knows of none
 */
record Behind(
        Choice choice,
        Unit unit,
        List<Team> teams,
        boolean named,
        Instant asOf,
        @Nullable Schedule schedule) {

    /**
     * What one of several teams adds to a figure.
     *
     * @param list where its rows are
     */
    record Share(Name team, String list) {}

    /** The unit day by day, each day with what leads on. */
    String days() {
        return choice.daysOf(unit.id());
    }

    /** The one team that was there on these days; null where there are several, or none. */
    private @Nullable UUID team(ReportingDay from, ReportingDay to) {
        List<Team> there = there(from, to);
        return there.size() == 1 ? there.get(0).id() : null;
    }

    private List<Team> there(ReportingDay from, ReportingDay to) {
        return choice.grain() == Grain.TEAM
                ? teams
                : teams.stream()
                        .filter(team -> from.through(to).stream().anyMatch(team::stationedOn))
                        .toList();
    }

    /** The county's page, which shows each of its teams: for what several of them did on one day. */
    private @Nullable String county(ReportingDay from, ReportingDay to) {
        return named && teams.size() > 1 && from.equals(to)
                ? Address.of("/overview/counties/" + unit.countyId())
                        .with("day", to)
                        .toString()
                : null;
    }

    /** The rows of the numerator over these days, both included. */
    @Nullable
    String part(ReportingDay from, ReportingDay to) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE -> townships("open", "done", from, to);
            case COVERT_COVERAGE -> townships("covert", "done", from, to);
            case CHECKPOINT_COVERAGE -> ofOneDay("checkpoint", "open", "done", from, to);
            case VILLAGE_COVERAGE -> ofOneDay("village", "open", "done", from, to);
            case VILLAGES_REACHED -> sites("village", "open", "done", choice.from(), to);
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
            case OPEN_COVERAGE -> townships("open", "due", from, to);
            case COVERT_COVERAGE -> townships("covert", "due", from, to);
            case CHECKPOINT_COVERAGE -> ofOneDay("checkpoint", "open", "due", from, to);
            case VILLAGE_COVERAGE -> ofOneDay("village", "open", "due", from, to);
            case VILLAGES_REACHED -> sites("village", "open", null, to, to);
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

    /** The reports of one day in one state. */
    @Nullable
    String reportsOn(ReportingDay day, String state) {
        return reports(day, day, state);
    }

    private @Nullable String townships(String mode, String state, ReportingDay from, ReportingDay to) {
        String list = ofOneDay("township", mode, state, from, to);
        return list == null ? county(from, to) : list;
    }

    /** Of one day; over several days the figure counts each unit once a day, as no list does. */
    private @Nullable String ofOneDay(String unit, String mode, String state, ReportingDay from, ReportingDay to) {
        return from.equals(to) ? sites(unit, mode, state, since(to), to) : null;
    }

    /** The first day on which what is due on a day may have been visited. */
    private ReportingDay since(ReportingDay day) {
        return schedule == null ? day : schedule.since(day, day);
    }

    private @Nullable String sites(
            String unit, String mode, @Nullable String state, ReportingDay from, ReportingDay to) {
        UUID team = team(from, to);
        return team == null ? null : sites(team, unit, mode, state, from, to);
    }

    private String sites(
            UUID team, String unit, String mode, @Nullable String state, ReportingDay from, ReportingDay to) {
        return ofTeam(
                team,
                Address.of("/coverage/rows")
                        .with("unit", unit)
                        .with("from", from)
                        .with("to", to)
                        .with("mode", mode)
                        .with("township", township())
                        .with("state", state));
    }

    /** What each of several teams visited: their lists together hold the sites that count once. Empty for other figures. */
    List<Share> shares(ReportingDay from, ReportingDay to) {
        return switch (choice.indicator()) {
            case CHECKPOINT_COVERAGE -> from.equals(to) ? shares("checkpoint", since(to), to) : List.of();
            case VILLAGE_COVERAGE -> from.equals(to) ? shares("village", since(to), to) : List.of();
            case VILLAGES_REACHED -> shares("village", choice.from(), to);
            default -> List.of();
        };
    }

    private List<Share> shares(String sort, ReportingDay from, ReportingDay to) {
        List<Team> there = there(from, to);
        return there.size() < 2
                ? List.of()
                : there.stream()
                        .map(team -> new Share(team.name(), sites(team.id(), sort, "open", "done", from, to)))
                        .toList();
    }

    private @Nullable String covert(ReportingDay from, ReportingDay to) {
        UUID team = team(from, to);
        return team == null
                ? county(from, to)
                : ofTeam(
                        team,
                        Address.of("/inspections")
                                .with("from", from)
                                .with("to", to)
                                .with("mode", Mode.COVERT)
                                .with("counted", true)
                                .with("township", township()));
    }

    private @Nullable String reports(ReportingDay from, ReportingDay to, @Nullable String state) {
        UUID team = team(from, to);
        if (team == null || !from.equals(to)) {
            return county(from, to);
        }
        UUID township = township();
        return township == null
                ? ofTeam(team, Address.of("/township-reports").with("day", to).with("status", state))
                : ofTeam(
                        team,
                        Address.of("/dashboard/cell").with("township", township).with("day", to));
    }

    /** As things stood at the end of the day. */
    private String problems(ProblemFigure figure, ReportingDay day) {
        return problems(Address.of("/problems").with("figure", figure).with("day", day));
    }

    private String problems(Measure measure, ReportingDay from, ReportingDay to) {
        return problems(Address.of("/problems")
                .with("measure", measure)
                .with("foundFrom", from)
                .with("foundTo", to)
                .with("asOf", asOf));
    }

    /** A county and a township keep the problems of a team that has left. */
    private String problems(Address list) {
        return choice.grain() == Grain.TEAM
                ? ofTeam(unit.id(), list)
                : list.with("county", named ? unit.countyId() : null)
                        .with("township", township())
                        .toString();
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

    private String ofTeam(UUID team, Address address) {
        return address.with("team", named ? team : null).toString();
    }
}

package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * All teams stationed on a day, side by side, and the counties that have none.
 *
 * @param asOf now, or the end of a day that is over
 * @param teams in the order asked for
 * @param total of the counties that have a team
 * @param without the counties without a team on the day, by code
 * @param map the counties that have townships in force, by code
 * @param resumption the resumption rate of all counties: of 2 993 enterprises 2 882 is 96.3 %; likewise onPost
 */
public record Overview(
        ReportingDay day,
        boolean today,
        Instant asOf,
        OverviewOrder order,
        List<TeamLine> teams,
        CityTotal total,
        List<CountyLine> without,
        List<CountyOnMap> map,
        Rate resumption,
        Rate onPost,
        List<Yardstick> yardsticks) {

    /** The address of this page on a day in an order. */
    public String address(ReportingDay of, OverviewOrder by) {
        return "/overview?day=" + of + (by == OverviewOrder.NUMBER ? "" : "&order=" + by.key());
    }

    /** The same page in another order; where it is in that order, back to the numbers. */
    public String by(String key) {
        OverviewOrder asked = OverviewOrder.of(key);
        return address(day, asked == order ? OverviewOrder.NUMBER : asked);
    }

    public boolean isBy(String key) {
        return order.key().equals(key);
    }

    /** The address of the rows behind the city's figure beside a benchmark. */
    public String behind(Benchmark.Indicator indicator) {
        Links city = new Links(null);
        return switch (indicator) {
            case RESUMPTION -> city.enterprises("RESUMED", day, null);
            case ON_POST -> city.enterprises("ELIGIBLE", day, null);
            case EXITS_OPEN -> "/admin/sites?kind=EXPRESSWAY_EXIT&day=" + day;
        };
    }

    /** The address of one county's townships, as one of its teams finds them; null for a county without a team. */
    public String county(UUID id, @Nullable UUID team) {
        return "/overview/counties/" + id + "?day=" + day + (team == null ? "" : "&team=" + team);
    }

    /** What the map and its tiles show. */
    public DashboardMode mode() {
        return DashboardMode.ALL;
    }

    /** Whether any county is drawn by an uploaded map. */
    public boolean drawn() {
        return map.stream().anyMatch(county -> county.drawn() != null);
    }

    /** The sites of a township that are registered and in force: for a county in which nobody visits them. */
    public String registered(UUID townshipId) {
        return "/admin/sites?township=" + townshipId + "&day=" + day;
    }

    /** The place in the ranking; equal ones share it. Null where nothing is ranked. */
    public @Nullable Integer rank(TeamLine line) {
        if (!order.ranks()) {
            return null;
        }
        return 1
                + (int) teams.stream()
                        .filter(each -> order.comparator().compare(each, line) < 0)
                        .count();
    }

    /** What the file holds: the teams in their order, then the counties without one. */
    List<OverviewRow> rows() {
        return Stream.concat(
                        teams.stream().map(team -> new OverviewRow(rank(team), team, null)),
                        without.stream().map(county -> new OverviewRow(null, null, county)))
                .toList();
    }

    /** The city's reports of the day in their five states. */
    public ReportStates states() {
        return total.reports();
    }

    /** Openly visited by any team, of those in force in counties with a team; likewise checkpoints. */
    public Rate townships() {
        return total.townships();
    }

    public Rate checkpoints() {
        return total.checkpoints();
    }

    /** Handed in to any team, of those due. */
    public Rate reports() {
        return total.reports().handedIn();
    }

    public int open() {
        return count(line -> line.problems().open());
    }

    public int overdue() {
        return count(line -> line.problems().overdue());
    }

    /** Teams that have not visited everything that was due by how often it is to be visited, as their own boards say. */
    public int incomplete() {
        return count(line -> line.lacking() ? 1 : 0);
    }

    /** Whether every team has visited everything in force on the day itself. */
    public boolean whole() {
        return teams.stream().allMatch(TeamLine::whole);
    }

    /** Teams whose dispatch of the day is published. */
    public int published() {
        return count(line -> line.published() == null ? 0 : 1);
    }

    /** Addresses of the rows behind one team's figures. */
    public Links links(UUID teamId) {
        return new Links(teamId);
    }

    private int count(ToIntFunction<TeamLine> number) {
        return teams.stream().mapToInt(number).sum();
    }
}

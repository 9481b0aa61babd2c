package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Visits;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * One county on a day, township by township.
 *
 * @param asOf now, or the end of a day that is over
 * @param from the first of the fourteen days that are shown
 * @param team the one whose figures alone are shown; null where those of the county are
 * @param links of a team that is there; null where none is stationed on the day: then nothing is visited, and nothing is due
 * @param there all teams in the county on the day
 * @param lately those whose days of the fortnight are shown: several after a relief
 * @param fortnight of each township on each of the fourteen days on which it was due, those too that are no longer in force
 * @param ended how many of these there are: no line tells of them
 * @param map null where no map of the county was brought; the tiles are those that it lacks
 */
public record CountyPage(
        County county,
        ReportingDay day,
        boolean today,
        Instant asOf,
        ReportingDay from,
        @Nullable Team team,
        @Nullable Links links,
        List<Team> there,
        List<Team> lately,
        Rate fortnight,
        int ended,
        List<Line> lines,
        @Nullable AreaMap map,
        TileMap tiles) {

    /**
     * @param visits of the day
     * @param lacking whether it still lacks an open visit by how often it is to be visited
     * @param visited days on which it lacked no open visit, of those of the fortnight on which one was due by the frequency of
     *     the day: with once a day, on which it was visited, of those on which it was in force and a team was there
     * @param covert released covert visits of the fortnight
     * @param lastCovert the day of the last up to the day; null where there was none
     * @param lastCovertBy the team that made it
     * @param covertDue whether one is overdue
     * @param open its open problems, whenever found
     * @param report of the day
     * @param reportTo the team that has it; null where there is none
     * @param parts the figures team by team
     */
    public record Line(
            Township township,
            Visits visits,
            boolean lacking,
            Rate visited,
            List<DayBar> bars,
            int covert,
            @Nullable ReportingDay lastCovert,
            @Nullable UUID lastCovertBy,
            boolean covertDue,
            int open,
            ReportStatus report,
            @Nullable UUID reportTo,
            List<Part> parts) {

        /** The list of one team where no other has a part in the figures. */
        public @Nullable Part only() {
            return parts.size() == 1 ? parts.get(0) : null;
        }
    }

    /**
     * What one team contributes to the figures of a township, with its days of the fortnight; links lead to its rows.
     *
     * @param visits of the day
     */
    public record Part(
            Team team, Links links, ReportingDay from, ReportingDay to, int visits, Rate visited, int covert) {}

    /** Days since the last covert visit; null where there was none. */
    public @Nullable Integer sinceCovert(Line line) {
        return line.lastCovert() == null ? null : line.lastCovert().daysUntil(day);
    }

    /** What the map and the tiles show. */
    public DashboardMode mode() {
        return DashboardMode.ALL;
    }

    /** The sites of a township that are registered and in force: for a county in which nobody visits them. */
    public String registered(UUID townshipId) {
        return "/admin/sites?township=" + townshipId + "&day=" + day;
    }

    /** Openly visited on the day, of those in force. */
    public Rate townships() {
        return new Rate(
                lines.stream().filter(line -> line.visits().villages() > 0).count(), lines.size());
    }

    public int open() {
        return lines.stream().mapToInt(Line::open).sum();
    }

    /** The day's reports in their five states: of each township the best that it has told any of the teams shown. */
    public ReportStates reports() {
        return ReportStates.of(
                lines.stream().collect(Collectors.toMap(line -> line.township().id(), Line::report)));
    }

    /** The list of the reports in a state; where several teams have them, the table that names the team of each. */
    public String reportsThatAre(ReportStatus status) {
        return present().size() == 1 ? linksOf(present().get(0).id()).reports(day, status) : "#h-townships";
    }

    /** The address of this page, or of its file, on a day; of this team where the county has several. */
    public String address(String suffix, ReportingDay of) {
        return "/overview/counties/" + county.id() + suffix + "?day=" + of
                + (team == null || !several() ? "" : "&team=" + team.id());
    }

    /** Of the days that are shown, whichever teams were there. */
    public CountyLinks days() {
        return new CountyLinks(county.id(), lately);
    }

    /** Whether anybody visits on the day. */
    public boolean visitedAtAll() {
        return !there.isEmpty();
    }

    /** Whether the county's figures are more than one team's. */
    private boolean several() {
        return there.size() > 1
                || lately.size() > 1
                || (team != null && team.stationedFrom().isAfter(from));
    }

    /** The teams whose figures are shown and that are there on the day. */
    public List<Team> present() {
        return team == null ? there : List.of(team);
    }

    /** The page of one team alone, on the last day on which it was there. */
    public String alone(Team of) {
        ReportingDay last = of.stationedTo();
        return "/overview/counties/" + county.id() + "?day=" + (last == null || last.isAfter(day) ? day : last)
                + "&team=" + of.id();
    }

    /** The teams whose figures can be looked at by themselves; none where there is one alone. */
    public List<Team> single() {
        return team == null && lately.size() > 1 ? lately : List.of();
    }

    /** The list of open problems of a township: of the team, or of all. */
    public String problems(UUID townshipId) {
        return new Links(team == null ? null : team.id()).problemsIn(townshipId, "OPEN", day, today ? null : asOf);
    }

    /** The board of a team. */
    public Links linksOf(UUID teamId) {
        return new Links(teamId);
    }

    /** The other teams that are there on the day. */
    public List<Team> others() {
        return team == null
                ? List.of()
                : there.stream().filter(each -> !each.equals(team)).toList();
    }
}

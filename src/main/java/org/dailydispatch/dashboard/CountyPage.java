package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
 * @param team null where none is stationed on the day: then nothing is visited, and nothing is due
 * @param links null without a team
 * @param there all teams in the county on the day; several while one relieves another
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
        List<Line> lines) {

    /**
     * @param visits of the day
     * @param visited days on which it was openly visited, of those of the fortnight on which it was in force and the team
     *     was there
     * @param covert released covert visits of the fortnight
     * @param sinceCovert days since the last; null where there was none
     * @param open its open problems, whenever found
     * @param report of the day
     */
    public record Line(
            Township township,
            Visits visits,
            Rate visited,
            List<DayBar> bars,
            int covert,
            @Nullable Integer sinceCovert,
            int open,
            ReportStatus report) {}

    /** Openly visited on the day, of those in force. */
    public Rate townships() {
        return new Rate(
                lines.stream().filter(line -> line.visits().villages() > 0).count(), lines.size());
    }

    public Rate fortnight() {
        return lines.stream()
                .map(Line::visited)
                .reduce(
                        new Rate(0, 0),
                        (a, b) -> new Rate(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
    }

    public int open() {
        return lines.stream().mapToInt(Line::open).sum();
    }

    /** How many reports stand so. */
    public long reports(String status) {
        return lines.stream()
                .filter(line -> line.report().name().equals(status))
                .count();
    }

    /** The address of this page, or of its file, on a day; of this team where the county has several. */
    public String address(String suffix, ReportingDay of) {
        return "/overview/counties/" + county.id() + suffix + "?day=" + of
                + (team == null || there.size() < 2 ? "" : "&team=" + team.id());
    }

    /** The other teams that are there on the day. */
    public List<Team> others() {
        return there.stream().filter(each -> !each.equals(team)).toList();
    }

    /** A fact of the team; null without one. */
    <T> @Nullable T ofTeam(Function<Team, T> fact) {
        return team == null ? null : fact.apply(team);
    }
}

package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Grids;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.CountyMap;
import org.dailydispatch.territory.MappedCounty;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * A county on the map of the city, as on its own page.
 *
 * @param links of the teams that have come; null where none is there on the day
 * @param drawn null where nobody has brought a map
 * @param rows its townships in force, of the day alone
 */
public record CountyOnMap(
        County county,
        @Nullable CountyLinks links,
        @Nullable CountyMap drawn,
        List<Matrix.Row> rows) {

    /**
     * @param came the teams that have come to the county up to the day
     * @param found the problems found on the day
     */
    static CountyOnMap of(
            MappedCounty of,
            List<Team> came,
            ReportingDay day,
            boolean today,
            Grids visited,
            List<ProblemsFound> found) {
        List<TownshipInForce> townships =
                of.mapped().townships().stream().filter(each -> each.on(day)).toList();
        if (came.stream().noneMatch(team -> team.stationedOn(day))) {
            List<Matrix.Row> rows = townships.stream()
                    .map(each -> Matrix.Row.unvisited(each.township(), day))
                    .toList();
            return new CountyOnMap(of.county(), null, of.mapped().map(), rows);
        }
        CountyDays days = new CountyDays(came, day, today, visited, townships);
        Expectations expected = days.expected();
        Matrix matrix = Matrix.of(
                day,
                expected,
                townships,
                expected.lackingOpen(townships, days.all()),
                days.all(),
                found,
                DashboardMode.ALL);
        CountyLinks links = new CountyLinks(of.county().id(), came);
        return new CountyOnMap(of.county(), links, of.mapped().map(), matrix.rows());
    }

    /** Null where there is none, or it shows none of the townships. */
    public @Nullable AreaMap map(Locale locale) {
        return AreaMap.of(drawn, rows, locale);
    }

    /** All townships, or those that the map lacks; in every county in the same size. */
    public TileMap tiles(Locale locale) {
        AreaMap map = map(locale);
        return map == null
                ? TileMap.of(rows, locale).beside(locale)
                : TileMap.inRows(AreaMap.lacking(map, rows), locale);
    }
}

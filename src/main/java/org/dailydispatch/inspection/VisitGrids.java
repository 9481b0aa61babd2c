package org.dailydispatch.inspection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What boards ask of visits and of how often to visit, each in one statement. */
@Service
@Transactional(readOnly = true)
public class VisitGrids {

    private static final String AND_FREQUENCIES = " v full join (" + FrequencySettings.ALL + ") f on false";

    private static final String GRIDS = VisitCount.WITH_VISIT
            + "select v.*, f.* from (select team_id, township_id, day, villages, checkpoints, covert from visit)"
            + AND_FREQUENCIES;

    /** As many days before {@code :from} as what is due on it may have been visited. */
    private static final String EARLY_ENOUGH = "(cast(:from as date) + 1 - (select coalesce(max(e.every_days), 1)"
            + " from coverage_frequency e where e.mode = 'OPEN' and e.unit in ('TOWNSHIP', 'CHECKPOINT')))";

    private static final String CITY =
            VisitCount.withVisit(EARLY_ENOUGH) + "select v.*, f.* from (select * from visit)" + AND_FREQUENCIES;

    private final JdbcClient jdbc;

    VisitGrids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The teams' visits, both days included, and what {@link FrequencySettings#read} tells. */
    public Grids of(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        Collected collected = new Collected();
        about(GRIDS, teamIds, from, to).query(row -> {
            collected.add(row);
        });
        return collected.grids();
    }

    /** The same with the checkpoints, and with the days before the first on which what is due on it may have been visited. */
    public CityVisits ofCity(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        Collected collected = new Collected();
        Map<UUID, Map<ReportingDay, Set<UUID>>> checkpoints = new HashMap<>();
        about(CITY, teamIds, from, to).query(row -> {
            CoverageGrid.Entry entry = collected.add(row);
            if (entry != null && entry.visits().checkpoints() > 0) {
                checkpoints
                        .computeIfAbsent(row.getObject("team_id", UUID.class), team -> new HashMap<>())
                        .computeIfAbsent(entry.day(), day -> new HashSet<>())
                        .addAll(ids(row));
            }
        });
        return new CityVisits(collected.grids(), checkpoints);
    }

    private JdbcClient.StatementSpec about(String sql, Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        return jdbc.sql(sql)
                // A list must not be empty, and no team has this id.
                .param("teams", teamIds.isEmpty() ? List.of(new UUID(0, 0)) : teamIds)
                .param("from", from.date())
                .param("to", to.date());
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        Array array = row.getArray("checkpoint_ids");
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    /** Rows of visits and rows of frequencies. */
    private static final class Collected {

        private final Map<UUID, List<CoverageGrid.Entry>> entries = new HashMap<>();
        private final FrequencySettings.Rows set = new FrequencySettings.Rows();

        /** @return null for a frequency */
        CoverageGrid.@Nullable Entry add(ResultSet row) throws SQLException {
            UUID team = row.getObject("team_id", UUID.class);
            if (team == null) {
                set.add(row);
                return null;
            }
            CoverageGrid.Entry entry = InspectionFigures.entry(row, 0);
            entries.computeIfAbsent(team, id -> new ArrayList<>()).add(entry);
            return entry;
        }

        Grids grids() {
            Map<UUID, CoverageGrid> grids = new HashMap<>();
            entries.forEach((team, its) -> grids.put(team, new CoverageGrid(its)));
            return new Grids(grids, set.frequencies());
        }
    }
}

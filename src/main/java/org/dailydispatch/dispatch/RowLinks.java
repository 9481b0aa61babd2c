package org.dailydispatch.dispatch;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a row behind a figure leads, for those who may go there.
 *
 * @param team the team as addresses name it; null where the reader has one team only
 * @param visible the inspections among the rows that the reader may see
 */
public record RowLinks(
        Role role, ReportingDay day, @Nullable UUID team, Set<UUID> visible) {

    private static final Set<Role> ENTERPRISES =
            Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> RECORDS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> PROBLEMS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL, Role.LIAISON);
    private static final Set<Role> ITEMS = Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> CELLS = Set.of(Role.LEADER, Role.MUNICIPAL);

    /** For pages that show no rows: problems only. */
    static RowLinks of(Actor actor, ReportingDay day, @Nullable UUID team) {
        return new RowLinks(actor.role(), day, team, Set.of());
    }

    /** The inspections that rows are, or rest on. */
    static Set<UUID> inspectionsOf(Figure figure) {
        return Stream.concat(
                        figure.rows().stream()
                                .filter(row -> row.kind() == RowKind.INSPECTION)
                                .map(FigureRow::id),
                        figure.rows().stream()
                                .flatMap(row -> row.sources().stream())
                                .filter(source -> source.kind() == RowKind.INSPECTION)
                                .map(RowSource::id))
                .collect(Collectors.toSet());
    }

    /** The address, or null where the reader may not go there or there is nowhere to go. */
    public @Nullable String of(FigureRow row) {
        return switch (row.kind()) {
            case PROBLEM -> problem(row.id());
            case INSPECTION -> inspection(row.id());
            case ENTERPRISE -> ENTERPRISES.contains(role) ? "/enterprises/" + row.id() : null;
            case SITE -> RECORDS.contains(role) ? "/inspections?site=" + row.id() + "&day=" + day : null;
            case TOWNSHIP -> township(row);
            case ACTION_ITEM -> ITEMS.contains(role) ? "/meetings/items/" + row.id() : null;
            case TOWNSHIP_REPORT, RESUMPTION_RECORD -> null;
        };
    }

    /** The address of a record on which a row rests, or null. */
    public @Nullable String of(RowSource source) {
        return source.kind() == RowKind.INSPECTION ? inspection(source.id()) : null;
    }

    /** The address of a problem, or null. */
    public @Nullable String problem(UUID id) {
        return PROBLEMS.contains(role) ? "/problems/" + id : null;
    }

    private @Nullable String inspection(UUID id) {
        return visible.contains(id) ? "/inspections/" + id : null;
    }

    private @Nullable String township(FigureRow row) {
        boolean reported = row.sources().stream().anyMatch(source -> source.kind() == RowKind.TOWNSHIP_REPORT);
        if (reported) {
            return RECORDS.contains(role) ? "/township-reports/" + day + "/" + row.id() : null;
        }
        String ofTeam = team == null ? "" : "&team=" + team;
        return CELLS.contains(role) ? "/dashboard/cell?township=" + row.id() + "&day=" + day + ofTeam : null;
    }
}

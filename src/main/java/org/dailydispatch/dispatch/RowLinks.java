package org.dailydispatch.dispatch;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.RecordChange;
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

    /** The same with these inspections, which the reader may see. */
    RowLinks seeing(Set<UUID> inspections) {
        return new RowLinks(role, day, team, inspections);
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
        boolean reported = row.sources().stream().anyMatch(source -> source.kind() == RowKind.TOWNSHIP_REPORT);
        return reported ? report(row.id()) : of(row.kind(), row.id(), row.id());
    }

    /** The address of a record that changed, or null. */
    public @Nullable String of(RecordChange change) {
        return of(change.kind(), change.id(), change.unit());
    }

    private @Nullable String of(RowKind kind, UUID id, UUID unit) {
        return switch (kind) {
            case PROBLEM -> problem(id);
            case INSPECTION -> inspection(id);
            case ENTERPRISE -> ENTERPRISES.contains(role) ? "/enterprises/" + id : null;
            case RESUMPTION_RECORD -> ENTERPRISES.contains(role) ? "/enterprises/" + unit : null;
            case SITE -> RECORDS.contains(role) ? "/inspections?site=" + id + "&day=" + day : null;
            case TOWNSHIP -> township(id);
            case TOWNSHIP_REPORT -> report(unit);
            case TEAM, DISPATCH, MEETING, ORDER -> null;
            case ACTION_ITEM -> ITEMS.contains(role) ? "/meetings/items/" + id : null;
        };
    }

    /** Where an inspection shows what became of it since its revision was counted. */
    public @Nullable String since(RowSource source, int now) {
        String inspection = of(source);
        return inspection == null ? null : inspection + "/revisions?from=" + source.revision() + "&to=" + now;
    }

    /** The same for a row that is an inspection itself. */
    public @Nullable String since(FigureRow row, int now) {
        String inspection = inspection(row.id());
        return inspection == null ? null : inspection + "/revisions?from=" + row.revision() + "&to=" + now;
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

    private @Nullable String report(UUID township) {
        return RECORDS.contains(role) ? "/township-reports/" + day + "/" + township : null;
    }

    private @Nullable String township(UUID id) {
        String ofTeam = team == null ? "" : "&team=" + team;
        return CELLS.contains(role) ? "/dashboard/cell?township=" + id + "&day=" + day + ofTeam : null;
    }
}

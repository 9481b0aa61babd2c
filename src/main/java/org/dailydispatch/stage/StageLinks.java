package org.dailydispatch.stage;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.report.DatedReport;
import org.jspecify.annotations.Nullable;

/**
 * Where a row behind a figure leads, for those who may go there.
 *
 * @param team the team as addresses name it; null where the reader has one team only
 * @param visible the inspections among the rows that the reader may see
 * @param dispatches the days of the dispatches among the rows
 * @param reports the township reports among the rows, by their ids
 */
public record StageLinks(
        Role role,
        ReportingDay from,
        ReportingDay to,
        @Nullable UUID team,
        Set<UUID> visible,
        Map<UUID, ReportingDay> dispatches,
        Map<UUID, DatedReport> reports) {

    private static final Set<Role> PEOPLE = Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> RECORDS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL);

    /** The address, or null where the reader may not go there or there is nowhere to go. */
    public @Nullable String of(FigureRow row) {
        return of(row.kind(), row.id(), row.id());
    }

    /** The address of a record on which a row rests, or null. */
    public @Nullable String of(RowSource source) {
        return source.kind() == RowKind.INSPECTION ? inspection(source.id()) : null;
    }

    /** The address of a record that changed, or null. */
    public @Nullable String of(RecordChange change) {
        return of(change.kind(), change.id(), change.unit());
    }

    private @Nullable String of(RowKind kind, UUID id, UUID unit) {
        return switch (kind) {
            case INSPECTION -> inspection(id);
            case PROBLEM -> RECORDS.contains(role) ? "/problems/" + id : null;
            case ENTERPRISE -> PEOPLE.contains(role) ? "/enterprises/" + id : null;
            case RESUMPTION_RECORD -> PEOPLE.contains(role) ? "/enterprises/" + unit : null;
            case SITE -> RECORDS.contains(role) ? "/inspections?site=" + id + days() : null;
            case TOWNSHIP -> RECORDS.contains(role) ? "/inspections?township=" + id + days() : null;
            case TOWNSHIP_REPORT -> report(id);
            case ACTION_ITEM -> PEOPLE.contains(role) ? "/meetings/items/" + id : null;
            case MEETING -> PEOPLE.contains(role) ? "/meetings/" + id : null;
            case ORDER -> RECORDS.contains(role) ? "/orders/" + id : null;
            case DISPATCH -> dispatch(id);
            case TEAM -> null;
        };
    }

    private String days() {
        return "&from=" + from + "&to=" + to;
    }

    private @Nullable String inspection(UUID id) {
        return visible.contains(id) ? "/inspections/" + id : null;
    }

    private @Nullable String dispatch(UUID id) {
        ReportingDay day = dispatches.get(id);
        return day == null ? null : "/dispatches/" + day + (team == null ? "" : "?team=" + team);
    }

    private @Nullable String report(UUID id) {
        DatedReport report = reports.get(id);
        return report == null || !RECORDS.contains(role)
                ? null
                : "/township-reports/" + report.day() + "/" + report.report().townshipId();
    }
}

package org.dailydispatch.dispatch;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.jspecify.annotations.Nullable;

/** Where a row behind a figure leads, for those who may go there. */
public record RowLinks(Role role, ReportingDay day) {

    private static final Set<Role> INSPECTIONS =
            Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> RECORDS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL);
    private static final Set<Role> PROBLEMS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL, Role.LIAISON);
    private static final Set<Role> CELLS = Set.of(Role.LEADER, Role.MUNICIPAL);

    static RowLinks of(Actor actor, ReportingDay day) {
        return new RowLinks(actor.role(), day);
    }

    /** The address, or null where the reader may not go there or there is nowhere to go. */
    public @Nullable String of(FigureRow row) {
        return switch (row.kind()) {
            case PROBLEM -> problem(row.id());
            case INSPECTION -> inspection(row.id());
            case ENTERPRISE -> INSPECTIONS.contains(role) ? "/enterprises/" + row.id() : null;
            case SITE -> RECORDS.contains(role) ? "/inspections?site=" + row.id() + "&day=" + day : null;
            case TOWNSHIP -> township(row);
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
        return INSPECTIONS.contains(role) ? "/inspections/" + id : null;
    }

    private @Nullable String township(FigureRow row) {
        boolean reported = row.sources().stream().anyMatch(source -> source.kind() == RowKind.TOWNSHIP_REPORT);
        if (reported) {
            return RECORDS.contains(role) ? "/township-reports/" + day + "/" + row.id() : null;
        }
        return CELLS.contains(role) ? "/dashboard/cell?township=" + row.id() + "&day=" + day : null;
    }
}

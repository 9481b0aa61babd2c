package org.dailydispatch.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.assignment.Roster;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.language.Name;
import org.dailydispatch.problem.ProblemRow;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * The things to do now: inspections begun, townships and checkpoints not visited, problems overdue. A place where
 * somebody has begun appears once, as begun.
 */
class Errands {

    private static final Name UNKNOWN = new Name("–", "–");

    private final List<Errand> missing = new ArrayList<>();
    private final Map<UUID, Name> names = new HashMap<>();
    private final Instant asOf;
    private final Roster roster;

    /** @param roster who is to do what; one that is not in use where the reader is not to know */
    Errands(
            ReportingDay day,
            Instant asOf,
            List<Township> townships,
            Collection<UUID> missingTownships,
            List<CheckpointLine> checkpoints,
            List<DraftProgress> drafts,
            CoverageGrid grid,
            Roster roster) {
        this.asOf = asOf;
        this.roster = roster;
        townships.forEach(each -> names.put(each.id(), each.shortName()));
        drafts.forEach(draft -> missing.add(Errand.draft(draft.site(), draft)));
        for (Township each : townships) {
            boolean begun = drafts.stream().anyMatch(draft -> isVillageOf(draft, each, checkpoints));
            if (missingTownships.contains(each.id()) && !begun) {
                missing.add(Errand.township(
                        each.shortName(),
                        each.id(),
                        grid.lastOpen(each.id(), day).orElse(null),
                        charge(each.id())));
            }
        }
        checkpoints.stream()
                .filter(line -> line.state() == CheckpointLine.State.AWAITED
                        || line.state() == CheckpointLine.State.NOT_VISITED)
                .forEach(line -> missing.add(Errand.checkpoint(
                        line.site().shortName(),
                        line.site().townshipId(),
                        charge(line.site().id()))));
    }

    private Errand.@Nullable Charge charge(UUID target) {
        return roster.inUse() ? new Errand.Charge(target, roster.holder(target).orElse(null)) : null;
    }

    /** What is missing, as far as it is shown, and then the overdue problems. */
    List<Errand> list(List<ProblemRow> overdue) {
        List<Errand> errands = new ArrayList<>(missing.subList(0, Math.min(missing.size(), Dashboard.ERRANDS)));
        overdue.forEach(each -> errands.add(
                Errand.overdue(names.getOrDefault(each.townshipId(), UNKNOWN), each, overdueDays(each.dueAt()))));
        return errands;
    }

    /** What there is beyond the list. */
    MoreErrands beyond(int overdue) {
        List<Errand> hidden = missing.subList(Math.min(missing.size(), Dashboard.ERRANDS), missing.size());
        return new MoreErrands(
                of(hidden, Errand.Kind.DRAFT),
                of(hidden, Errand.Kind.TOWNSHIP),
                of(hidden, Errand.Kind.CHECKPOINT),
                Math.max(0, overdue - Dashboard.ERRANDS));
    }

    private static List<Errand> of(List<Errand> errands, Errand.Kind kind) {
        return errands.stream().filter(each -> each.kind() == kind).toList();
    }

    private int overdueDays(Instant dueAt) {
        long hours = Duration.between(dueAt, asOf).toHours();
        return (int) Math.max(1, (hours + 23) / 24);
    }

    private static boolean isVillageOf(DraftProgress draft, Township township, List<CheckpointLine> checkpoints) {
        return draft.townshipId().equals(township.id())
                && checkpoints.stream().noneMatch(line -> line.site().id().equals(draft.siteId()));
    }
}

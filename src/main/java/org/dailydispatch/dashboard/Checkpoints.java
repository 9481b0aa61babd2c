package org.dailydispatch.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.SiteVisits;
import org.dailydispatch.territory.Site;

/** The checkpoints that were ever in force up to a day: those in force first. */
record Checkpoints(List<CheckpointLine> lines) {

    /** @param visits open ones, from {@link Expectations#checkpointsFrom} on */
    static Checkpoints of(
            List<Site> sites, Expectations expected, List<SiteVisits> visits, List<DraftProgress> drafts) {
        ReportingDay day = expected.day();
        Map<UUID, Map<ReportingDay, SiteVisits>> bySite = new HashMap<>();
        visits.forEach(each ->
                bySite.computeIfAbsent(each.siteId(), id -> new HashMap<>()).put(each.day(), each));
        return new Checkpoints(sites.stream()
                .filter(site -> CheckpointLine.known(site, day))
                .map(site -> CheckpointLine.of(
                        site,
                        expected,
                        bySite.getOrDefault(site.id(), Map.of()),
                        drafts.stream()
                                .filter(draft -> draft.siteId().equals(site.id()))
                                .findFirst()))
                .sorted((a, b) -> Boolean.compare(b.inForce(), a.inForce()))
                .toList());
    }

    /** Visited on the day, of those in force on it. */
    Coverage coverage() {
        return Coverage.of(
                lines.stream()
                        .filter(CheckpointLine::inForce)
                        .map(line -> line.site().id())
                        .toList(),
                lines.stream()
                        .filter(line -> line.visits() != null)
                        .map(line -> line.site().id())
                        .toList());
    }

    /** How many still lack a visit. */
    int lacking() {
        return (int) lines.stream().filter(CheckpointLine::lacking).count();
    }

    int count(CheckpointLine.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }
}

package org.dailydispatch.dashboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.Frequency;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * What a day still lacks, by how often everything is to be visited, as it holds on that day.
 *
 * @param there whether anybody was there to visit on a day
 * @param running whether the day is not over
 */
record Expectations(Frequencies frequencies, Predicate<ReportingDay> there, ReportingDay day, boolean running) {

    private static final Frequencies.Key TOWNSHIPS_OPENLY = new Frequencies.Key(null, Mode.OPEN);

    /** The townships that still lack an open visit, in their order. */
    Set<UUID> lackingOpen(List<TownshipInForce> townships, CoverageGrid grid) {
        Frequency open = frequencies.on(day, TOWNSHIPS_OPENLY);
        return ids(
                townships,
                township -> open.lacking(
                        grid.lastOpen(township.township().id(), day).orElse(null),
                        day,
                        each -> there.test(each) && township.on(each)));
    }

    /** The townships for which a covert visit is overdue. */
    Set<UUID> covertOverdue(List<TownshipInForce> townships, CoverageGrid grid) {
        Frequency covert = frequencies.on(day, null, Mode.COVERT);
        return ids(
                townships,
                township -> covert.overdue(
                        grid.lastCovert(township.township().id(), day).orElse(null),
                        day,
                        running,
                        each -> there.test(each) && township.on(each)));
    }

    /**
     * The townships over some days up to this one, each day by the frequency that held on it.
     *
     * @param grid their visits, from as early on as what is due on the first day may have been visited
     */
    CoverageHistory schedule(List<TownshipInForce> townships, CoverageGrid grid, ReportingDay from) {
        return frequencies
                .schedule(TOWNSHIPS_OPENLY)
                .over(from, day, each -> inForce(townships, each), grid::openlyVisitedOn);
    }

    private Set<UUID> inForce(List<TownshipInForce> townships, ReportingDay on) {
        return there.test(on) ? ids(townships, township -> township.on(on)) : Set.of();
    }

    private static Set<UUID> ids(List<TownshipInForce> townships, Predicate<TownshipInForce> condition) {
        return townships.stream()
                .filter(condition)
                .map(each -> each.township().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a checkpoint still lacks an open visit. */
    boolean lackingOpen(Site checkpoint, @Nullable ReportingDay last) {
        return checkpoints().lacking(last, day, each -> there.test(each) && checkpoint.inForceOn(each));
    }

    /** The first of the days of which visits to checkpoints have to be known, to draw their bars and to tell what lacks. */
    ReportingDay checkpointsFrom() {
        Integer every = checkpoints().days();
        return day.plus(1 - Math.max(CheckpointLine.DAYS, every == null ? 1 : every));
    }

    private Frequency checkpoints() {
        return frequencies.on(day, SiteFamily.CHECKPOINT, Mode.OPEN);
    }
}

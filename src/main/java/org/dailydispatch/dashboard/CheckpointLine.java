package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.SiteVisits;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint on the day on which the page stands, with the days before it.
 *
 * @param outSince the first of the days without force; null where it is in force
 * @param visits its open inspections of the day; null where there are none
 * @param draft an inspection begun and not filed, where nothing is filed yet
 * @param last the day of its last open inspection up to the day, as far back as one is due; null where there is none
 * @param lacking whether it still lacks one by how often it is to be visited
 */
public record CheckpointLine(
        Site site,
        State state,
        @Nullable ReportingDay outSince,
        @Nullable SiteVisits visits,
        @Nullable DraftProgress draft,
        @Nullable ReportingDay last,
        boolean lacking,
        List<DayBar> bars) {

    /** So many days the bars show. */
    static final int DAYS = 14;

    /** How the day stands with a checkpoint. */
    public enum State {
        PASSED,
        FAILED,
        /** Begun, not filed. */
        DRAFT,
        /** The day is not over. */
        AWAITED,
        /** The day is over. */
        NOT_VISITED,
        /** Not visited, and by how often it is to be visited it need not be. */
        NOT_DUE,
        /** Out of force: closed or retired. Not counted. */
        OUT_OF_FORCE
    }

    public boolean inForce() {
        return state != State.OUT_OF_FORCE;
    }

    /** Roads are closed (封闭), stations stop (停用). */
    public boolean roadClosed() {
        return site.kind() == SiteKind.EXPRESSWAY_EXIT || site.kind() == SiteKind.ROAD_ENTRY;
    }

    /** How many of the days shown have this look. */
    public int days(String look) {
        return (int) bars.stream().filter(bar -> bar.look().equals(look)).count();
    }

    /** Whether the site ever was in force up to the day: what comes later is not shown yet. */
    static boolean known(Site site, ReportingDay day) {
        return site.periods().stream().anyMatch(period -> !period.from().isAfter(day));
    }

    static CheckpointLine of(
            Site site, Expectations expected, Map<ReportingDay, SiteVisits> visits, Optional<DraftProgress> draft) {
        ReportingDay day = expected.day();
        boolean today = expected.running();
        SiteVisits ofDay = visits.get(day);
        ReportingDay last =
                visits.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
        boolean lacking = expected.lackingOpen(site, last);
        List<DayBar> bars = new ArrayList<>();
        for (ReportingDay each : day.plus(1 - DAYS).through(day)) {
            bars.add(DayBar.at(bars.size(), site.inForceOn(each), visits.get(each), today && each.equals(day)));
        }
        return new CheckpointLine(
                site,
                site.inForceOn(day) ? stateOf(ofDay, draft.isPresent(), lacking, today) : State.OUT_OF_FORCE,
                site.outOfForceSince(day).orElse(null),
                ofDay,
                draft.orElse(null),
                last,
                lacking,
                bars);
    }

    private static State stateOf(@Nullable SiteVisits visits, boolean begun, boolean lacking, boolean today) {
        if (visits != null) {
            return visits.failed() > 0 ? State.FAILED : State.PASSED;
        }
        if (begun) {
            return State.DRAFT;
        }
        if (!lacking) {
            return State.NOT_DUE;
        }
        return today ? State.AWAITED : State.NOT_VISITED;
    }
}

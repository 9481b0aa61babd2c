package org.dailydispatch.dashboard;

import java.util.ArrayList;
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
 */
public record CheckpointLine(
        Site site,
        State state,
        @Nullable ReportingDay outSince,
        @Nullable SiteVisits visits,
        @Nullable DraftProgress draft,
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
            Site site,
            ReportingDay day,
            boolean today,
            Map<ReportingDay, SiteVisits> visits,
            Optional<DraftProgress> draft) {
        SiteVisits ofDay = visits.get(day);
        List<DayBar> bars = new ArrayList<>();
        for (ReportingDay each : day.plus(1 - DAYS).through(day)) {
            bars.add(DayBar.at(bars.size(), site.inForceOn(each), visits.get(each), today && each.equals(day)));
        }
        return new CheckpointLine(
                site,
                stateOf(site.inForceOn(day), ofDay, draft.isPresent(), today),
                site.outOfForceSince(day).orElse(null),
                ofDay,
                draft.orElse(null),
                bars);
    }

    private static State stateOf(boolean inForce, @Nullable SiteVisits visits, boolean begun, boolean today) {
        if (!inForce) {
            return State.OUT_OF_FORCE;
        }
        if (visits != null) {
            return visits.failed() > 0 ? State.FAILED : State.PASSED;
        }
        if (begun) {
            return State.DRAFT;
        }
        return today ? State.AWAITED : State.NOT_VISITED;
    }
}

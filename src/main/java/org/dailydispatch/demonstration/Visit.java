package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * A visit of somebody to a site.
 *
 * @param team the number of the team
 * @param first whether it is the first of its kind in the township on the day
 * @param knownAt when others may know of it: at filing if open, at the leader's release if covert
 * @param releasedBy null for a covert visit that the leader has not released
 * @param further null on a daily round
 */
record Visit(
        int team,
        Site site,
        Township township,
        ReportingDay day,
        Mode mode,
        boolean first,
        Person author,
        Instant startedAt,
        Instant filedAt,
        Instant knownAt,
        @Nullable Person releasedBy,
        @Nullable FurtherVisit further) {

    /** The same, which the leader has released. */
    Visit released(Instant at, Person leader) {
        return new Visit(team, site, township, day, mode, first, author, startedAt, filedAt, at, leader, further);
    }

    UUID id() {
        return SeedIds.of(startedAt, "inspection " + key());
    }

    SiteFamily family() {
        return site.kind().family();
    }

    /** The code of the list that is filled in. */
    String checklist() {
        return further == null ? family().name() : further.checklist();
    }

    /** The numbers that are given; the others fall by chance. */
    Map<String, BigDecimal> numbers() {
        return further == null ? Map.of() : further.numbers();
    }

    /** Whether nothing expected it: what neither stands in the list of checkpoints nor of villages. */
    boolean spot() {
        return family() == SiteFamily.VENUE || family() == SiteFamily.ENTERPRISE;
    }

    boolean covert() {
        return mode == Mode.COVERT;
    }

    Chance chance(String what) {
        return Chance.of(what + " " + key());
    }

    private String key() {
        return site.code() + " " + day + " " + mode + (further == null ? "" : " " + further.checklist());
    }
}

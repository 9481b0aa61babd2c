package org.dailydispatch.demonstration;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Township;

/**
 * A visit of somebody to a site.
 *
 * @param team the number of the team
 * @param first whether it is the first of its kind in the township on the day
 * @param knownAt when others may know of it: at filing if open, at the leader's release if covert
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
        Person releasedBy) {

    UUID id() {
        return SeedIds.of(startedAt, "inspection " + key());
    }

    SiteFamily family() {
        return site.kind().family();
    }

    boolean covert() {
        return mode == Mode.COVERT;
    }

    Chance chance(String what) {
        return Chance.of(what + " " + key());
    }

    private String key() {
        return site.code() + " " + day + " " + mode;
    }
}

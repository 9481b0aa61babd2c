package org.dailydispatch.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;

/**
 * One township's report of one day.
 *
 * @param number of the day among those with reports, from 0
 * @param villages of the township
 * @param troubles of the township
 */
record ReportDay(
        Team team, Township township, ReportingDay day, int number, List<Site> villages, List<Trouble> troubles) {

    UUID id() {
        return SeedIds.of(SeedIds.BEGINNING, "report " + township.code() + " " + day);
    }

    /** In the first days some townships do not report; later hardly any is missing. */
    boolean handedIn() {
        int missing = 2;
        if (number < 10) {
            missing = number < 3 ? 25 : 7;
        }
        return !chance("handed in").in(missing);
    }

    boolean late() {
        return chance("late").in(8);
    }

    Instant filedAt(ReportingClock clock) {
        LocalTime time = late()
                ? team.cutOff().plusMinutes(chance("filed").between(4, 150))
                : team.cutOff().minusMinutes(chance("filed").between(6, 140));
        return clock.at(day, time);
    }

    /** Nothing to report, which can only be said where no problem is left from before. */
    boolean zero(ReportingClock clock) {
        return chance("zero").in(12) && earlier(clock).isEmpty();
    }

    Claim claim(ReportingClock clock) {
        return zero(clock) ? Claim.ZERO : Claim.of(township.code(), number, villages.size());
    }

    /** The township's word, fixed or not, on each of its problems that was open when the day began. */
    SortedMap<String, Boolean> earlier(ReportingClock clock) {
        Instant begin = clock.endOf(day.previous());
        Instant filed = filedAt(clock);
        SortedMap<String, Boolean> fixed = new TreeMap<>();
        troubles.stream()
                .filter(trouble -> trouble.openAt(begin))
                .forEach(trouble -> fixed.put(trouble.id().toString(), trouble.reportedDoneBy(filed)));
        return fixed;
    }

    private Chance chance(String what) {
        return Chance.of(what + " " + township.code() + " " + day);
    }
}

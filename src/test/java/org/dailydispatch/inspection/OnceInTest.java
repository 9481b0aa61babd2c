package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage of one site by a frequency, over ten days, told day by day. */
class OnceInTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 2, 1);
    private static final UUID SITE = Ids.next();

    /**
     * In force: + or -. Visited: * or a point. Then: + done, - overdue, a point where nothing is expected.
     */
    @ParameterizedTest(name = "{4}")
    @CsvSource(textBlock = """
            1, ++++++++++, *..*....*., +--+----+-, each day by itself
            3, ++++++++++, .........., ..--------, not due before the time has run once
            3, ++++++++++, *....*...., +++--+++--, a visit is good for three days and no more
            3, ++++++++++, .*........, .+++------, a visit before it is due counts as done
            3, ++++------, .........., ..--......, what is retired is no longer expected
            3, ++++--++++, .........., ..--....--, what comes back is not due at once
            3, ++++--++++, ....*....., ..--....--, a visit while it is out of force does not count
            3, +++++-++++, ....*....., ..--+.+.--, a visit before a short closing is still good after it
            10, ++++++++++, .........., .........-, overdue on the tenth day without a visit
            10, ++++++++++, *........., ++++++++++, and not where there was one nine days ago
            """)
    void isDueAndDone(int everyDays, String inForce, String visited, String expected, String why) {
        CoverageHistory history = history(inForce, visited).onceIn(everyDays);
        StringBuilder told = new StringBuilder();
        history.days().values().forEach(day -> told.append(day.of() == 0 ? '.' : day.complete() ? '+' : '-'));
        assertThat(told).as(why).hasToString(expected);
        assertThat(history.unitDays().denominator())
                .isEqualTo(expected.chars().filter(c -> c != '.').count());
        assertThat(history.unitDays().numerator())
                .isEqualTo(expected.chars().filter(c -> c == '+').count());
    }

    @Test
    void aPartOfAHistoryKnowsNothingOfOtherDays() {
        CoverageHistory part = history("++++++++++", "*.........").between(FIRST.next(), FIRST.plus(4));
        assertThat(part.days()).hasSize(4);
        assertThat(part.completeSince()).isEmpty();
        assertThatThrownBy(() -> part.on(FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartOfACoverageKeepsBothSides() {
        UUID other = Ids.next();
        Coverage both = new Coverage(Set.of(SITE, other), Set.of(SITE));
        assertThat(both.among(Set.of(other, Ids.next())).rate().counts()).isEqualTo("0/1");
        assertThat(both.among(Set.of(SITE)).rate().counts()).isEqualTo("1/1");
    }

    @Test
    void onceInNoDaysIsNoFrequency() {
        assertThatThrownBy(() -> history("+", "*").onceIn(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CoverageHistory history(String inForce, String visited) {
        return new CoverageHistory(
                FIRST, FIRST.plus(inForce.length() - 1), day -> at(inForce, day, '+'), day -> at(visited, day, '*'));
    }

    private static Set<UUID> at(String days, ReportingDay day, char sign) {
        return days.charAt(FIRST.daysUntil(day)) == sign ? Set.of(SITE) : Set.of();
    }
}

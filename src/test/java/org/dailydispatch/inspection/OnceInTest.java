package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
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
        for (ReportingDay day : history.days().keySet()) {
            assertThat(new Frequency(everyDays)
                            .lacking(
                                    last(visited, day),
                                    day,
                                    each -> !at(inForce, each, '+').isEmpty()))
                    .as("one by one: " + why + ", " + day)
                    .isEqualTo(expected.charAt(FIRST.daysUntil(day)) == '-');
        }
    }

    private static @Nullable ReportingDay last(String visited, ReportingDay day) {
        int last = visited.lastIndexOf('*', FIRST.daysUntil(day));
        return last < 0 ? null : FIRST.plus(last);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # once in, days since the last visit, in force so many days before, while the day runs, once it is over
            5, 4, 30, false, false
            5, 5, 30, false, true
            5, 6, 30, true,  true
            5, -, 3,  false, false
            5, -, 4,  false, true
            5, -, 5,  true,  true
            5, 0, 30, false, false
            1, 1, 30, false, true
            1, 2, 30, true,  true
            -, -, 30, false, false
            """)
    void aVisitIsOverdueOnceTheDayThatLackedItIsOver(
            @Nullable Integer every, @Nullable Integer since, int before, boolean running, boolean over) {
        ReportingDay day = FIRST.plus(40);
        ReportingDay last = since == null ? null : day.plus(-since);
        Frequency frequency = new Frequency(every);
        assertThat(frequency.overdue(last, day, true, each -> !each.isBefore(day.plus(-before))))
                .isEqualTo(running);
        assertThat(frequency.overdue(last, day, false, each -> !each.isBefore(day.plus(-before))))
                .isEqualTo(over);
        assertThat(frequency.overdue(last, day, false, each -> each.isBefore(day)))
                .as("out of force by now")
                .isFalse();
    }

    @Test
    void ofTwoFrequenciesTheShorterTimeIsAllowed() {
        Frequency none = new Frequency(null);
        assertThat(new Frequency(3).or(new Frequency(10)).days()).isEqualTo(3);
        assertThat(new Frequency(10).or(new Frequency(3)).days()).isEqualTo(3);
        assertThat(none.or(new Frequency(3)).days()).isEqualTo(3);
        assertThat(new Frequency(3).or(none).days()).isEqualTo(3);
        assertThat(none.or(none).days()).isNull();
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
        int place = FIRST.daysUntil(day);
        return place >= 0 && days.charAt(place) == sign ? Set.of(SITE) : Set.of();
    }
}

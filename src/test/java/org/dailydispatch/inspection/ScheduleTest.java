package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.territory.SiteFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due of one unit on the last of ten days, by frequencies that change; and what of it is read. */
class ScheduleTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 2, 1);
    private static final UUID UNIT = Ids.next();
    private static final Frequencies.Key KEY = new Frequencies.Key(SiteFamily.CHECKPOINT, Mode.OPEN);

    /**
     * Frequency of each day, 0 for none. There, and in force: + or -. Visited: * or a point. Then, of the days from the fifth
     * on: + done, - lacking, a point where nothing is due.
     */
    @ParameterizedTest(name = "{4}")
    @CsvSource(textBlock = """
            3333333333, ++++++++++, ...*......, ++----, what was visited before the period is still good in it
            3333333333, ----++++++, .........., ..----, the first days of a posting are not due
            3333333333, ----++++++, .....*...., .+++--, unless it was visited on them
            3333333333, ----++++++, ...*......, ..----, and not by a visit before the posting
            3333333333, ++++++----, .........., --...., what is retired is due up to its last day
            3333333333, ++++++----, .....*...., -+...., and done likewise
            3333331111, ++++++++++, ....*....., ++----, every day from the seventh on
            1111113333, ++++++++++, ....*....., +-+---, every third day from the seventh on
            3333003333, ++++++++++, ....*....., ..+---, no day without a frequency
            0000000000, ++++++++++, **********, ......, nothing without one
            """)
    void eachDayIsCountedByTheFrequencyThatHoldsOnIt(
            String every, String inForce, String visited, String expected, String why) {
        Schedule schedule = frequencies(every).schedule(KEY);
        ReportingDay from = FIRST.plus(4);
        ReportingDay to = FIRST.plus(9);
        CoverageHistory history = schedule.over(from, to, day -> at(inForce, day, '+'), day -> at(visited, day, '*'));
        StringBuilder told = new StringBuilder();
        history.days().values().forEach(day -> told.append(day.of() == 0 ? '.' : day.complete() ? '+' : '-'));
        assertThat(told).as(why).hasToString(expected);
        // As coverage has it: the whole posting, each day by its own.
        assertThat(new CoverageHistory(FIRST, to, day -> at(inForce, day, '+'), day -> at(visited, day, '*'))
                        .by(schedule::on)
                        .between(from, to)
                        .days())
                .isEqualTo(history.days());
    }

    /** The longest time that holds on one of the days reaches back furthest, from its own day. */
    @ParameterizedTest
    @CsvSource({
        "1111111111, 5, 10, 5",
        "3333333333, 5, 10, 3",
        "1111111113, 5, 10, 5",
        "1111171111, 5, 10, 0",
        "7111111111, 5, 10, 5",
        "0000000000, 5, 10, 5"
    })
    void visitsAreReadFromTheFirstDayThatMatters(String every, int from, int to, int since) {
        assertThat(frequencies(every).schedule(KEY).since(FIRST.plus(from - 1), FIRST.plus(to - 1)))
                .isEqualTo(FIRST.plus(since - 1));
    }

    @Test
    void whatHeldIsToldFromTheFirstDayOn() {
        Map<ReportingDay, Frequency> held =
                frequencies("3333331111").schedule(KEY).held(FIRST.plus(4), FIRST.plus(9));
        assertThat(held)
                .containsExactly(
                        Map.entry(FIRST.plus(4), new Frequency(3)), Map.entry(FIRST.plus(6), new Frequency(1)));
        assertThat(frequencies("3333333330").schedule(KEY).held(FIRST, FIRST.plus(8)))
                .containsExactly(Map.entry(FIRST, new Frequency(3)));
    }

    /** Two units: visited once, each counts from then on as long as it is in force. */
    @Test
    void whatWasVisitedAddsUp() {
        UUID other = Ids.next();
        CoverageHistory sum = new CoverageHistory(
                        FIRST,
                        FIRST.plus(3),
                        day -> day.equals(FIRST.plus(2)) ? Set.of(other) : Set.of(UNIT, other),
                        day -> day.equals(FIRST) ? Set.of(UNIT) : day.equals(FIRST.plus(3)) ? Set.of(other) : Set.of())
                .addedUp();
        assertThat(sum.days().values().stream().map(Coverage::rate).map(Rate::counts))
                .containsExactly("1/2", "1/2", "0/1", "2/2");
    }

    private static Frequencies frequencies(String every) {
        NavigableMap<ReportingDay, Integer> set = new TreeMap<>();
        for (int i = 0; i < every.length(); i++) {
            set.put(FIRST.plus(i), every.charAt(i) - '0');
        }
        return new Frequencies(Map.of(KEY, set));
    }

    private static Set<UUID> at(String days, ReportingDay day, char there) {
        int index = FIRST.daysUntil(day);
        return index >= 0 && index < days.length() && days.charAt(index) == there ? Set.of(UNIT) : Set.of();
    }
}

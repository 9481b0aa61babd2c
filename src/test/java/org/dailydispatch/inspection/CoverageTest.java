package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 1, 25);
    private static final List<UUID> SITES = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());

    @ParameterizedTest(name = "expected {0}, visited {1}")
    @CsvSource({
        // expected, visited, count, of, missing, complete
        "abc, abc, 3, 3, '', true",
        "abc, ab,  2, 3, c, false",
        "abc, '',  0, 3, abc, false",
        "abc, abd, 2, 3, c, false",
        "abc, abcd, 3, 3, '', true",
        "'',  ab,  0, 0, '', false",
        "'',  '',  0, 0, '', false",
        "a,   a,   1, 1, '', true",
    })
    void countsTheExpectedThatWereVisited(
            String expected, String visited, int count, int of, String missing, boolean complete) {
        Coverage coverage = Coverage.of(sites(expected), sites(visited));
        assertThat(coverage.count()).isEqualTo(count);
        assertThat(coverage.of()).isEqualTo(of);
        assertThat(coverage.missing()).containsExactlyElementsOf(sites(missing));
        assertThat(coverage.complete()).isEqualTo(complete);
        assertThat(coverage.rate().counts()).isEqualTo(count + "/" + of);
    }

    @ParameterizedTest(name = "days {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // visited on each day | in a row until the last | first complete day | complete since | visited so far
                "abc abc abc | 3 | 1 | 1 | 3",
                "ab c abc    | 1 | 3 | 2 | 3",
                "abc ab abc  | 1 | 1 | 1 | 3",
                "abc abc ab  | 0 | 1 | 1 | 3",
                "a b         | 0 | 0 | 0 | 2",
                "a b c       | 0 | 0 | 3 | 3",
                "- - -       | 0 | 0 | 0 | 0",
            })
    void followsTheDays(String days, int inARow, int firstComplete, int completeSince, int visited) {
        List<String> each = List.of(days.split(" ", -1));
        CoverageHistory history = history(each);
        ReportingDay last = FIRST.plus(each.size() - 1);
        assertThat(history.completeInARowUntil(last)).isEqualTo(inARow);
        assertThat(history.firstCompleteDay()
                        .map(day -> FIRST.daysUntil(day) + 1)
                        .orElse(0))
                .isEqualTo(firstComplete);
        assertThat(history.completeSince().map(day -> FIRST.daysUntil(day) + 1).orElse(0))
                .isEqualTo(completeSince);
        assertThat(history.since(FIRST, last).count()).isEqualTo(visited);
    }

    @Test
    void whatIsExpectedChangesWithTheDay() {
        Map<ReportingDay, Set<UUID>> expected = new HashMap<>();
        expected.put(FIRST, sites("ab"));
        expected.put(FIRST.next(), sites("abd"));
        CoverageHistory history = new CoverageHistory(
                FIRST, FIRST.next(), day -> expected.getOrDefault(day, Set.of()), day -> sites("ab"));
        assertThat(history.on(FIRST).complete()).isTrue();
        assertThat(history.on(FIRST.next()).missing()).containsExactly(SITES.get(3));
        assertThat(history.completeInARowUntil(FIRST.next())).isZero();
    }

    @Test
    void aDayOutsideTheHistoryIsRefused() {
        assertThatThrownBy(() -> history(List.of("a")).on(FIRST.next())).isInstanceOf(IllegalArgumentException.class);
    }

    private static CoverageHistory history(List<String> visited) {
        return new CoverageHistory(
                FIRST,
                FIRST.plus(visited.size() - 1),
                day -> sites("abc"),
                day -> sites(visited.get(FIRST.daysUntil(day)).replace("-", "")));
    }

    private static Set<UUID> sites(String letters) {
        List<UUID> sites = new ArrayList<>();
        letters.chars().forEach(letter -> sites.add(SITES.get(letter - 'a')));
        return new LinkedHashSet<>(sites);
    }
}

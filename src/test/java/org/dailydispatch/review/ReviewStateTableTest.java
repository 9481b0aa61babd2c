package org.dailydispatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × action × role, against a table written a second time by hand. */
class ReviewStateTableTest {

    /** state, action, roles that may, state after. */
    private static final String ALLOWED = """
            FILED    ACCEPT     LEADER                     ACCEPTED
            FILED    RETURN     LEADER                     RETURNED
            ACCEPTED RETURN     LEADER                     RETURNED
            RETURNED ACCEPT     LEADER                     ACCEPTED
            RETURNED FILE_AGAIN INSPECTOR,COVERT_INSPECTOR FILED
            """;

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(ReviewState.values())
                .flatMap(state -> Arrays.stream(ReviewAction.values())
                        .flatMap(action -> Arrays.stream(Role.values())
                                .map(role -> Arguments.of(state, action, role, expected(state, action, role)))));
    }

    private static String expected(ReviewState state, ReviewAction action, Role role) {
        return ALLOWED.lines()
                .map(line -> List.of(line.split(" +", -1)))
                .filter(row -> row.get(0).equals(state.name()) && row.get(1).equals(action.name()))
                .filter(row -> List.of(row.get(2).split(",", -1)).contains(role.name()))
                .map(row -> row.get(3))
                .findFirst()
                .orElse("refused");
    }

    @ParameterizedTest(name = "{0} {1} by {2}: {3}")
    @MethodSource("everyCombination")
    void aStepIsAllowedAsTheTableSays(ReviewState state, ReviewAction action, Role role, String expected) {
        assertThat(ReviewRules.find(state, action, role)
                        .map(rule -> rule.to().name())
                        .orElse("refused"))
                .isEqualTo(expected);
    }
}

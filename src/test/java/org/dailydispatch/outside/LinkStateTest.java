package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.dailydispatch.problem.ProblemState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link opens, for every state of its problem. */
class LinkStateTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING_ASSIGNMENT, ENDED, REASSIGNED, EXPIRED",
        "RECTIFYING, ANSWERABLE, REASSIGNED, EXPIRED",
        "AWAITING_RECHECK, REPORTED, REASSIGNED, EXPIRED",
        "CLOSED, CLOSED, REASSIGNED, EXPIRED",
        "MERGED, ENDED, REASSIGNED, EXPIRED",
        "VOID, ENDED, REASSIGNED, EXPIRED"
    })
    void theMostTellingReasonGoesFirst(ProblemState problem, LinkState standing, LinkState recharged, LinkState late) {
        assertThat(LinkState.of(false, false, false, problem)).isEqualTo(standing);
        assertThat(LinkState.of(false, false, true, problem)).isEqualTo(recharged);
        assertThat(LinkState.of(false, true, true, problem)).isEqualTo(late);
        assertThat(LinkState.of(true, true, true, problem)).isEqualTo(LinkState.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERABLE, 200, true",
        "REPORTED, 200, true",
        "CLOSED, 200, false",
        "EXPIRED, 410, false",
        "WITHDRAWN, 410, false",
        "REASSIGNED, 410, false",
        "ENDED, 410, false",
        "UNKNOWN, 404, false"
    })
    void eachHasItsStatusAndOnlyTwoShowTheProblem(LinkState state, int status, boolean shows) {
        assertThat(state.status().value()).isEqualTo(status);
        assertThat(state.showsProblem()).isEqualTo(shows);
    }
}

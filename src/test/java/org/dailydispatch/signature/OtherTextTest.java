package org.dailydispatch.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page sent along beside what is kept. */
class OtherTextTest {

    @Test
    void browsersEndLinesInTheirOwnWay() {
        assertThat(OtherText.of("text", "", " one\r\ntwo\r\n", "one\ntwo")).isEmpty();
        assertThat(OtherText.of("text", "here", "one two", "one\ntwo"))
                .containsExactly(new OtherText("text", "here", "one two"));
    }

    @Test
    void whatWouldBeKeptAlikeIsNoOtherText() {
        assertThat(OtherText.of("text", "", "one\rtwo\u0007", "one\ntwo")).isEmpty();
    }

    @Test
    void whatIsTakenAwayIsAnotherTextAndWhatIsNotSentIsNone() {
        assertThat(OtherText.of("text", "", "", "one")).containsExactly(new OtherText("text", "", ""));
        assertThat(OtherText.of("text", "", null, "one")).isEmpty();
    }
}

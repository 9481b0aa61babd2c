package org.dailydispatch.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is typed beside what is kept. */
class KeptTextTest {

    @Test
    void theEndsOfLinesOfABrowserAreNoOtherText() {
        assertThat(KeptText.isOther(" one\r\ntwo\r\n", "one\ntwo")).isFalse();
        assertThat(KeptText.isOther("one two", "one\ntwo")).isTrue();
    }

    @Test
    void anEmptiedFieldIsAnotherTextAndAFieldThatWasNotSentIsNone() {
        assertThat(KeptText.isOther("", "one")).isTrue();
        assertThat(KeptText.isOther(null, "one")).isFalse();
    }
}

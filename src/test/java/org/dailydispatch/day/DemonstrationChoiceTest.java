package org.dailydispatch.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationChoiceTest {

    @Test
    void withoutAWordOnlyTheEmbeddedServerGetsADemonstration() {
        assertThat(Demonstration.of(new MockEnvironment(), true).on()).isTrue();
        assertThat(Demonstration.of(new MockEnvironment(), false).on()).isFalse();
    }

    @Test
    void aWordDecides() {
        MockEnvironment asked = new MockEnvironment().withProperty("daily-dispatch.demonstration", "true");
        MockEnvironment refused = new MockEnvironment().withProperty("daily-dispatch.demonstration", "false");

        assertThat(Demonstration.of(asked, false).on()).isTrue();
        assertThat(Demonstration.of(refused, true).on()).isFalse();
    }
}

package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × action × role; what is not written here is refused. */
class ItemRulesTest {

    private static final Map<String, ItemState> ALLOWED = Map.of(
            "OPEN DONE LEADER", ItemState.DONE,
            "OPEN DONE LIAISON", ItemState.DONE,
            "OPEN DROP LEADER", ItemState.DROPPED,
            "DONE REOPEN LEADER", ItemState.OPEN,
            "DROPPED REOPEN LEADER", ItemState.OPEN);

    static Stream<Arguments> everything() {
        return Arrays.stream(ItemState.values())
                .flatMap(state -> Arrays.stream(ItemAction.values())
                        .flatMap(
                                action -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, action, role))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theTableSaysWhoMayDoWhat(ItemState state, ItemAction action, Role role) {
        assertThat(ItemRules.next(state, action, role).orElse(null))
                .isEqualTo(ALLOWED.get(state + " " + action + " " + role));
        assertThat(ItemRules.possible(state, role).contains(action))
                .isEqualTo(ALLOWED.containsKey(state + " " + action + " " + role));
    }
}

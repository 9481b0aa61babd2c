package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every state × action × person, against a table written a second time by hand (order-steps.csv). */
class RulesTest {

    private static final Instant NOW = Instant.parse("2020-02-19T01:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(1));
    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final UUID TOWNSHIP = UUID.randomUUID();
    private static final List<String> PEOPLE =
            List.of("leader of a township's", "leader of the county's", "liaison", "anybody else");

    static Stream<Arguments> everyRow() throws IOException {
        return rows().stream()
                .flatMap(row -> Stream.iterate(0, place -> place < PEOPLE.size(), place -> place + 1)
                        .map(place -> Arguments.of(
                                OrderState.valueOf(row[0]),
                                Action.valueOf(row[1]),
                                PEOPLE.get(place),
                                row[2 + place])));
    }

    @ParameterizedTest(name = "{0} {1} by the {2}: {3}")
    @MethodSource("everyRow")
    void aStepIsTakenOrRefusedAsTheTableSays(OrderState state, Action action, String who, String expected) {
        UUID addressee = who.equals("leader of the county's") ? null : TOWNSHIP;
        for (Actor actor : people(who)) {
            StoredOrder order = orderIn(state, addressee);
            assertThat(Rules.allowed(actor, state, addressee).contains(action)).isEqualTo(!expected.equals("-"));
            if (expected.equals("-")) {
                assertThatThrownBy(() -> take(action, order, actor)).isInstanceOf(RefusedException.class);
                assertThat(order.state()).isEqualTo(state);
            } else if (expected.equals("GONE")) {
                order.refuseDiscarding(actor);
            } else {
                take(action, order, actor);
                assertThat(order.state()).hasToString(expected);
            }
        }
    }

    @Test
    void theTableNamesEveryStateWithEveryActionOnce() throws IOException {
        Set<String> keys = new HashSet<>();
        rows().forEach(row -> assertThat(keys.add(row[0] + " " + row[1])).isTrue());
        assertThat(keys).hasSize(OrderState.values().length * Action.values().length);
    }

    @Test
    void aDraftWhoseDeadlineHasComeIsNotIssued() {
        StoredOrder order = orderIn(OrderState.DRAFT, TOWNSHIP);
        assertThatThrownBy(() -> order.issue(actor(Role.LEADER, null), DUE, DAY, 1, List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("order.refused.past");
    }

    private static List<Actor> people(String who) {
        return switch (who) {
            case "liaison" -> List.of(actor(Role.LIAISON, TOWNSHIP));
            case "anybody else" ->
                Stream.concat(
                                Arrays.stream(Role.values())
                                        .filter(role -> role != Role.LEADER && role != Role.LIAISON)
                                        .map(role -> actor(role, null)),
                                Stream.of(actor(Role.LIAISON, UUID.randomUUID())))
                        .toList();
            default -> List.of(actor(Role.LEADER, null));
        };
    }

    private static Actor actor(Role role, @Nullable UUID township) {
        return new Actor(UUID.randomUUID(), "p", "p", role, UUID.randomUUID(), township, null);
    }

    private static @Nullable StoredStep take(Action action, StoredOrder order, Actor actor) {
        return switch (action) {
            case EDIT -> order.edit(actor, NOW, order.content());
            case DISCARD -> {
                order.refuseDiscarding(actor);
                yield null;
            }
            case ISSUE -> order.issue(actor, NOW, DAY, 1, List.of());
            case RECEIVE -> order.receive(actor, NOW);
            case ANSWER -> order.answer(actor, NOW, new Reply("measures", ""));
            case ACCEPT -> order.accept(actor, NOW, "");
            case RETURN -> order.giveBack(actor, NOW, "reason", DUE);
            case REMIND -> order.remind(actor, NOW, "soon");
            case TALK -> order.talk(actor, NOW, new Talk(DAY, "people", "agreed"));
        };
    }

    private static StoredOrder orderIn(OrderState state, @Nullable UUID township) {
        Content content =
                new Content(Kind.ORDER, township, "title", "basis", "", "demand", "", DUE, Set.of(), Set.of());
        Actor leader = actor(Role.LEADER, null);
        Actor addressee = township == null ? leader : actor(Role.LIAISON, township);
        StoredOrder order = new StoredOrder(UUID.randomUUID(), leader, NOW, content);
        Action last = state == OrderState.RETURNED ? Action.RETURN : Action.ACCEPT;
        Iterator<Action> way =
                List.of(Action.ISSUE, Action.RECEIVE, Action.ANSWER, last).iterator();
        while (order.state() != state) {
            Action next = way.next();
            take(next, order, next == Action.RECEIVE || next == Action.ANSWER ? addressee : leader);
        }
        return order;
    }

    private static List<String[]> rows() throws IOException {
        return new ClassPathResource("order-steps.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
    }
}

package org.dailydispatch.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.problem.ProblemLine;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a leader can choose from when writing a meeting. */
@Component
class MeetingChoices {

    /** More problems than this are found by their number only. */
    private static final int PROBLEMS = 60;

    private final Teams teams;
    private final Territory territory;
    private final ProblemDoor problems;
    private final ReportingClock clock;
    private final MessageSource messages;

    MeetingChoices(
            Teams teams, Territory territory, ProblemDoor problems, ReportingClock clock, MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
        this.problems = problems;
        this.clock = clock;
        this.messages = messages;
    }

    /** The townships and problems that decisions may name. */
    final class Choices {

        private final Actor leader;
        private final Map<UUID, String> townships;

        private Choices(Actor leader) {
            this.leader = leader;
            this.townships = townshipsOf(leader).stream()
                    .collect(Collectors.toMap(
                            Township::id, township -> township.name().zh()));
        }

        boolean hasTownship(@Nullable UUID id) {
            return id != null && townships.containsKey(id);
        }

        /** The name that the document uses; null for a township of another county. */
        @Nullable
        String nameOf(UUID township) {
            return townships.get(township);
        }

        /** The problems of these numbers, by number as it was typed; those that there are not are left out. */
        Map<String, UUID> problems(List<String> numbers) {
            Map<String, UUID> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            problems.byNumbers(leader, numbers).forEach(line -> found.putIfAbsent(line.number(), line.id()));
            return found;
        }
    }

    Choices of(Actor leader) {
        return new Choices(leader);
    }

    Map<String, String> townships(Actor leader, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        townshipsOf(leader)
                .forEach(township ->
                        choices.put(township.id().toString(), township.name().in(locale)));
        return choices;
    }

    Map<String, String> kinds(Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (MeetingKind kind : MeetingKind.values()) {
            kinds.put(kind.name(), messages.getMessage("meeting.MeetingKind." + kind, null, locale));
        }
        return kinds;
    }

    Map<String, String> states(Locale locale) {
        Map<String, String> states = new LinkedHashMap<>();
        for (MeetingState state : List.of(MeetingState.DRAFT, MeetingState.APPROVED)) {
            states.put(state.name(), messages.getMessage("meeting.MeetingState." + state, null, locale));
        }
        return states;
    }

    /** The most pressing open problems, so that their numbers are at hand. */
    List<ProblemLine> problems(Actor leader) {
        List<ProblemLine> open = problems.openOf(leader, clock.today());
        return open.subList(0, Math.min(PROBLEMS, open.size()));
    }

    /** The numbers of the problems that the decisions name. */
    Map<UUID, String> numbers(Actor leader, List<Decision> decisions) {
        List<UUID> named = decisions.stream()
                .flatMap(decision -> decision.problems().stream())
                .distinct()
                .toList();
        return problems.byIds(leader, named).stream().collect(Collectors.toMap(ProblemLine::id, ProblemLine::number));
    }

    private List<Township> townshipsOf(Actor leader) {
        return territory.townshipsOf(teams.team(leader.team()).countyId(), clock.today());
    }
}

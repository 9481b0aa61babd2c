package org.dailydispatch.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.problem.ProblemLine;
import org.dailydispatch.resumption.Difficulties;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person can choose from: value and label. */
@Component
class OrderChoices {

    private final Teams teams;
    private final Territory territory;
    private final ProblemDoor problems;
    private final Difficulties difficulties;
    private final ReportingClock clock;
    private final MessageSource messages;

    OrderChoices(
            Teams teams,
            Territory territory,
            ProblemDoor problems,
            Difficulties difficulties,
            ReportingClock clock,
            MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
        this.problems = problems;
        this.difficulties = difficulties;
        this.clock = clock;
        this.messages = messages;
    }

    /** All teams, for a reader who sees them all; else nothing to choose. */
    Map<String, String> teams(Actor actor, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (actor.is(Role.MUNICIPAL)) {
            teams.all()
                    .forEach(team ->
                            choices.put(team.id().toString(), team.name().in(locale)));
        }
        return choices;
    }

    /**
     * The county and its townships, of the reader's team or of the team that a reader of all has chosen; nothing for a
     * liaison, who sees what is addressed to his own alone.
     */
    Map<String, String> addressees(Actor actor, @Nullable UUID chosenTeam, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        UUID teamId = actor.is(Role.MUNICIPAL) ? chosenTeam : actor.teamId();
        if (teamId != null) {
            Team team = teams.team(teamId);
            choices.put(OrderFilter.COUNTY, team.countyName().in(locale));
            territory
                    .townshipsOf(team.countyId(), clock.today())
                    .forEach(township -> choices.put(
                            township.id().toString(), township.name().in(locale)));
        }
        return choices;
    }

    /** The team's open problems, and those that are cited already whatever became of them. */
    List<ProblemLine> problems(Actor leader, Collection<UUID> cited) {
        List<ProblemLine> choosable = new ArrayList<>(problems.openOf(leader, clock.today()));
        Set<UUID> open = choosable.stream().map(ProblemLine::id).collect(Collectors.toSet());
        Set<UUID> closed = new HashSet<>(cited);
        closed.removeAll(open);
        choosable.addAll(0, problems.byIds(leader, closed));
        return choosable;
    }

    List<ProblemLine> cited(Actor reader, Collection<UUID> ids) {
        return problems.byIds(reader, ids);
    }

    /** What these enterprises name as difficult, in the words of the paper, which is Chinese in every language. */
    List<OrderForm.TakenUp> difficulties(Actor leader, Collection<UUID> enterprises) {
        return difficulties.of(leader, enterprises).stream()
                .map(named -> new OrderForm.TakenUp(named.townshipId(), line(named)))
                .toList();
    }

    private String line(Difficulties.Named named) {
        String kinds = named.difficulties().stream()
                .map(each -> messages.getMessage("resumption.Difficulty." + each, null, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("、"));
        String note = named.note().strip().replaceAll("\\s+", " ").replaceAll("[。.]+$", "");
        return named.name() + "：" + kinds + (note.isEmpty() ? "" : "，" + note) + "。";
    }

    Map<String, String> kinds(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            labels.put(kind.name(), messages.getMessage("order.Kind." + kind, null, locale));
        }
        return labels;
    }

    /** What a filter's value, already read without error, is called. */
    String inWords(String filter, String value, Locale locale) {
        return switch (filter) {
            case "team" -> teams.team(UUID.fromString(value)).name().in(locale);
            case "township" ->
                OrderFilter.COUNTY.equals(value)
                        ? label("order.county", value, locale)
                        : territory.township(UUID.fromString(value)).name().in(locale);
            case "kind" -> kinds(locale).getOrDefault(value, value);
            default -> label("order.filter." + filter + "." + value, value, locale);
        };
    }

    private String label(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}

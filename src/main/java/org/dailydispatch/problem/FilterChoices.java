package org.dailydispatch.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a reader can choose in the filters of the list: value and label. */
@Component
class FilterChoices {

    private static final Name UNKNOWN = new Name("–", "–");

    private final Teams teams;
    private final Territory territory;
    private final MessageSource messages;

    FilterChoices(Teams teams, Territory territory, MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
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

    /** All counties, for a reader who sees them all; else nothing to choose. */
    Map<String, String> counties(Actor actor, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (actor.is(Role.MUNICIPAL)) {
            territory
                    .counties()
                    .forEach(county ->
                            choices.put(county.id().toString(), county.name().in(locale)));
        }
        return choices;
    }

    /** The townships of the reader's team, or of the team or else the county that a reader of all has chosen. */
    Map<String, String> townships(
            Actor actor, @Nullable UUID chosenTeam, @Nullable UUID chosenCounty, ReportingDay day, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        boolean all = actor.is(Role.MUNICIPAL);
        UUID teamId = all ? chosenTeam : actor.teamId();
        UUID countyId = teamId != null ? teams.team(teamId).countyId() : all ? chosenCounty : null;
        if (countyId != null) {
            territory
                    .townshipsOf(countyId, day)
                    .forEach(township -> choices.put(
                            township.id().toString(), township.name().in(locale)));
        }
        return choices;
    }

    Map<String, String> categories(Locale locale) {
        return labels("checklist", Category.values(), locale);
    }

    Map<String, String> severities(Locale locale) {
        return labels("checklist", Severity.values(), locale);
    }

    Map<String, String> sources(Locale locale) {
        return labels("problem", Source.values(), locale);
    }

    /** The labels of a dimension's constants; none where its values are rows, which have names. */
    Map<String, String> labels(Dimension dimension, Locale locale) {
        return switch (dimension) {
            case CATEGORY -> categories(locale);
            case SEVERITY -> severities(locale);
            case SOURCE -> sources(locale);
            case TOWNSHIP, TEAM -> Map.of();
        };
    }

    /** A dash where the actor may know of no such site, whether or not there is one. */
    Name siteName(Actor actor, UUID id) {
        return territory.find(actor, id).map(Site::name).orElse(UNKNOWN);
    }

    /** What a filter's value, already read without error, is called. */
    private String inWords(Actor actor, String filter, String value, Locale locale) {
        return switch (filter) {
            case "team" -> teams.team(UUID.fromString(value)).name().in(locale);
            case "county" -> territory.county(UUID.fromString(value)).name().in(locale);
            case "township" -> territory.township(UUID.fromString(value)).name().in(locale);
            case "site" -> siteName(actor, UUID.fromString(value)).in(locale);
            case "category" -> categories(locale).getOrDefault(value, value);
            case "severity" -> severities(locale).getOrDefault(value, value);
            case "source" -> sources(locale).getOrDefault(value, value);
            case "place", "words" -> value;
            case "measure" -> label("problem.measure." + value, value, locale);
            case "overdue", "recurred", "returned" -> label("common.yes", value, locale);
            default -> label("problem.filter." + filter + "." + value, value, locale);
        };
    }

    Map<String, String> sorts(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            labels.put(sort.name(), label("problem.filter.sort." + sort.name(), sort.name(), locale));
        }
        return labels;
    }

    /** The filters that are set, name and value in words. */
    Map<String, String> inWords(Actor actor, Map<String, String> set, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        set.forEach((name, value) ->
                words.put(label("problem.filter." + name, name, locale), inWords(actor, name, value, locale)));
        return words;
    }

    private String label(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private Map<String, String> labels(String room, Enum<?>[] values, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values)
                .forEach(value -> labels.put(
                        value.name(),
                        messages.getMessage(
                                room + "." + value.getDeclaringClass().getSimpleName() + "." + value.name(),
                                null,
                                locale)));
        return labels;
    }
}

package org.dailydispatch.note;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.SitesByName;
import org.dailydispatch.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the leader can choose from when settling a note: values with their labels. */
@Component
class SettlingChoices {

    private final Teams teams;
    private final Territory territory;
    private final SitesByName sites;
    private final NoteRepository notes;
    private final ReportingClock clock;
    private final MessageSource messages;

    SettlingChoices(
            Teams teams,
            Territory territory,
            SitesByName sites,
            NoteRepository notes,
            ReportingClock clock,
            MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
        this.sites = sites;
        this.notes = notes;
        this.clock = clock;
        this.messages = messages;
    }

    UUID county(Actor leader) {
        return teams.team(leader.team()).countyId();
    }

    SitesByName sites() {
        return sites;
    }

    Map<String, String> townships(Actor leader, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        territory
                .townshipsOf(county(leader), clock.today())
                .forEach(township ->
                        choices.put(township.id().toString(), township.name().in(locale)));
        return choices;
    }

    /** The name that the document uses for whoever is responsible: the township of the site; empty without a site. */
    String townshipName(Note note) {
        UUID township = note.townshipId();
        return township == null ? "" : territory.township(township).name().zh();
    }

    Map<String, String> categories(Locale locale) {
        return labels(Category.values(), locale);
    }

    Map<String, String> severities(Locale locale) {
        return labels(Severity.values(), locale);
    }

    /** Whoever may inspect for the team, the note's author first while he may. */
    Map<String, String> people(Actor leader, Note note) {
        Map<UUID, String> serving = notes.inspectorsOf(leader);
        Map<String, String> people = new LinkedHashMap<>();
        String author = serving.get(note.authorId());
        if (author != null) {
            people.put(note.authorId().toString(), author);
        }
        serving.forEach((id, name) -> people.putIfAbsent(id.toString(), name));
        return people;
    }

    private Map<String, String> labels(Enum<?>[] values, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values)
                .forEach(value -> labels.put(
                        value.name(),
                        messages.getMessage(
                                "checklist." + value.getDeclaringClass().getSimpleName() + "." + value.name(),
                                null,
                                locale)));
        return labels;
    }
}

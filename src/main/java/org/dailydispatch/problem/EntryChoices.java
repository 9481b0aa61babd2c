package org.dailydispatch.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SitesByName;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a problem that is entered by hand can lie, and how it can have come to light. */
@Component
class EntryChoices {

    private final Teams teams;
    private final Territory territory;
    private final SitesByName sites;
    private final ReportingClock clock;
    private final MessageSource messages;

    EntryChoices(Teams teams, Territory territory, SitesByName sites, ReportingClock clock, MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
        this.sites = sites;
        this.clock = clock;
        this.messages = messages;
    }

    Map<String, String> townships(Actor actor, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        inForce(actor)
                .forEach(township ->
                        choices.put(township.id().toString(), township.name().in(locale)));
        return choices;
    }

    Map<String, String> sources(Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(Source.values())
                .filter(EntryForm.SOURCES::contains)
                .forEach(source -> choices.put(
                        source.name(), messages.getMessage("problem.Source." + source.name(), null, locale)));
        return choices;
    }

    List<Name> siteNames(Actor actor) {
        return sites.proposed(county(actor)).stream().map(Site::name).toList();
    }

    /** Null where it is none of the team's county. */
    @Nullable
    UUID township(Actor actor, @Nullable String typed) {
        UUID read = Typed.id(typed);
        return inForce(actor).stream()
                .map(Township::id)
                .filter(id -> id.equals(read))
                .findFirst()
                .orElse(null);
    }

    /** The site of that name in the township; null where there is none, or more than one. */
    @Nullable
    UUID site(Actor actor, UUID townshipId, String name) {
        return sites.find(county(actor), townshipId, name).orElse(null);
    }

    private List<Township> inForce(Actor actor) {
        return territory.townshipsOf(county(actor), clock.today());
    }

    private UUID county(Actor actor) {
        return teams.team(actor.team()).countyId();
    }
}

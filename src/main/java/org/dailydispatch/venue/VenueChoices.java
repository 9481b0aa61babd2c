package org.dailydispatch.venue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the selects of a venue's form offer. */
@Component
class VenueChoices {

    private final Teams teams;
    private final Territory territory;
    private final ReportingClock clock;
    private final MessageSource messages;

    VenueChoices(Teams teams, Territory territory, ReportingClock clock, MessageSource messages) {
        this.teams = teams;
        this.territory = territory;
        this.clock = clock;
        this.messages = messages;
    }

    void offer(Model model, Actor actor, Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (SiteKind kind : SiteFamily.VENUE.kinds()) {
            kinds.put(kind.name(), messages.getMessage("territory.SiteKind." + kind, null, locale));
        }
        Map<String, String> townships = new LinkedHashMap<>();
        for (Township township : territory.townshipsOf(teams.team(actor.team()).countyId(), clock.today())) {
            townships.put(township.id().toString(), township.name().in(locale));
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute("townships", townships);
    }
}

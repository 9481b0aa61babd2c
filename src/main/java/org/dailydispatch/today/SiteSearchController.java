package org.dailydispatch.today;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.FoundSite;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteFinder;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 找点位: every site that the inspector can go to, by name, kind, township or distance. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class SiteSearchController {

    private final SiteFinder finder;
    private final Territory territory;
    private final Teams teams;
    private final SiteSheet sheet;
    private final ReportingClock clock;
    private final MessageSource messages;

    SiteSearchController(
            SiteFinder finder,
            Territory territory,
            Teams teams,
            SiteSheet sheet,
            ReportingClock clock,
            MessageSource messages) {
        this.finder = finder;
        this.sheet = sheet;
        this.territory = territory;
        this.teams = teams;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("search")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/today/sites")
    String search(@ModelAttribute("search") SearchForm search, Actor actor, Locale locale, Model model) {
        List<FoundSite> found = finder.find(actor, search.query(clock.today()));
        boolean more = found.size() > SiteFinder.PAGE;
        List<FoundSite> shown = more ? found.subList(0, SiteFinder.PAGE) : found;
        model.addAttribute("found", shown);
        model.addAttribute("near", search.place());
        model.addAttribute("narrows", search.narrows());
        model.addAttribute(
                "more", more ? search.address(shown.get(shown.size() - 1).id()) : null);
        model.addAttribute("file", shown.isEmpty() ? null : search.file());
        model.addAttribute("fromNowhere", search.addressFromNowhere());
        model.addAttribute("newVenue", search.newVenue());
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("townships", townships(actor, locale));
        return "today/sites";
    }

    @GetMapping("/today/sites.xlsx")
    void file(@ModelAttribute("search") SearchForm search, Actor actor, Locale locale, HttpServletResponse response) {
        sheet.send(response, actor, search.query(clock.today()), asked(search, actor, locale), locale);
    }

    private Map<String, String> asked(SearchForm search, Actor actor, Locale locale) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(word("today.sites.text", locale), Objects.requireNonNullElse(search.text, ""));
        asked.put(word("territory.kind", locale), kinds(locale).getOrDefault(String.valueOf(search.kind), ""));
        asked.put(
                word("common.township", locale),
                townships(actor, locale).getOrDefault(String.valueOf(search.township), ""));
        asked.put(word("today.sites.near", locale), search.place() == null ? "" : String.valueOf(search.near));
        asked.values().removeIf(String::isBlank);
        return asked;
    }

    /** Families first, then the kinds of those that have several. */
    private Map<String, String> kinds(Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (SiteFamily family : SiteFamily.values()) {
            kinds.put(family.name(), word("territory.SiteFamily." + family, locale));
        }
        for (SiteKind kind : SiteKind.values()) {
            kinds.putIfAbsent(kind.name(), word("territory.SiteKind." + kind, locale));
        }
        return kinds;
    }

    private Map<String, String> townships(Actor actor, Locale locale) {
        Map<String, String> townships = new LinkedHashMap<>();
        for (Township township : territory.townshipsOf(teams.team(actor.team()).countyId(), clock.today())) {
            townships.put(township.id().toString(), township.name().in(locale));
        }
        return townships;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

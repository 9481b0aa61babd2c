package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 点位: the list with its filters, as a page and as a spreadsheet. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class SiteListController {

    private final SiteList list;
    private final Choices choices;
    private final SitesOnSheet sheet;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    SiteListController(
            SiteList list,
            Choices choices,
            SitesOnSheet sheet,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.list = list;
        this.choices = choices;
        this.sheet = sheet;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping("/admin/sites")
    String list(@ModelAttribute("filter") SiteFilter filter, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", list.page(filter, actor));
        model.addAttribute("townships", choices.townships(actor, locale));
        model.addAttribute("counties", choices.counties(actor, locale));
        model.addAttribute("kinds", choices.kindsOfFilter(locale));
        return "territory/sites";
    }

    @GetMapping("/admin/sites.xlsx")
    void xlsx(@ModelAttribute("filter") SiteFilter filter, Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("territory.sites", locale);
        Spreadsheet spreadsheet =
                sheet.of(list.all(filter, actor), locale).about(title, filters(filter, actor, locale));
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    private Map<String, String> filters(SiteFilter filter, Actor actor, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.countyId() != null) {
            set.put(
                    text("territory.county", locale),
                    String.valueOf(choices.counties(actor, locale).get(filter.county())));
        }
        if (filter.townshipId() != null) {
            set.put(
                    text("common.township", locale),
                    String.valueOf(choices.townships(actor, locale).get(filter.township())));
        }
        if (!filter.kinds().isEmpty()) {
            set.put(
                    text("territory.kind", locale),
                    String.valueOf(choices.kindsOfFilter(locale).get(filter.kind())));
        }
        if (filter.inForceOn() != null) {
            set.put(text("territory.inForceOn", locale), String.valueOf(filter.day()));
        }
        if (filter.pattern() != null) {
            set.put(text("territory.search", locale), String.valueOf(filter.text()));
        }
        return set;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

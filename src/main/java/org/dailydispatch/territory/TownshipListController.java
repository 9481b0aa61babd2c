package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 镇街园区: the list with its filters, as a page and as a spreadsheet. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class TownshipListController {

    private final TownshipList list;
    private final Choices choices;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    TownshipListController(
            TownshipList list, Choices choices, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.list = list;
        this.choices = choices;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping("/admin/townships")
    String list(@ModelAttribute("filter") TownshipFilter filter, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", list.page(filter, actor));
        model.addAttribute("counties", choices.counties(actor, locale));
        model.addAttribute("kinds", choices.townshipKinds(locale));
        return "territory/townships";
    }

    @GetMapping("/admin/townships.xlsx")
    void xlsx(
            @ModelAttribute("filter") TownshipFilter filter, Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("territory.townships", locale);
        Spreadsheet spreadsheet = Spreadsheet.of(title, columns(locale), list.all(filter, actor))
                .about(title, filters(filter, actor, locale));
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    private List<Column<TownshipRow>> columns(Locale locale) {
        Map<String, String> kinds = choices.townshipKinds(locale);
        return List.of(
                Column.text(
                        text("territory.code", locale), row -> row.township().code()),
                Column.text(
                        text("territory.name", locale),
                        row -> row.township().name().in(locale)),
                Column.text(
                        text("territory.kind", locale),
                        row -> kinds.get(row.township().kind().name())),
                Column.text(
                        text("territory.county", locale), row -> row.county().in(locale)),
                Column.number(
                        text("territory.position", locale),
                        row -> row.township().position()),
                Column.date(
                        text("territory.inForceFrom", locale),
                        row -> row.inForce().from()),
                Column.date(
                        text("territory.inForceTo", locale),
                        row -> row.inForce().to()),
                Column.number(text("territory.township.openSites", locale), TownshipRow::openSites));
    }

    private Map<String, String> filters(TownshipFilter filter, Actor actor, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.countyId() != null) {
            set.put(
                    text("territory.county", locale),
                    String.valueOf(choices.counties(actor, locale).get(filter.county())));
        }
        if (filter.townshipKind() != null) {
            set.put(
                    text("territory.kind", locale),
                    String.valueOf(choices.townshipKinds(locale).get(filter.kind())));
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

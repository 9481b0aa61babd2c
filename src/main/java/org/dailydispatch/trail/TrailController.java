package org.dailydispatch.trail;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 留痕: who did what, as a page and as a spreadsheet. */
@Controller
@AllowedTo(Role.AUDITOR)
class TrailController {

    private final TrailList list;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    TrailController(TrailList list, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.list = list;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/audit")
    String list(@ModelAttribute("filter") TrailFilter filter, Model model) {
        List<Deed> deeds = list.some(filter, TrailList.PAGE_SIZE + 1);
        boolean more = deeds.size() > TrailList.PAGE_SIZE;
        List<Deed> page = more ? deeds.subList(0, TrailList.PAGE_SIZE) : deeds;
        model.addAttribute("roomStyle", "admin");
        model.addAttribute("deeds", page);
        model.addAttribute(
                "older", more ? filter.older(page.get(page.size() - 1).id()) : null);
        return "audit/trail";
    }

    @GetMapping("/audit.xlsx")
    void xlsx(@ModelAttribute("filter") TrailFilter filter, Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("audit.trail", locale);
        Spreadsheet spreadsheet = Spreadsheet.of(title, columns(locale), list.some(filter, Spreadsheet.MOST_ROWS + 1))
                .about(title, filters(filter, locale));
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    private List<Column<Deed>> columns(Locale locale) {
        return List.of(
                Column.dateTime(text("audit.at", locale), Deed::at),
                Column.text(text("audit.person", locale), Deed::person),
                Column.text(
                        text("audit.deed", locale),
                        deed -> messages.getMessage("audit.action." + deed.action(), null, deed.action(), locale)),
                Column.text(text("audit.code", locale), Deed::action),
                Column.text(
                        text("audit.type", locale),
                        deed -> messages.getMessage(
                                "audit.objectType." + deed.objectType(), null, deed.objectType(), locale)),
                Column.text(text("audit.object", locale), Deed::objectId),
                Column.text(text("audit.detail", locale), Deed::detail));
    }

    private Map<String, String> filters(TrailFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "audit.person", filter.person(), locale);
        put(set, "audit.code", filter.deed(), locale);
        put(set, "audit.type", filter.type(), locale);
        put(set, "audit.object", filter.object(), locale);
        put(set, "audit.from", filter.from(), locale);
        put(set, "audit.to", filter.to(), locale);
        return set;
    }

    private void put(Map<String, String> set, String key, @Nullable String value, Locale locale) {
        if (value != null && !value.isBlank()) {
            set.put(text(key, locale), value.strip());
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

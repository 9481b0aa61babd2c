package org.dailydispatch.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.XlsxDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** From the city's page down to one county's townships. */
@Controller
@AllowedTo(Role.MUNICIPAL)
class OverviewCountyController {

    private final CountyPages counties;
    private final TeamsInView view;
    private final CountySheet sheet;
    private final XlsxDownload download;

    OverviewCountyController(CountyPages counties, TeamsInView view, CountySheet sheet, XlsxDownload download) {
        this.counties = counties;
        this.view = view;
        this.sheet = sheet;
        this.download = download;
    }

    @GetMapping("/overview/counties/{id}")
    String county(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            Locale locale,
            Model model) {
        model.addAttribute("roomStyle", "dashboard");
        model.addAttribute("page", counties.of(id, team, view.dayOfAll(day), locale));
        return "dashboard/county";
    }

    @GetMapping("/overview/counties/{id}.xlsx")
    void spreadsheet(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        CountyPage page = counties.of(id, team, view.dayOfAll(day), locale);
        download.send(response, actor, sheet.title(page, locale), sheet.of(page, locale));
    }
}

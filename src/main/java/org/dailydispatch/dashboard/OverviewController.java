package org.dailydispatch.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.XlsxDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's page: all teams side by side. */
@Controller
@AllowedTo(Role.MUNICIPAL)
class OverviewController {

    private final CityMarkup city;
    private final OverviewService overviews;
    private final OverviewSheet sheet;
    private final XlsxDownload download;
    private final TeamsInView view;

    OverviewController(
            CityMarkup city, OverviewService overviews, OverviewSheet sheet, XlsxDownload download, TeamsInView view) {
        this.city = city;
        this.overviews = overviews;
        this.sheet = sheet;
        this.download = download;
        this.view = view;
    }

    @GetMapping("/overview")
    String overview(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable String order,
            Locale locale,
            Model model) {
        ReportingDay of = view.dayOfAll(day);
        model.addAttribute("roomStyle", "dashboard");
        model.addAttribute("day", of);
        model.addAttribute("markup", city.of(of, view.today(), OverviewOrder.of(order), locale));
        return "dashboard/overview";
    }

    @GetMapping("/overview.xlsx")
    void spreadsheet(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable String order,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Overview overview = overviews.of(view.dayOfAll(day), OverviewOrder.of(order));
        download.send(response, actor, sheet.title(overview, locale), sheet.of(overview, locale));
    }
}

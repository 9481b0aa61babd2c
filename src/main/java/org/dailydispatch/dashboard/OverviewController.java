package org.dailydispatch.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's page: all teams side by side. */
@Controller
@AllowedTo(Role.MUNICIPAL)
class OverviewController {

    private final OverviewService overviews;
    private final OverviewSheet sheet;
    private final XlsxDownload download;
    private final ReportingClock clock;

    OverviewController(OverviewService overviews, OverviewSheet sheet, XlsxDownload download, ReportingClock clock) {
        this.overviews = overviews;
        this.sheet = sheet;
        this.download = download;
        this.clock = clock;
    }

    @GetMapping("/overview")
    String overview(@RequestParam(required = false) @Nullable ReportingDay day, Model model) {
        model.addAttribute("roomStyle", "dashboard");
        model.addAttribute("overview", overviews.of(asked(day)));
        return "dashboard/overview";
    }

    @GetMapping("/overview.xlsx")
    void spreadsheet(
            @RequestParam(required = false) @Nullable ReportingDay day,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Overview overview = overviews.of(asked(day));
        download.send(response, actor, sheet.title(overview, locale), sheet.of(overview, locale));
    }

    private ReportingDay asked(@Nullable ReportingDay day) {
        ReportingDay today = clock.today();
        if (day != null && day.isAfter(today)) {
            throw new RefusedException("dashboard.refused.future", today);
        }
        return day == null ? today : day;
    }
}

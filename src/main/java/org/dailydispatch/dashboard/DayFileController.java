package org.dailydispatch.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind the dashboard's figures as files: each what its page shows. */
@Controller
@AllowedTo({Role.LEADER, Role.MUNICIPAL})
class DayFileController {

    private final DayRecords records;
    private final TeamsInView view;
    private final DaySheets sheets;
    private final XlsxDownload download;

    DayFileController(DayRecords records, TeamsInView view, DaySheets sheets, XlsxDownload download) {
        this.records = records;
        this.view = view;
        this.sheets = sheets;
        this.download = download;
    }

    @GetMapping("/dashboard/cell.xlsx")
    void cell(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam UUID township,
            @RequestParam(required = false) @Nullable ReportingDay day,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Team seen = view.teamOf(actor, team);
        CellDay cell = records.cellOf(seen, township, view.dayOf(seen, day), actor.is(Role.LEADER));
        download.send(response, actor, sheets.title(cell, locale), sheets.of(cell, locale));
    }

    @GetMapping("/dashboard/coverage.xlsx")
    void coverage(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(defaultValue = "townships") String of,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Team seen = view.teamOf(actor, team);
        CoverageList list = records.coverageOf(seen, view.dayOf(seen, day), CoverageList.Of.of(of));
        download.send(response, actor, sheets.title(list, locale), sheets.of(list, locale));
    }
}

package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dispatch, and the rows behind one of its figures, as files; for those who read all of it. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class DispatchFileController {

    private final Dispatches dispatches;
    private final DispatchSheets sheets;

    DispatchFileController(Dispatches dispatches, DispatchSheets sheets) {
        this.dispatches = dispatches;
        this.sheets = sheets;
    }

    @GetMapping("/dispatches/{day}.xlsx")
    void dispatch(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        sheets.send(response, actor, dispatches.of(actor, day, team, version), locale);
    }

    @GetMapping("/dispatches/{day}/figures/{key}.xlsx")
    void rows(
            @PathVariable ReportingDay day,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Dispatch dispatch = dispatches.of(actor, day, team, version);
        Figure figure = dispatch.figure(key).orElseThrow(() -> new NotFoundException("figure " + key + " of " + day));
        sheets.send(response, actor, dispatch, figure, locale);
    }
}

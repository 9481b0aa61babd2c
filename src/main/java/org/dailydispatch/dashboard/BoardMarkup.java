package org.dailydispatch.dashboard;

import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Role;
import org.dailydispatch.change.Kept;
import org.dailydispatch.change.Markup;
import org.dailydispatch.change.Scope;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.springframework.stereotype.Component;

/** A team's board as it stands in the page: the same for all who look at it in the same way, until a record changes. */
@Component
class BoardMarkup {

    /**
     * All that a board depends on besides the records.
     *
     * @param latest the last day that there is to look at
     * @param reader a leader sees what his inspectors have begun; the city's addresses name the team
     */
    record Look(
            Team team,
            ReportingDay day,
            ReportingDay latest,
            DashboardMode mode,
            MatrixSpan span,
            Role reader,
            Locale locale) {}

    private record Placed(Look look, String base) {}

    private final DashboardService dashboards;
    private final Markup markup;
    private final Kept kept;

    BoardMarkup(DashboardService dashboards, Markup markup, Kept kept) {
        this.dashboards = dashboards;
        this.markup = markup;
        this.kept = kept;
    }

    String of(Look look) {
        Scope scope = Scope.of(look.team().id(), look.team().countyId());
        return kept.of(scope, String.class, new Placed(look, markup.base()), () -> made(look));
    }

    private String made(Look look) {
        boolean mine = look.reader() == Role.LEADER;
        Dashboard board = dashboards.of(look.team(), look.day(), look.mode(), look.span(), mine, look.locale());
        return markup.of(
                "dashboard/dashboard :: board",
                Map.of(
                        "board",
                        board,
                        "links",
                        Links.of(look.team(), look.reader()),
                        "latest",
                        look.latest(),
                        "mine",
                        mine));
    }
}

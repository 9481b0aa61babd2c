package org.dailydispatch.report;

import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;

/** All townships of a team on a day, in their order. */
record Overview(Team team, ReportingDay day, List<OverviewLine> lines) {

    Overview {
        lines = List.copyOf(lines);
    }

    public int count(ReportStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    public int handedIn() {
        return (int) lines.stream().filter(line -> line.status().handedIn()).count();
    }

    public int outstanding() {
        return lines.size() - handedIn();
    }

    /** The same with the townships of one status only. */
    Overview only(ReportStatus status) {
        return new Overview(
                team,
                day,
                lines.stream().filter(line -> line.status() == status).toList());
    }
}

package org.dailydispatch.demonstration;

import java.time.LocalTime;
import java.util.List;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchArchive;
import org.dailydispatch.team.Team;
import org.springframework.stereotype.Component;

/** A published dispatch for each day of the postings; its figures are those that the program counts. */
@Component
class DemonstrationDispatches {

    private static final LocalTime ASSEMBLED = LocalTime.of(21, 0);
    private static final LocalTime SIGNED = LocalTime.of(21, 20);

    private final ReportingClock clock;
    private final DispatchArchive archive;

    DemonstrationDispatches(ReportingClock clock, DispatchArchive archive) {
        this.clock = clock;
        this.archive = archive;
    }

    void load(Team team, ReportingDay last, People people) {
        Person leader = people.leaderOf(team.number());
        List<SeedRow> texts = SeedTable.read("dispatch-texts").stream()
                .filter(row -> row.number("team") == team.number())
                .toList();
        for (ReportingDay day : team.stationedFrom().through(last)) {
            SeedRow text = textOf(day, texts);
            archive.publish(
                    leader.toActor(),
                    day,
                    clock.at(day, ASSEMBLED),
                    clock.at(day, SIGNED),
                    text.text("recommendations").replace('/', '\n'),
                    text.text("tomorrow"));
        }
    }

    /** The latest text that begins on the day or before. */
    private static SeedRow textOf(ReportingDay day, List<SeedRow> texts) {
        return texts.stream()
                .filter(row -> !row.day("from").isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}

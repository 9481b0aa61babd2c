package org.dailydispatch.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The enterprises' way back to work from 10 to 18 February: the 20 key projects start on the 17th, the last of those
 * above designated size on the 18th, as reported; the curve up to there is invented.
 */
@Component
class DemonstrationResumption {

    private static final LocalTime EARLIEST = LocalTime.of(15, 30);

    private final JdbcOperations jdbc;
    private final ReportingClock clock;

    DemonstrationResumption(JdbcOperations jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void load(List<Firm> firms, People people) {
        Map<String, List<SeedRow>> curves =
                SeedTable.read("resumption").stream().collect(Collectors.groupingBy(row -> row.text("group")));
        Map<String, List<Firm>> groups = firms.stream().collect(Collectors.groupingBy(Firm::group));
        Rows rows = new Rows(
                "resumption_record",
                "id, enterprise_id, team_id, township_id, day, state, staff_total, on_post, capacity_percent,"
                        + " difficulties, author_id, recorded_at, demonstration, version");
        curves.forEach((group, curve) -> new WorkCurve(groups.getOrDefault(group, List.of()), curve)
                .records()
                .forEach(record -> add(rows, record, people)));
        rows.insert(jdbc);
    }

    private void add(Rows rows, FirmDay record, People people) {
        Firm firm = record.firm();
        Instant at = clock.at(
                record.day(), EARLIEST.plusMinutes(record.chance("recorded").between(0, 130)));
        UUID team = SeedIds.team("370782".equals(firm.county()) ? 9 : 8);
        rows.add(
                SeedIds.of(at, "resumption " + firm.code() + " " + record.day()),
                firm.id(),
                team,
                firm.townshipId(),
                record.day(),
                record.state(),
                firm.staff(),
                record.onPost(),
                record.capacityPercent(),
                record.difficulties(),
                people.liaisonOf(firm.townshipId()).id(),
                at,
                true,
                0);
    }
}

package org.dailydispatch.demonstration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** An invented rota: most is assigned to three inspectors, some is left to the whole team. */
@Component
class DemonstrationAssignments {

    private final JdbcOperations jdbc;

    DemonstrationAssignments(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void load(People people) {
        Rows rota = new Rows("assignment_rota", "team_id, site_id, township_id, weekday, from_day, account_id");
        for (SeedRow row : SeedTable.read("rota")) {
            Person person = people.named(row.text("username"));
            for (String site : words(row.text("sites"))) {
                add(rota, row, person, SeedIds.site(site), null);
            }
            for (String township : words(row.text("townships"))) {
                add(rota, row, person, null, SeedIds.township(township));
            }
        }
        rota.insert(jdbc);
    }

    private static void add(Rows rota, SeedRow row, Person person, @Nullable UUID site, @Nullable UUID township) {
        for (String weekday : words(row.text("weekdays"))) {
            rota.add(person.teamId(), site, township, Integer.valueOf(weekday), row.day("from"), person.id());
        }
    }

    private static String[] words(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ");
    }
}

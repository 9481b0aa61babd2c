package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The campaign of 2020, the ninth team in Zhucheng since 25 January, and an invented team in another county. */
@Component
class DemonstrationTeams {

    private static final ReportingDay BEGINNING = ReportingDay.of(2020, 1, 25);

    private final JdbcOperations jdbc;

    DemonstrationTeams(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void loadTeams() {
        Rows campaigns = new Rows("campaign", "id, name_zh, name_en, starts_on, version");
        campaigns.add(SeedIds.campaign(), "疫情防控与复工督导", "Supervision of epidemic control and resumption", BEGINNING, 0);
        campaigns.insert(jdbc);
        Rows teams = new Rows(
                "team", "id, campaign_id, number, name_zh, name_en, county_id, stationed_from, demonstration, version");
        for (SeedRow row : SeedTable.read("teams")) {
            teams.add(
                    SeedIds.team(row.number("number")),
                    SeedIds.campaign(),
                    row.number("number"),
                    row.text("name_zh"),
                    row.text("name_en"),
                    SeedIds.county(row.text("county")),
                    row.day("stationed_from"),
                    row.yes("invented"),
                    0);
        }
        teams.insert(jdbc);
        loadBenchmarks();
    }

    /** What the report published about the city; denominators only where it names them. */
    private void loadBenchmarks() {
        Rows benchmarks = new Rows("dashboard_benchmark", "indicator, percent, numerator, denominator, as_of, source");
        for (SeedRow row : SeedTable.read("benchmarks")) {
            benchmarks.add(
                    row.text("indicator"),
                    new BigDecimal(row.text("percent")),
                    row.has("numerator") ? row.number("numerator") : null,
                    row.has("denominator") ? row.number("denominator") : null,
                    row.day("as_of"),
                    row.text("source"));
        }
        benchmarks.insert(jdbc);
    }

    void loadMembers(List<Person> people) {
        Rows members = new Rows("team_member", "team_id, account_id, duty, from_day");
        for (SeedRow team : SeedTable.read("teams")) {
            UUID teamId = SeedIds.team(team.number("number"));
            people.stream()
                    .filter(person -> teamId.equals(person.teamId()))
                    .forEach(person -> members.add(teamId, person.id(), person.duty(), team.day("stationed_from")));
        }
        members.insert(jdbc);
    }
}

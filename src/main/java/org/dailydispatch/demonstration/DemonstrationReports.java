package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the townships reported each day; in the first days some did not. */
@Component
class DemonstrationReports {

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final Territory territory;
    private final JsonMapper json;

    DemonstrationReports(JdbcOperations jdbc, ReportingClock clock, Territory territory, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.territory = territory;
        this.json = json;
    }

    void load(Team team, List<ReportingDay> days, List<Trouble> troubles, People people) {
        Rows reports = new Rows(
                "township_report",
                "id, team_id, township_id, day, state, zero, filed_at, late, author_id, saved_at, villages_visited,"
                        + " ledger_persons, isolation_due, isolated, notices_signed, visits, venues_checked, items,"
                        + " earlier_problems, situation, demonstration, version");
        Rows villages = new Rows("township_report_village", "report_id, site_id");
        for (ReportDay report : reports(team, days, troubles)) {
            if (report.handedIn()) {
                add(reports, report, people.liaisonOf(report.township().id()));
                addVillages(villages, report);
            }
        }
        reports.insert(jdbc);
        villages.insert(jdbc);
    }

    private List<ReportDay> reports(Team team, List<ReportingDay> days, List<Trouble> troubles) {
        Map<UUID, List<Site>> villages = territory.sitesOf(team.countyId(), SiteFamily.VILLAGE).stream()
                .collect(Collectors.groupingBy(Site::townshipId));
        Map<UUID, List<Trouble>> troublesOf = troubles.stream().collect(Collectors.groupingBy(Trouble::townshipId));
        List<ReportDay> reports = new ArrayList<>();
        for (Township township : territory.townshipsOf(team.countyId(), team.stationedFrom())) {
            for (ReportingDay day : days) {
                reports.add(new ReportDay(
                        team,
                        township,
                        day,
                        days.get(0).daysUntil(day),
                        villages.getOrDefault(township.id(), List.of()),
                        troublesOf.getOrDefault(township.id(), List.of())));
            }
        }
        return reports;
    }

    private void add(Rows reports, ReportDay report, Person liaison) {
        Claim claim = report.claim(clock);
        reports.add(
                report.id(),
                report.team().id(),
                report.township().id(),
                report.day(),
                "FILED",
                report.zero(clock),
                report.filedAt(clock),
                report.late(),
                liaison.id(),
                report.filedAt(clock),
                claim.villages(),
                claim.ledger(),
                claim.isolationDue(),
                claim.isolated(),
                claim.notices(),
                claim.visits(),
                claim.venues(),
                new Rows.Json(json.writeValueAsString(report.zero(clock) ? Map.of() : claim.items())),
                new Rows.Json(json.writeValueAsString(report.earlier(clock))),
                claim.situation(),
                true,
                0);
    }

    private void addVillages(Rows villages, ReportDay report) {
        report.villages()
                .subList(0, report.claim(clock).villages())
                .forEach(site -> villages.add(report.id(), site.id()));
    }
}

package org.dailydispatch.demonstration;

import java.time.Instant;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Coordinates;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Shops, pharmacies, hotels and markets with invented names; a few were added on the spot and wait for the leader. */
@Component
class DemonstrationVenues {

    private static final ReportingDay BEGINNING = ReportingDay.of(2020, 1, 25);
    private static final ReportingDay EIGHTEENTH = ReportingDay.of(2020, 2, 18);
    private static final Instant PROPOSED = Instant.parse("2020-02-18T02:20:00Z");

    /** As those that are added on the spot are ordered: behind everything else. */
    private static final int LAST = 100_000;

    private final JdbcOperations jdbc;

    DemonstrationVenues(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        InventedPlaces places = InventedPlaces.read();
        Rows sites = new Rows(
                "site",
                "id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en, position, latitude,"
                        + " longitude, position_invented, state, proposed_by, proposed_team, proposed_at,"
                        + " proposed_covertly, demonstration, version");
        Rows periods = new Rows("site_period", "site_id, in_force_from");
        int position = 0;
        for (SeedRow row : SeedTable.read("venues")) {
            addSite(sites, row, places.of(row.text("code"), row.text("township")), 1000 + ++position);
            periods.add(SeedIds.site(row.text("code")), row.has("proposed_by") ? EIGHTEENTH : BEGINNING);
        }
        sites.insert(jdbc);
        periods.insert(jdbc);
    }

    private static void addSite(Rows sites, SeedRow row, Coordinates at, int position) {
        boolean proposed = row.has("proposed_by");
        sites.add(
                SeedIds.site(row.text("code")),
                SeedIds.county(row.text("township").startsWith("AQ") ? "370784" : "370782"),
                SeedIds.township(row.text("township")),
                row.text("kind"),
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("short_zh"),
                row.text("short_en"),
                proposed ? LAST : position,
                at.latitude(),
                at.longitude(),
                true,
                proposed ? "PROPOSED" : "CONFIRMED",
                proposed ? SeedIds.account(row.text("proposed_by")) : null,
                proposed ? SeedIds.team(row.number("proposed_team")) : null,
                proposed ? PROPOSED : null,
                row.text("proposed_by").startsWith("covert"),
                true,
                0);
    }
}

package org.dailydispatch.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Coordinates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The counties of Weifang, the 17 townships of Zhucheng, the nine checkpoints that the report names, and some villages.
 * Where no name of a village is known, one is invented and marked as of the demonstration; so is all of the second
 * county, and where each site lies. The names of two parks are likely, not certain: an administrator can change them.
 */
@Component
class DemonstrationTerritory {

    private static final ReportingDay BEGINNING = ReportingDay.of(2020, 1, 25);
    private static final int VERSION = 0;

    private final JdbcOperations jdbc;

    DemonstrationTerritory(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        List<SeedRow> townships = SeedTable.read("townships");
        insertCounties();
        insertTownships(townships);
        insertSites(townships.stream().collect(Collectors.toMap(row -> row.text("code"), Function.identity())));
    }

    private void insertCounties() {
        Rows counties = new Rows("county", "id, code, name_zh, name_en, version");
        for (SeedRow row : SeedTable.read("counties")) {
            String code = row.text("code");
            counties.add(SeedIds.county(code), code, row.text("name_zh"), row.text("name_en"), VERSION);
        }
        counties.insert(jdbc);
    }

    private void insertTownships(List<SeedRow> seed) {
        Rows townships = new Rows(
                "township",
                "id, county_id, code, name_zh, name_en, short_zh, short_en, kind, position, grid_row, grid_col,"
                        + " in_force_from, version");
        for (SeedRow row : seed) {
            String code = row.text("code");
            townships.add(
                    SeedIds.township(code),
                    SeedIds.county(row.text("county")),
                    code,
                    row.text("name_zh"),
                    row.text("name_en"),
                    row.text("short_zh"),
                    row.text("short_en"),
                    row.text("kind"),
                    row.number("position"),
                    row.number("row"),
                    row.number("col"),
                    BEGINNING,
                    VERSION);
        }
        townships.insert(jdbc);
    }

    private void insertSites(Map<String, SeedRow> townships) {
        Rows sites = new Rows(
                "site",
                "id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en, road_zh, road_en,"
                        + " position, latitude, longitude, position_invented, demonstration, version");
        Rows periods = new Rows("site_period", "site_id, in_force_from, in_force_to");
        InventedPlaces places = InventedPlaces.read();
        int position = 0;
        for (SeedRow row : SeedTable.read("checkpoints")) {
            addSite(sites, row, townships, places, row.text("road_zh"), row.text("road_en"), ++position);
            addPeriods(periods, row);
        }
        for (SeedRow row : SeedTable.read("villages")) {
            addSite(sites, row, townships, places, null, null, ++position);
            periods.add(SeedIds.site(row.text("code")), BEGINNING, null);
        }
        sites.insert(jdbc);
        periods.insert(jdbc);
    }

    private static void addSite(
            Rows sites,
            SeedRow row,
            Map<String, SeedRow> townships,
            InventedPlaces places,
            @Nullable String roadZh,
            @Nullable String roadEn,
            int position) {
        SeedRow township = townships.get(row.text("township"));
        if (township == null) {
            throw new IllegalArgumentException("No township " + row.text("township"));
        }
        Coordinates at = places.of(row.text("code"), row.text("township"));
        sites.add(
                SeedIds.site(row.text("code")),
                SeedIds.county(township.text("county")),
                SeedIds.township(row.text("township")),
                row.text("kind"),
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("short_zh"),
                row.text("short_en"),
                roadZh,
                roadEn,
                position,
                at.latitude(),
                at.longitude(),
                true,
                row.yes("invented"),
                VERSION);
    }

    /** An exit that was closed counts until the day before, and again from the day of its reopening. */
    private static void addPeriods(Rows periods, SeedRow row) {
        if (row.has("closed_from")) {
            periods.add(
                    SeedIds.site(row.text("code")),
                    BEGINNING,
                    row.day("closed_from").previous());
            periods.add(SeedIds.site(row.text("code")), row.day("reopened_on"), null);
        } else {
            periods.add(SeedIds.site(row.text("code")), BEGINNING, null);
        }
    }
}

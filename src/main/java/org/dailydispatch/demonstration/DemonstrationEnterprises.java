package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Enterprises with invented names. Their number above designated size is that of Zhucheng at the end of 2019 (316),
 * taken as an assumption; the 20 key projects are those that the report counts.
 */
@Component
class DemonstrationEnterprises {

    /** 规模以上: 316 at the end of 2019 by the yearbook of Weifang for 2020. */
    static final int DESIGNATED = 316;

    static final int BELOW_DESIGNATED = 40;
    static final int KEY_PROJECTS = 20;

    private static final String ZHUCHENG = "370782";
    private static final String ANQIU = "370784";
    private static final ReportingDay BEGINNING = ReportingDay.of(2020, 1, 25);
    private static final List<String> TRADES = List.of("机械", "汽配", "食品", "纺织", "服装", "橡塑", "建材", "木业", "电子", "包装");

    /** Townships by their share of the industry: one that is named twice has twice as many. */
    private static final List<String> PLACES = List.of(
            "370782001",
            "370782001",
            "370782002",
            "370782002",
            "370782003",
            "370782003",
            "370782003",
            "370782101",
            "370782102",
            "370782105",
            "370782108",
            "370782110",
            "370782110",
            "370782111",
            "370782112",
            "370782112",
            "370782114",
            "370782117",
            "370782118",
            "370782400",
            "370782400",
            "370782400",
            "370782400",
            "ZC-P15",
            "ZC-P16",
            "ZC-P17",
            "ZC-P17",
            "ZC-P17");

    private final JdbcOperations jdbc;

    DemonstrationEnterprises(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Firm> load() {
        List<Firm> firms = new ArrayList<>();
        for (int number = 1; number <= DESIGNATED + BELOW_DESIGNATED; number++) {
            firms.add(enterprise(number));
        }
        for (int number = 1; number <= KEY_PROJECTS; number++) {
            firms.add(keyProject(number));
        }
        for (int number = 1; number <= 12; number++) {
            firms.add(inAnqiu(number));
        }
        insert(firms);
        return firms;
    }

    private static Firm enterprise(int number) {
        String code = code("ZC", number);
        Chance chance = Chance.of(code);
        boolean designated = number <= DESIGNATED;
        String name = "诸城演示" + TRADES.get(number % TRADES.size()) + String.format(Locale.ROOT, "%03d", number) + "有限公司";
        int staff = designated ? designatedStaff(chance) : chance.between(6, 45);
        return new Firm(code, name, ZHUCHENG, chance.oneOf(PLACES), designated, false, staff);
    }

    /** Some 200 people on average, as in the city: most have dozens, a few have thousands. */
    private static int designatedStaff(Chance chance) {
        if (chance.in(3)) {
            return chance.between(900, 2200);
        }
        return chance.in(25) ? chance.between(180, 420) : chance.between(38, 180);
    }

    private static Firm keyProject(int number) {
        String code = code("ZC-KP", number);
        Chance chance = Chance.of(code);
        String name = "诸城演示重点项目" + String.format(Locale.ROOT, "%02d", number);
        return new Firm(code, name, ZHUCHENG, chance.oneOf(PLACES), false, true, chance.between(30, 160));
    }

    private static Firm inAnqiu(int number) {
        String code = code("AQ", number);
        Chance chance = Chance.of(code);
        String name = "安丘演示" + TRADES.get(number % TRADES.size()) + String.format(Locale.ROOT, "%03d", number) + "有限公司";
        return new Firm(code, name, ANQIU, "AQ-D0" + (1 + number % 3), number <= 8, false, chance.between(40, 300));
    }

    private static String code(String series, int number) {
        return series + "-" + String.format(Locale.ROOT, "%04d", number);
    }

    private void insert(List<Firm> firms) {
        Rows rows = new Rows(
                "enterprise",
                "id, county_id, township_id, code, name, designated_size, key_project, staff_total, in_force_from,"
                        + " demonstration, version");
        for (Firm firm : firms) {
            rows.add(
                    firm.id(),
                    SeedIds.county(firm.county()),
                    firm.townshipId(),
                    firm.code(),
                    firm.name(),
                    firm.designated(),
                    firm.keyProject(),
                    firm.staff(),
                    BEGINNING,
                    true,
                    0);
        }
        rows.insert(jdbc);
        insertSites(firms);
    }

    /** Each enterprise is a site with the same id. */
    private void insertSites(List<Firm> firms) {
        InventedPlaces places = InventedPlaces.read();
        Rows sites = new Rows(
                "site",
                "id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en, position, latitude,"
                        + " longitude, position_invented, demonstration, version");
        Rows periods = new Rows("site_period", "site_id, in_force_from");
        for (Firm firm : firms) {
            Coordinates at = places.of(firm.code(), firm.township());
            sites.add(
                    firm.id(),
                    SeedIds.county(firm.county()),
                    firm.townshipId(),
                    SiteKind.ENTERPRISE,
                    "E-" + firm.code(),
                    firm.name(),
                    firm.name(),
                    firm.name(),
                    firm.name(),
                    100_000,
                    at.latitude(),
                    at.longitude(),
                    true,
                    true,
                    0);
            periods.add(firm.id(), BEGINNING);
        }
        sites.insert(jdbc);
        periods.insert(jdbc);
    }
}

package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dailydispatch.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The enterprises of a county that was in use before they were sites. */
class EnterpriseCodesTest {

    DriverManagerDataSource database;
    JdbcClient jdbc;
    UUID county = UUID.randomUUID();
    UUID township = UUID.randomUUID();

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        TestServer server = TestServer.get();
        database = new DriverManagerDataSource(server.newDatabase(), server.username(), server.password());
        jdbc = JdbcClient.create(database);
        migrateTo("57");
        jdbc.sql("insert into county (id, code, name_zh, name_en, version) values (?, '370782', '诸城市', 'Zhucheng', 0)")
                .param(county)
                .update();
        jdbc.sql("""
                        insert into township (id, county_id, code, name_zh, name_en, short_zh, short_en, kind, position,
                            in_force_from, version)
                        values (?, ?, '370782001', '密州', 'Mizhou', '密州', 'Mizhou', 'SUBDISTRICT', 1, '2020-01-01', 0)""").params(township, county).update();
    }

    @Test
    void anEnterpriseWhoseCodeASiteHasTakesTheFirstFreeOne() {
        site("E-1");
        enterprise("1");
        enterprise("1-2");
        enterprise("2");

        migrateTo("58");
        assertThat(jdbc.sql("select code from site where kind = 'ENTERPRISE' order by code collate \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly("E-1-2", "E-1-3", "E-2");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private void site(String code) {
        jdbc.sql("""
                        insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en,
                            position, version)
                        values (?, ?, ?, 'VILLAGE', ?, '某村', 'A village', '某村', 'A village', 1, 0)""").params(UUID.randomUUID(), county, township, code).update();
    }

    private void enterprise(String code) {
        jdbc.sql("""
                        insert into enterprise (id, county_id, township_id, code, name, designated_size, staff_total,
                            in_force_from, version)
                        values (?, ?, ?, ?, '某公司', true, 10, '2020-01-01', 0)""").params(UUID.randomUUID(), county, township, code).update();
    }
}

package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.dailydispatch.DailyDispatchApplication;
import org.dailydispatch.day.ReportingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second start on the database of a demonstration. */
@DemonstrationTest
class DemonstrationResetTest {

    @Autowired
    Demonstrated demonstrated;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemonstrationLoader loader;

    @Test
    void withoutAResetNothingIsLoadedAgain() {
        Map<String, String> before = demonstrated.contents();
        loader.afterSingletonsInstantiated();
        assertThat(demonstrated.contents()).isEqualTo(before);
    }

    @Test
    void aResetGivesTheSameRecordsAgainAndNothingElse() {
        Map<String, String> first = demonstrated.contents();
        jdbc.sql("insert into sign_in_failure (username, failures, blocked_until) values ('somebody', 1, now())")
                .update();
        jdbc.sql("update problem set description = 'changed'").update();
        jdbc.sql("update demonstration_clock set reached = reached + interval '5 days'")
                .update();
        jdbc.sql("""
                        insert into template_version (number, content, note, published_at, published_by, published_by_name)
                        select 3, content, 'theirs', published_at, gen_random_uuid(), 'somebody' from template_version
                        where number = 2""").update();
        jdbc.sql("create table of_others as select 1 as kept").update();
        try (ConfigurableApplicationContext again = startAgain()) {
            ReportingClock clock = again.getBean(ReportingClock.class);
            assertThat(clock.today().toString()).isEqualTo("2020-02-19");
            assertThat(clock.timeOf(clock.now())).isBefore(LocalTime.of(8, 30));
            assertThat(jdbc.sql("select kept from of_others")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
            jdbc.sql("drop table of_others").update();
            assertThat(jdbc.sql("select number from template_version order by number")
                            .query(Integer.class)
                            .list())
                    .as("the program's own templates")
                    .containsExactly(1, 2);
            assertThat(demonstrated.contents()).isEqualTo(first);
        }
    }

    private ConfigurableApplicationContext startAgain() {
        return new SpringApplicationBuilder(DailyDispatchApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--daily-dispatch.demonstration=true",
                        "--daily-dispatch.demonstration-reset=true");
    }
}

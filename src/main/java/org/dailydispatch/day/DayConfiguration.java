package org.dailydispatch.day;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.dailydispatch.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses the clock: the machine's, or a demonstration's. */
@Configuration
@EnableScheduling
class DayConfiguration {

    @Bean
    Demonstration demonstration(Environment environment, ObjectProvider<EmbeddedPostgres> embedded) {
        return Demonstration.of(environment, embedded.getIfAvailable() != null);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ReportingClock reportingClock(
            Demonstration demonstration,
            DemonstrationClockKeeper keeper,
            @Value("${daily-dispatch.zone:Asia/Shanghai}") ZoneId zone) {
        Clock wall = Clock.systemUTC();
        return new ReportingClock(demonstration.on() ? keeper.clock() : wall, wall, zone);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DemonstrationClockKeeper demonstrationClockKeeper(
            Demonstration demonstration,
            JdbcClient jdbc,
            @Value("${daily-dispatch.demonstration-reset:false}") boolean reset,
            @Value("${daily-dispatch.demonstration-start:2020-02-19T00:00:00Z}") Instant firstStart) {
        if (demonstration.on()) {
            DemonstrationReset demonstrated = new DemonstrationReset(jdbc);
            demonstrated.refuseRealData();
            if (reset) {
                demonstrated.run();
            }
        }
        return new DemonstrationClockKeeper(demonstration.on(), jdbc, firstStart);
    }
}

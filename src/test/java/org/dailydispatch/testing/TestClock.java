package org.dailydispatch.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dailydispatch.day.ReportingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; every test puts it back with {@link #reset()}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** 19 February 2020, 09:00 in Shanghai. */
    public static final Instant START = Instant.parse("2020-02-19T01:00:00Z");

    private final Standing clock = new Standing();

    @Bean
    @Primary
    ReportingClock standingClock() {
        return new ReportingClock(clock, ZoneId.of("Asia/Shanghai"));
    }

    public void set(Instant instant) {
        clock.instant = instant;
    }

    public void advance(Duration by) {
        clock.instant = clock.instant.plus(by);
    }

    public void reset() {
        clock.instant = START;
    }

    private static final class Standing extends Clock {

        private volatile Instant instant = START;

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

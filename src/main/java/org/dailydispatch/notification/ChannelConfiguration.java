package org.dailydispatch.notification;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.dailydispatch.day.ReportingClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The channels that the installation has switched on, and the lock that lets one replica at a time run a job. */
@Configuration
@EnableConfigurationProperties({Channels.class, Keeping.class})
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
class ChannelConfiguration {

    ChannelConfiguration(Channels channels) {
        ChannelCheck.check(channels);
    }

    @Bean
    @ConditionalOnProperty("daily-dispatch.notices.mail.enabled")
    MailChannel mailChannel(Channels channels) {
        return new MailChannel(channels.mail());
    }

    @Bean
    @ConditionalOnProperty("daily-dispatch.notices.webhook.enabled")
    WebhookChannel webhookChannel(Channels channels, JsonMapper json, ReportingClock clock) {
        return new WebhookChannel(channels.webhook(), json, clock);
    }

    /** By the database's time: the clocks of the replicas need not agree. */
    @Bean
    LockProvider lockProvider(DataSource dataSource) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(dataSource))
                .usingDbTime()
                .build());
    }
}

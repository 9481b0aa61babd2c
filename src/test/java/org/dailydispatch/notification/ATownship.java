package org.dailydispatch.notification;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A township with a liaison and a problem, a leader of its team, and notices that tell them. */
@DatabaseTest
abstract class ATownship {

    static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Notices notices;

    TeamFixture team;
    UUID township;
    Actor leader;
    Actor liaison;
    Actor inspector;
    Records records;
    UUID problem;

    @BeforeEach
    void aTownship() {
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        inspector = fixtures.inspector(team);
        records = new Records(jdbc, team, inspector);
        problem = records.problem(township, DAY, TestClock.START.plus(Duration.ofDays(1)), null);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    void happens(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    List<Notice> toldTo(Actor reader) {
        return notices.page(reader, false, null, 1_000);
    }

    List<NoticeKind> kindsToldTo(Actor reader) {
        return toldTo(reader).stream().map(Notice::kind).toList();
    }

    ResultActions page(Actor reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(reader)));
    }

    String body(Actor reader, String address) throws Exception {
        return page(reader, address).andReturn().getResponse().getContentAsString();
    }

    static MockHttpServletRequestBuilder sent(String address, Actor sender) {
        return post(address).with(As.actor(sender)).with(csrf());
    }
}

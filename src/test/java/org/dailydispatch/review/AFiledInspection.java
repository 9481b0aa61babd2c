package org.dailydispatch.review;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.dispatch.DispatchService;
import org.dailydispatch.dispatch.DispatchSigning;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** An inspection that an inspector has filed, and a leader who reviews it. */
abstract class AFiledInspection {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService service;

    @Autowired
    Inspections inspections;

    @Autowired
    Reviews reviews;

    @Autowired
    Corrections corrections;

    @Autowired
    DispatchService dispatches;

    @Autowired
    DispatchSigning signing;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Actor leader;
    Checklist checklist;
    Filing filing;

    @BeforeEach
    void aFiledInspection() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        checklist = checklists.current("CHECKPOINT");
        filing = Filings.passing(checklist, site);
        service.file(inspector, filing);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    void giveBack(String reason, String... items) {
        int revision = inspections.inspection(leader, filing.id()).revision();
        reviews.giveBack(leader, new Seen(filing.id(), revision), reason, List.of(items));
    }

    ReviewState state(Filing of) {
        return reviews.standing(inspections.inspection(leader, of.id())).state();
    }

    UUID request() {
        return jdbc.sql("select id from review_correction where inspection_id = ?")
                .param(filing.id())
                .query(UUID.class)
                .single();
    }

    List<String> seen(List<Actor> readers, List<String> addresses) throws Exception {
        List<String> pages = new ArrayList<>();
        for (Actor reader : readers) {
            for (String address : addresses) {
                pages.add(body(reader, address).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
            }
        }
        return pages;
    }

    String body(Actor reader, String address) throws Exception {
        return page(reader, address).andReturn().getResponse().getContentAsString();
    }

    ResultActions page(Actor reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(reader)));
    }

    static MockHttpServletRequestBuilder sent(String address, Actor sender) {
        return post(address).with(As.actor(sender)).with(csrf());
    }

    static List<String> ids(String page) {
        return Pattern.compile("name=\"chosen\" value=\"([0-9a-f-]{36})_")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

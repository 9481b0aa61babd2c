package org.dailydispatch.dispatch;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An ordinary day of a team, and its leader's draft of it. */
@DatabaseTest
abstract class OneDraft {

    static final ReportingDay DAY = DayRecords.DAY;
    static final String PAGE = "/dispatches/" + DAY;
    static final String PASSWORD = "a password of a test";

    @Autowired
    MockMvc mvc;

    @Autowired
    DispatchService service;

    @Autowired
    DispatchSigning signing;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    DayRecords records;
    Actor leader;

    @BeforeEach
    void aDraft() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
        service.assemble(leader, DAY);
    }

    final Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    final DraftStanding standing() {
        return service.standing(latest());
    }

    /** What the leader would send from the draft as it is, with these recommendations. */
    final OwnSections typed(String recommendations) {
        return new OwnSections(latest().revision(), recommendations, "复查。", records.remarks());
    }

    /** What stands on a page for the leader, without what is around it. */
    final String page(String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}

package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Coverage day by day: each counted day leads to the visit because of which it counts. */
@DatabaseTest
class StageDaysTest {

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private Stages stages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private Actor leader;
    private final UUID id = Ids.next();
    private final List<UUID> firsts = new ArrayList<>();

    /** Four days on end, on each of them twice. */
    @BeforeEach
    void visits() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        for (int day = 2; day <= 5; day++) {
            ReportingDay on = ReportingDay.of(2020, 2, day);
            firsts.add(posting.records.open(posting.north, posting.village, on, "09:00", 0));
            posting.records.open(posting.north, posting.village, on, "11:00", 0);
        }
    }

    private FigureRow north() {
        return stages.of(leader, id, null).content().figure("township-days").orElseThrow().rows().stream()
                .filter(row -> row.id().equals(posting.north))
                .findFirst()
                .orElseThrow();
    }

    private void assemble() {
        service.assemble(leader, id, Posting.FROM, Posting.TO);
    }

    @Test
    void eachDayHasItsFirstVisit() {
        assemble();
        assertThat(north().counted()).isEqualTo(4);
        assertThat(north().of()).isEqualTo(18);
        assertThat(north().sources()).extracting(RowSource::id).isEqualTo(firsts);
        assertThat(north().sources()).allMatch(source -> source.revision() == 1);
        assertThat(north().sources().get(0).label()).startsWith("2月2日 ");
    }

    @Test
    void aDayOnWhichTheTownshipWasNotInForceCountsOnNeitherSide() {
        jdbc.sql("update township set in_force_to = ? where id = ?")
                .params(ReportingDay.of(2020, 2, 4).date(), posting.north)
                .update();
        assemble();
        assertThat(north().counted()).isEqualTo(3);
        assertThat(north().of()).isEqualTo(4);
        assertThat(north().sources()).extracting(RowSource::id).isEqualTo(firsts.subList(0, 3));
    }

    @Test
    void whatIsSignedKeepsItsVisits() {
        assemble();
        service.edit(leader, id, stages.of(leader, id, null).revision(), "小结。", "建议。", "情况已核实。");
        signing.sign(leader, id, stages.of(leader, id, null).revision(), "a password of a test");
        posting.records.open(posting.north, posting.village, ReportingDay.of(2020, 2, 2), "08:00", 0);
        assertThat(north().sources()).extracting(RowSource::id).isEqualTo(firsts);
    }

    @Test
    void manyRecordsAreFoldedAndFewAreNot() throws Exception {
        assemble();
        String page = mvc.perform(
                        get("/stages/" + id + "/figures/township-days").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String folded = page.substring(page.indexOf("<details class=\"fold\""), page.indexOf("</div></details>"));
        assertThat(folded).contains("所依据的4条记录", ">4条记录</summary>");
        firsts.forEach(visit -> assertThat(folded).contains("href=\"/inspections/" + visit + "\""));
        assertThat(page.split("class=\"fold\"", -1)).as("the south has one").hasSize(2);
    }
}

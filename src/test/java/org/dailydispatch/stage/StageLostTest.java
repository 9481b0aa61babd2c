package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.signature.Lost;
import org.dailydispatch.signature.LostVersions;
import org.dailydispatch.signature.LostVersions.Kind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A stage report of which every signed version is gone: what the trail and the numbers still know of it. */
@DatabaseTest
class StageLostTest {

    private static final String LOST = "签发过而现已不在的版本";

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private Stages stages;

    @Autowired
    private LostVersions lost;

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

    @BeforeEach
    void aSignedReport() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        service.assemble(leader, id, Posting.FROM, Posting.TO);
        service.edit(leader, id, stages.of(leader, id, null).revision(), "覆盖面逐步扩大。", "各镇街核对台账。", "有关情况已核实。");
        assertThat(signing.sign(leader, id, stages.of(leader, id, null).revision(), "a password of a test"))
                .isTrue();
    }

    private void gone() {
        jdbc.sql("alter table stage_report disable trigger stage_report_is_locked")
                .update();
        try {
            jdbc.sql("delete from stage_report where report_id = ?").param(id).update();
        } finally {
            jdbc.sql("alter table stage_report enable trigger stage_report_is_locked")
                    .update();
        }
    }

    private String page(Actor reader, UUID report) throws Exception {
        return mvc.perform(get("/stages/" + report + "/verify").with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void itsAddressTellsThatItIsGone() throws Exception {
        assertThat(page(leader, id)).doesNotContain(LOST);
        gone();
        String days = Posting.FROM + " – " + Posting.TO;
        for (Actor reader :
                List.of(leader, posting.inspector, fixtures.of(Role.MUNICIPAL), fixtures.of(Role.AUDITOR))) {
            assertThat(page(reader, id))
                    .as(reader.role().name())
                    .contains("<h1>阶段性督导报告核验 " + days + "</h1>", LOST, "第1期第1版（" + days + "）");
        }
    }

    @Test
    void nobodyElseIsToldAndNothingIsToldOfWhatNeverWas() throws Exception {
        gone();
        Actor other = fixtures.leader(fixtures.team());
        mvc.perform(get("/stages/" + id + "/verify").with(As.actor(other))).andExpect(status().isNotFound());
        mvc.perform(get("/stages/" + Ids.next() + "/verify").with(As.actor(leader)))
                .andExpect(status().isNotFound());
    }

    /** The trail of older signatures tells the version and not the report. */
    @Test
    void whatWasSignedBeforeIsFoundUnderItsVersion() throws Exception {
        UUID version = Ids.next();
        jdbc.sql("""
                        insert into audit_event (at, actor_name, action, object_type, object_id, team_id, detail)
                        values (timestamptz '2020-02-18T12:00:00Z', '某', 'STAGE_SIGNED', 'stage_report', :id, :team,
                            '{"from": "2020-02-01", "to": "2020-02-07", "version": 1, "sha256": "0"}')""")
                .param("id", version.toString())
                .param("team", posting.team.team())
                .update();
        assertThat(page(leader, version)).contains("阶段性督导报告核验 2020-02-01 – 2020-02-07");
    }

    @Test
    void aTeamOfTheSameNameHasLossesOfItsOwn() {
        gone();
        TeamFixture namesake = fixtures.team();
        jdbc.sql("update team set name_zh = (select name_zh from team where id = ?) where id = ?")
                .params(leader.team(), namesake.team())
                .update();
        jdbc.sql("insert into team_number (team_id, series, day, last_number) values (?, 'stage', '1970-01-01', 1)")
                .param(namesake.team())
                .update();
        assertThat(lost.of(Kind.STAGE, null))
                .filteredOn(each -> List.of(leader.team(), namesake.team()).contains(each.teamId()))
                .extracting(Lost::teamId, Lost::issue)
                .containsExactlyInAnyOrder(tuple(leader.team(), 1), tuple(namesake.team(), 1));
    }

    @Test
    void aLossIsToldOnceWhateverTheTeamIsCalledByNow() {
        gone();
        jdbc.sql("update team set name_zh = '改名后的督导组' where id = ?")
                .param(leader.team())
                .update();
        assertThat(lost.of(Kind.STAGE, leader.team())).hasSize(1);
    }
}

package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.resumption.Factories.TODAY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
@Import(Factories.class)
class EnterprisePageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Factories factories;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    TeamFixture team;

    @SuppressWarnings("NullAway.Init")
    UUID township;

    @SuppressWarnings("NullAway.Init")
    Actor inspector;

    @BeforeEach
    void aTeamInACounty() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    /** The row "Enterprise, resumption" of the table of permissions. */
    @ParameterizedTest(name = "{0}: list {1}, own {2}, foreign {3}, form {4}, send {5}")
    @CsvSource({
        "INSPECTOR, 200, 200, 404, 200, 302",
        "COVERT_INSPECTOR, 200, 200, 404, 403, 403",
        "LEADER, 200, 200, 404, 200, 302",
        "LIAISON, 200, 200, 404, 200, 302",
        "MUNICIPAL, 200, 200, 200, 403, 403",
        "DEPARTMENT, 403, 403, 403, 403, 403",
        "ADMINISTRATOR, 403, 403, 403, 403, 403",
        "AUDITOR, 403, 403, 403, 403, 403"
    })
    void eachRoleDoesWhatTheTableSays(Role role, int list, int own, int foreign, int form, int send) throws Exception {
        Actor actor = actor(role);
        UUID ours = factories.designated(team, township);
        TeamFixture others = fixtures.team();
        UUID theirs = factories.designated(others, fixtures.township(others));

        expect(list, get("/enterprises"), actor);
        expect(list, get("/enterprises.xlsx"), actor);
        expect(own, get("/enterprises/{id}", ours), actor);
        expect(foreign, get("/enterprises/{id}", theirs), actor);
        expect(form, get("/enterprises/{id}/records/new", ours), actor);
        expect(form, get("/enterprises/{id}/edit", ours), actor);
        expect(form, get("/enterprises/new"), actor);
        expect(send, record(ours), actor);
        expect(send == 302 ? 404 : 403, record(theirs), actor);
        expect(send == 302 ? 404 : 403, facts(post("/enterprises/{id}", theirs), "新名"), actor);
        expect(send == 302 ? 404 : 403, post("/enterprises/{id}/retire", theirs).param("version", "0"), actor);
        assertThat(factories.records(ours)).isEqualTo(send == 302 ? 1 : 0);
        assertThat(factories.records(theirs)).isZero();
    }

    @Test
    void aLiaisonSeesNoOtherTownshipOfTheCounty() throws Exception {
        UUID elsewhere = factories.designated(team, fixtures.township(team));
        expect(404, get("/enterprises/{id}", elsewhere), fixtures.liaison(township));
        expect(404, record(elsewhere), fixtures.liaison(township));
    }

    @Test
    void aLiaisonsRecordBelongsToTheTeamInTheCounty() throws Exception {
        UUID ours = factories.designated(team, township);
        expect(302, record(ours), fixtures.liaison(township));
        assertThat(jdbc.sql("select team_id from resumption_record where enterprise_id = ?")
                        .param(ours)
                        .query(UUID.class)
                        .single())
                .isEqualTo(team.team());
    }

    @Test
    void theHeadlineIsTheAnswerWithItsCounts() throws Exception {
        factories.record(factories.designated(team, township), inspector, TODAY, ResumptionState.RESUMED, 61);
        mvc.perform(get("/enterprises").with(As.actor(inspector)))
                .andExpect(content().string(containsString("规上企业复工率 100%")))
                .andExpect(content().string(containsString("1/1")))
                .andExpect(content().string(containsString("返岗率 61.0%")))
                .andExpect(content().string(containsString("/enterprises?figure=RESUMED")));
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        UUID ours = factories.designated(team, township);
        factories.record(ours, inspector, TODAY, ResumptionState.RESUMED, 61);
        for (String page :
                List.of("/enterprises", "/enterprises/" + ours, "/enterprises/" + ours + "/edit", "/enterprises/new")) {
            mvc.perform(get(page).with(As.actor(inspector)).cookie(new jakarta.servlet.http.Cookie("DDLANGUAGE", "en")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("复工"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void anEnterpriseIsEnteredChangedRetiredAndTakenBack() throws Exception {
        expect(302, facts(post("/enterprises"), "=HYPERLINK(\"x\") 龘𠮷").param("code", "A-0"), inspector);
        expect(302, facts(post("/enterprises"), "诸城食品").param("code", "A-1"), inspector);
        EnterpriseLine line = only("诸城食品");
        expect(302, facts(post("/enterprises/{id}", line.id()), "诸城木业").param("version", "0"), inspector);
        assertThat(only("诸城木业").code()).isEqualTo("A-1");

        expect(302, post("/enterprises/{id}/retire", line.id()).param("version", "1"), inspector);
        assertThat(enterprises.enterprise(inspector, line.id()).inForceTo()).isEqualTo(TODAY);
        expect(302, post("/enterprises/{id}/reinstate", line.id()).param("version", "2"), inspector);
        assertThat(enterprises.enterprise(inspector, line.id()).inForceTo()).isNull();
        assertThat(jdbc.sql("select action from audit_event where object_id = ? order by at, id")
                        .param(line.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ENTERPRISE_ADDED", "ENTERPRISE_CHANGED", "ENTERPRISE_RETIRED", "ENTERPRISE_REINSTATED");
    }

    @Test
    void wrongFactsAreSaidAllAtOnceAndKept() throws Exception {
        mvc.perform(post("/enterprises")
                        .with(As.actor(inspector))
                        .with(csrf())
                        .param("code", "有空 格")
                        .param("name", "")
                        .param("township", UUID.randomUUID().toString())
                        .param("staffTotal", "1e9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#code\"")))
                .andExpect(content().string(containsString("href=\"#name\"")))
                .andExpect(content().string(containsString("href=\"#staffTotal\"")))
                .andExpect(content().string(containsString("value=\"1e9\"")));
    }

    @Test
    void aForeignTownshipIsNoChoice() throws Exception {
        TeamFixture others = fixtures.team();
        mvc.perform(facts(post("/enterprises"), "他镇企业")
                        .param("code", "X-1")
                        .with(As.actor(fixtures.liaison(fixtures.township(others))))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aCodeIsTakenOncePerCounty() throws Exception {
        expect(302, facts(post("/enterprises"), "甲").param("code", "A-9"), inspector);
        mvc.perform(facts(post("/enterprises"), "乙")
                        .param("code", "A-9")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#code\"")));
    }

    @Test
    void aStaleChangeShowsBothTexts() throws Exception {
        UUID ours = factories.designated(team, township);
        expect(302, facts(post("/enterprises/{id}", ours), "先改的名称").param("version", "0"), inspector);
        mvc.perform(facts(post("/enterprises/{id}", ours), "后改的名称")
                        .param("version", "0")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先改的名称")))
                .andExpect(content().string(containsString("后改的名称")));
        assertThat(enterprises.enterprise(inspector, ours).name()).isEqualTo("先改的名称");
    }

    @Test
    void theFileHasTheRowsOfTheListAsTextNumbersAndDates() throws Exception {
        UUID named = factories.enterprise(team, township, "=1+1 龘𠮷", true, false);
        factories.record(named, inspector, TODAY, ResumptionState.RESUMED, 61, List.of(Difficulty.LABOUR));
        factories.designated(team, township);

        byte[] file = mvc.perform(get("/enterprises.xlsx?state=RESUMED").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString(
                                        "filename*=UTF-8''%E4%BC%81%E4%B8%9A%E5%A4%8D%E5%B7%A5_2020-02-19.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(1).asString()).isEqualTo("=1+1 龘𠮷");
            assertThat(rows.get(1).getCell(6).asDate().toLocalDate()).isEqualTo(TODAY.date());
            assertThat(rows.get(1).getCell(9).asNumber()).isEqualByComparingTo("0.61");
        }
        assertThat(jdbc.sql("select detail ->> 'rows' from audit_event where action = 'EXPORTED' and actor_id = ?")
                        .param(inspector.id())
                        .query(String.class)
                        .single())
                .isEqualTo("1");
    }

    private MockHttpServletRequestBuilder record(UUID enterprise) {
        return post("/enterprises/{id}/records", enterprise)
                .param("day", TODAY.toString())
                .param("state", "RESUMED")
                .param("staffTotal", "100")
                .param("onPost", "61");
    }

    private MockHttpServletRequestBuilder facts(MockHttpServletRequestBuilder request, String name) {
        return request.param("name", name)
                .param("township", township.toString())
                .param("staffTotal", "100")
                .param("designatedSize", "true");
    }

    private void expect(int expected, MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        mvc.perform(request.with(As.actor(actor)).with(csrf())).andExpect(status().is(expected));
    }

    private EnterpriseLine only(String name) {
        return enterprises.all(inspector, EnterpriseFilter.on(TODAY)).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Role role) {
        return switch (role) {
            case INSPECTOR -> inspector;
            case COVERT_INSPECTOR -> fixtures.covertInspector(team);
            case LEADER -> fixtures.leader(team);
            case LIAISON -> fixtures.liaison(township);
            case DEPARTMENT -> fixtures.department();
            default -> fixtures.of(role);
        };
    }
}

package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class InspectionListTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService service;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Checklist checklist;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
    }

    @Test
    void aTeamSeesItsOwnAndNoOther() throws Exception {
        service.file(inspector, Filings.passing(checklist, site));

        for (Actor reader : List.of(inspector, fixtures.leader(team), fixtures.liaison(township))) {
            mvc.perform(get("/inspections").with(As.actor(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("D-0219-001")));
        }
        Actor foreign = fixtures.leader(fixtures.team());
        mvc.perform(get("/inspections").with(As.actor(foreign)))
                .andExpect(content().string(not(containsString("D-0219-001"))));
    }

    @Test
    void aForeignOrUnknownInspectionIsNotFound() throws Exception {
        Filing filing = Filings.passing(checklist, site);
        service.file(inspector, filing);
        Actor foreign = fixtures.inspector(fixtures.team());

        mvc.perform(get("/inspections/" + filing.id()).with(As.actor(inspector)))
                .andExpect(status().isOk());
        mvc.perform(get("/inspections/" + filing.id()).with(As.actor(foreign))).andExpect(status().isNotFound());
        mvc.perform(get("/inspections/" + filing.id() + "/receipt").with(As.actor(foreign)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/inspections/" + Ids.next()).with(As.actor(inspector))).andExpect(status().isNotFound());
    }

    @Test
    void correctingAColleaguesRecordIsForbidden() throws Exception {
        Filing filing = Filings.passing(checklist, site);
        service.file(inspector, filing);

        mvc.perform(get("/inspections/" + filing.id() + "/edit").with(As.actor(fixtures.inspector(team))))
                .andExpect(status().isForbidden());
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        service.file(inspector, Filings.passing(checklist, site));
        service.file(inspector, Filings.failingAt("every-vehicle", checklist, site));

        mvc.perform(get("/inspections?failed=true").with(As.actor(inspector)))
                .andExpect(content().string(containsString("D-0219-002")))
                .andExpect(content().string(not(containsString("D-0219-001"))));
        mvc.perform(get("/inspections?day=2020-02-18").with(As.actor(inspector)))
                .andExpect(content().string(containsString("没有符合条件的检查记录")));
        mvc.perform(get("/inspections?site=" + site + "&mode=COVERT").with(As.actor(inspector)))
                .andExpect(content().string(containsString("没有符合条件的检查记录")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2020-02-30", "day=1e9"})
    void anUnreadableDayIsRefusedInWords(String filter) throws Exception {
        mvc.perform(get("/inspections?" + filter).with(As.actor(inspector)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("日期应写成2020-02-19这样")));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        List<String> filed = new ArrayList<>();
        for (int n = 0; n < 55; n++) {
            Filing filing = Filings.passing(checklist, site);
            service.file(inspector, filing);
            filed.add(filing.id().toString());
        }
        String first = page("/inspections");
        Matcher more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        String second = page(more.group(1).replace("&amp;", "&"));

        List<String> shown = new ArrayList<>(ids(first));
        shown.addAll(ids(second));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void theFileHasTheRowsOfTheList() throws Exception {
        service.file(inspector, Filings.passing(checklist, site));
        service.file(inspector, Filings.failingAt("every-vehicle", checklist, site));

        byte[] file = mvc.perform(get("/inspections.xlsx?failed=true").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("D-0219-002");
        }
    }

    @Test
    void theLeaderReleasesACovertVisitOnItsPage() throws Exception {
        Filing filing = Filings.failingAt("every-vehicle", checklist, site);
        service.file(fixtures.covertInspector(team), filing);
        Actor leader = fixtures.leader(team);
        Actor liaison = fixtures.liaison(township);

        mvc.perform(get("/inspections/" + filing.id()).with(As.actor(liaison))).andExpect(status().isNotFound());
        mvc.perform(get("/inspections/" + filing.id()).with(As.actor(leader)))
                .andExpect(content().string(containsString("公开这份暗访")));
        mvc.perform(post("/inspections/" + filing.id() + "/release")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + filing.id()));
        mvc.perform(get("/inspections/" + filing.id()).with(As.actor(liaison))).andExpect(status().isOk());
    }

    /** The list of an inspector has no covert visit, released or not: a choice of them would always be empty. */
    @Test
    void anInspectorIsOfferedNoChoiceOfCovertVisits() throws Exception {
        mvc.perform(get("/inspections").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"mode\""))));
        mvc.perform(get("/inspections").with(As.actor(fixtures.leader(team))))
                .andExpect(content().string(containsString("<option value=\"COVERT\"")));
    }

    /** Whoever reads a problem that a covert visit found finds no link that refuses. */
    @Test
    void aProblemLeadsToItsCovertVisitOnlyWhoMayOpenIt() throws Exception {
        Filing filing = Filings.failingAt("every-vehicle", checklist, site);
        service.file(fixtures.covertInspector(team), filing);
        Actor leader = fixtures.leader(team);
        mvc.perform(post("/inspections/" + filing.id() + "/release")
                .with(As.actor(leader))
                .with(csrf()));
        String list = mvc.perform(get("/problems").with(As.actor(leader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher problem = Pattern.compile("/problems/[0-9a-f-]{36}").matcher(list);
        assertThat(problem.find()).isTrue();
        String visit = "/inspections/" + filing.id();
        for (Actor reader : List.of(leader, fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
            mvc.perform(get(problem.group()).with(As.actor(reader)))
                    .andExpect(content().string(containsString(visit)));
            mvc.perform(get(visit).with(As.actor(reader))).andExpect(status().isOk());
        }
        mvc.perform(get(problem.group()).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(visit))));
        mvc.perform(get(visit).with(As.actor(inspector))).andExpect(status().isNotFound());
    }

    @Test
    void whoHasNoPartInInspectionsIsForbidden() throws Exception {
        for (Actor other : List.of(fixtures.of(Role.ADMINISTRATOR), fixtures.of(Role.AUDITOR), fixtures.department())) {
            mvc.perform(get("/inspections").with(As.actor(other))).andExpect(status().isForbidden());
            mvc.perform(get("/inspections.xlsx").with(As.actor(other))).andExpect(status().isForbidden());
        }
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<a href=\"/inspections/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}

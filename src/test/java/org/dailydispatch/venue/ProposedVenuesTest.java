package org.dailydispatch.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.inspection.Releases;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.NewVenue;
import org.dailydispatch.territory.Proposal;
import org.dailydispatch.territory.Proposals;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.SiteState;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class ProposedVenuesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    InspectionService filing;

    @Autowired
    Inspections inspections;

    @Autowired
    Releases releases;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    Actor inspector;
    Actor covert;
    Actor leader;
    UUID id;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        covert = fixtures.covertInspector(team);
        leader = fixtures.leader(team);
        id = Ids.next();
    }

    @Test
    void aVenueIsAddedOnceAndInspectedAtOnceByTheWholeTeam() throws Exception {
        add(inspector, "龘𠮷便民商店").andExpect(redirectedUrl("/inspections/new?site=" + id));
        add(inspector, "龘𠮷便民商店").andExpect(redirectedUrl("/inspections/new?site=" + id));

        for (Actor member : List.of(inspector, fixtures.inspector(team), covert)) {
            mvc.perform(get("/today/sites").with(As.actor(member)))
                    .andExpect(content().string(containsString("龘𠮷便民商店")))
                    .andExpect(content().string(containsString("待确认")));
        }
        assertThat(proposals.waiting(leader)).singleElement().satisfies(waiting -> {
            assertThat(waiting.venue().name().zh()).isEqualTo("龘𠮷便民商店");
            assertThat(waiting.code()).matches("V-[0-9A-Z]{8}");
            assertThat(waiting.covert()).isFalse();
        });
        assertThat(jdbc.sql("select count(*) from audit_event where object_id = ? and action = 'VENUE_PROPOSED'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherVenueUnderAnIdThatIsTakenComesAgainUnderAnIdOfItsOwn() throws Exception {
        add(inspector, "龘𠮷便民商店");
        String form = add(inspector, "三里庄药店")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚才已新增过另一处场所")))
                .andExpect(content().string(containsString("value=\"三里庄药店\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(proposals.waiting(leader)).hasSize(1);

        UUID first = id;
        id = UUID.fromString(form.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1"));
        assertThat(id).isNotEqualTo(first);
        add(inspector, "三里庄药店").andExpect(redirectedUrl("/inspections/new?site=" + id));
        assertThat(proposals.waiting(leader))
                .extracting(waiting -> waiting.venue().name().zh())
                .containsExactly("龘𠮷便民商店", "三里庄药店");
    }

    @Test
    void nobodyOutsideTheTeamFindsItBeforeItIsConfirmed() throws Exception {
        add(inspector, "龘𠮷便民商店");
        TeamFixture other = fixtures.team();

        for (Role role : List.of(Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR)) {
            mvc.perform(get("/admin/sites?text=龘𠮷").with(As.actor(fixtures.of(role))))
                    .andExpect(content().string(not(containsString("便民商店"))));
            mvc.perform(get("/admin/sites/" + id).with(As.actor(fixtures.of(role))))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/venues/" + id).with(As.actor(fixtures.leader(other)))).andExpect(status().isNotFound());
        mvc.perform(get("/inspections/new?site=" + id).with(As.actor(fixtures.inspector(other))))
                .andExpect(status().isNotFound());
        proposals.confirm(leader, id, 0, proposals.proposal(leader, id).venue());
        mvc.perform(get("/admin/sites/" + id).with(As.actor(fixtures.of(Role.AUDITOR))))
                .andExpect(status().isOk());
    }

    @Test
    void aCovertInspectorsVenueIsTheirsAndTheLeadersAlone() throws Exception {
        add(covert, "龘𠮷便民商店").andExpect(redirectedUrl("/inspections/new?site=" + id));

        mvc.perform(get("/today/sites").with(As.actor(covert)))
                .andExpect(content().string(containsString("龘𠮷便民商店")));
        mvc.perform(get("/venues").with(As.actor(leader))).andExpect(content().string(containsString("龘𠮷便民商店")));
        for (Actor other : List.of(inspector, fixtures.covertInspector(team))) {
            mvc.perform(get("/today/sites").with(As.actor(other)))
                    .andExpect(content().string(not(containsString("龘𠮷便民商店"))));
            mvc.perform(get("/inspections/new?site=" + id).with(As.actor(other)))
                    .andExpect(status().isNotFound());
        }
        // Somebody who adds the same venue is warned of nothing.
        UUID known = id;
        id = Ids.next();
        add(inspector, "龘𠮷便民商店").andExpect(redirectedUrl("/inspections/new?site=" + id));
        assertThat(proposals.of(inspector)).extracting(Proposal::id).doesNotContain(known);
    }

    /** Every page, list, count and file that a person of these roles can ask for, before and after, to the letter. */
    @ParameterizedTest
    @CsvSource({
        "LIAISON, /inspections /problems /township-reports /enterprises",
        "DEPARTMENT, /dispatches",
        "MUNICIPAL, /overview /inspections /problems /admin/sites /admin/townships /admin/teams",
        "ADMINISTRATOR, /admin /admin/sites /admin/townships",
        "INSPECTOR, /today /today/sites /inspections /problems"
    })
    void noPageTellsThatACovertInspectorAddedAVenue(Role role, String addresses) throws Exception {
        Actor reader = switch (role) {
            case LIAISON -> fixtures.liaison(township);
            case DEPARTMENT -> fixtures.department();
            case INSPECTOR -> inspector;
            default -> fixtures.of(role);
        };
        List<String> pages = List.of(addresses.split(" ", -1));
        List<String> before = pages.stream().map(page -> page(page, reader)).toList();
        add(covert, "龘𠮷便民商店").andExpect(status().is3xxRedirection());
        List<String> after = pages.stream().map(page -> page(page, reader)).toList();
        assertThat(after).isEqualTo(before);
        assertThat(page("/problems?site=" + id, leader)).contains("龘𠮷便民商店");
    }

    @Test
    void aFilterByItsIdAnswersAsForAnIdThatNothingHas() throws Exception {
        add(covert, "龘𠮷便民商店");
        Actor liaison = fixtures.liaison(township);
        UUID nothing = Ids.next();
        assertThat(page("/problems?site=" + id, liaison).replace(id.toString(), ""))
                .isEqualTo(page("/problems?site=" + nothing, liaison).replace(nothing.toString(), ""));
    }

    @Test
    void aSiteOfTheSameNameIsPointedOutOnce() throws Exception {
        UUID market = fixtures.venue(team, township);
        jdbc.sql("update site set name_zh = '龘𠮷 ＡＢ超市' where id = ?")
                .param(market)
                .update();

        add(inspector, "龘𠮷ab超市")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("这里已经有同名或相近的场所")))
                .andExpect(content().string(containsString("/inspections/new?site=" + market)))
                .andExpect(content().string(containsString("value=\"龘𠮷ab超市\"")));
        mvc.perform(adding(inspector, "龘𠮷ab超市").param("anyway", "yes"))
                .andExpect(redirectedUrl("/inspections/new?site=" + id));
    }

    @ParameterizedTest
    @CsvSource({"nameZh,''", "kind,VILLAGE", "kind,ENTERPRISE", "townshipId,none", "latitude,91", "longitude,x"})
    void whatIsWrongStandsBesideItsFieldAndNothingIsAdded(String field, String typed) throws Exception {
        MockHttpServletRequestBuilder request = post("/venues")
                .param("id", id.toString())
                .param("nameZh", field.equals("nameZh") ? typed : "龘𠮷便民商店")
                .param("kind", field.equals("kind") ? typed : "SUPERMARKET")
                .param("townshipId", field.equals("townshipId") ? typed : township.toString())
                .param("latitude", field.equals("latitude") ? typed : "35.99")
                .param("longitude", field.equals("longitude") ? typed : "119.41");
        mvc.perform(request.with(As.actor(inspector)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#" + field + "\"")));
        assertThat(proposals.waiting(leader)).isEmpty();
    }

    @Test
    void aTownshipOfAnotherCountyIsNotFound() throws Exception {
        township = fixtures.township(fixtures.team());
        add(inspector, "龘𠮷便民商店").andExpect(status().isNotFound());
    }

    @Test
    void theFileHoldsMoreThanThePage() {
        NewVenue venue = new NewVenue(SiteKind.PHARMACY, new Name("三里庄药店", "Sanlizhuang"), township, null);
        for (int number = 0; number < 201; number++) {
            proposals.propose(inspector, Ids.next(), venue);
        }
        assertThat(proposals.waiting(leader)).hasSize(200);
        assertThat(proposals.allWaiting(leader)).hasSize(201);
    }

    @Test
    void theLeaderCorrectsAndConfirms() throws Exception {
        add(inspector, "龘𠮷便民商店");
        mvc.perform(post("/venues/" + id + "/confirm")
                        .param("nameZh", "龘𠮷大药房")
                        .param("nameEn", "Da Pharmacy")
                        .param("kind", "PHARMACY")
                        .param("townshipId", township.toString())
                        .param("latitude", "36.000001")
                        .param("longitude", "119.5")
                        .param("version", "0")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/venues"));

        assertThat(proposals.waiting(leader)).isEmpty();
        mvc.perform(get("/admin/sites/" + id).with(As.actor(fixtures.of(Role.ADMINISTRATOR))))
                .andExpect(content().string(containsString("龘𠮷大药房")))
                .andExpect(content().string(containsString("36.000001,119.500000")));
        mvc.perform(get("/today/sites").with(As.actor(inspector)))
                .andExpect(content().string(containsString("龘𠮷大药房")))
                .andExpect(content().string(not(containsString("待确认"))));
        mvc.perform(get("/venues/new").with(As.actor(inspector)))
                .andExpect(content().string(containsString("已确认")));
    }

    @Test
    void aVisitStandsWhateverBecomesOfTheVenueAndIsAlwaysASpotCheck() throws Exception {
        Checklist checklist = checklists.current("VENUE");
        add(inspector, "龘𠮷便民商店");
        Filing before = Filings.passing(checklist, id);
        filing.file(inspector, before);
        UUID registered = fixtures.venue(team, township);
        proposals.merge(leader, id, 0, registered);
        // A phone that held the form files it all the same.
        Filing after = Filings.passing(checklist, id);
        filing.file(inspector, after);

        for (UUID visit : List.of(before.id(), after.id())) {
            assertThat(inspections.inspection(leader, visit).row().spot()).isTrue();
        }
        mvc.perform(get("/inspections?site=" + registered).with(As.actor(leader)))
                .andExpect(content().string(containsString(before.id().toString())))
                .andExpect(content().string(containsString("抽查")));
        assertThat(inspections.ofSite(inspector, registered, "VENUE", Filings.DAY))
                .hasSize(2);
    }

    @Test
    void aPhoneFilesTheFormOfTheKindAsWhichTheVenueWasAdded() throws Exception {
        Checklist venues = checklists.current("VENUE");
        add(inspector, "龘𠮷便民商店");
        jdbc.sql("update site set kind = 'ENTERPRISE' where id = ?").param(id).update();
        assertThat(checklists.offers(SiteKind.ENTERPRISE, false))
                .extracting(Offer::code)
                .doesNotContain("VENUE");
        Filing held = Filings.passing(venues, id);
        filing.file(inspector, held);
        assertThat(inspections.inspection(leader, held.id()).row().siteId()).isEqualTo(id);

        UUID enterprise = fixtures.venue(team, township);
        jdbc.sql("update site set kind = 'ENTERPRISE' where id = ?")
                .param(enterprise)
                .update();
        assertThatThrownBy(() -> filing.file(inspector, Filings.passing(venues, enterprise)))
                .isInstanceOf(RefusedFilingException.class);
    }

    @Test
    void aReleasedVisitShowsTheTeamTheVenueOfACovertInspector() throws Exception {
        Checklist checklist = checklists.offers(SiteKind.SUPERMARKET, true).stream()
                .findFirst()
                .map(offer -> checklists.version(offer.versionId()))
                .orElseThrow();
        add(covert, "龘𠮷便民商店");
        Filing visit = Filings.passing(checklist, id);
        filing.file(covert, visit);
        mvc.perform(get("/today/sites").with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("龘𠮷便民商店"))));

        releases.release(leader, visit.id());
        mvc.perform(get("/today/sites").with(As.actor(inspector)))
                .andExpect(content().string(containsString("龘𠮷便民商店")));
        assertThat(inspections
                        .inspection(fixtures.liaison(township), visit.id())
                        .row()
                        .spot())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "reject", "confirm"})
    void theTrailSaysNothingOfWhereACovertInspectorWasUntilEverybodyMayKnow(String step) throws Exception {
        add(covert, "夜访药店");
        assertThat(trail()).containsExactly("VENUE_PROPOSED {}");

        switch (step) {
            case "merge" -> proposals.merge(leader, id, 0, fixtures.venue(team, township));
            case "reject" -> proposals.reject(leader, id, 0, "夜访药店早已关门");
            default ->
                proposals.confirm(leader, id, 0, proposals.proposal(leader, id).venue());
        }
        assertThat(trail().get(1))
                .satisfies(deed -> assertThat(deed.contains("{}")).isEqualTo(!step.equals("confirm")));

        proposals.disclose(leader, id);
        proposals.disclose(leader, id);
        assertThat(trail()).hasSize(3).last().asString().contains("VENUE_DISCLOSED", "夜访药店", township.toString());
    }

    private List<String> trail() {
        return jdbc.sql("select action || ' ' || detail from audit_event where object_id = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    @Test
    void mergedOrRejectedItIsNoLongerFoundAndItsAuthorReadsWhy() throws Exception {
        UUID registered = fixtures.venue(team, township);
        add(inspector, "龘𠮷便民商店");
        mvc.perform(settle("merge").param("into", registered.toString())).andExpect(redirectedUrl("/venues"));
        assertThat(proposals.proposal(leader, id).state()).isEqualTo(SiteState.MERGED);
        UUID merged = id;
        id = Ids.next();
        add(inspector, "𠮷某处");
        mvc.perform(settle("reject").param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("reason-error")));
        mvc.perform(settle("reject").param("reason", "这里不是经营场所")).andExpect(redirectedUrl("/venues"));

        mvc.perform(get("/today/sites").with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("𠮷"))));
        mvc.perform(get("/venues/new").with(As.actor(inspector)))
                .andExpect(content().string(containsString("这里不是经营场所")))
                .andExpect(content().string(containsString("已合并")));
        for (UUID closed : List.of(merged, id)) {
            mvc.perform(get("/inspections/new?site=" + closed).with(As.actor(inspector)))
                    .andExpect(content().string(containsString("请另选点位")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "merge", "reject"})
    void whatIsSettledIsNotSettledAgain(String step) throws Exception {
        UUID registered = fixtures.venue(team, township);
        add(inspector, "龘𠮷便民商店");
        proposals.reject(leader, id, 0, "不是场所");

        mvc.perform(settle(step)
                        .param("into", registered.toString())
                        .param("reason", "再来一次")
                        .param("nameZh", "龘")
                        .param("kind", "HOTEL")
                        .param("townshipId", township.toString()))
                .andExpect(status().isUnprocessableContent());
        assertThat(proposals.proposal(leader, id).state()).isEqualTo(SiteState.REJECTED);
        assertThat(proposals.proposal(leader, id).reason()).isEqualTo("不是场所");
    }

    private ResultActions add(Actor author, String name) throws Exception {
        return mvc.perform(adding(author, name));
    }

    private MockHttpServletRequestBuilder adding(Actor author, String name) {
        return post("/venues")
                .param("id", id.toString())
                .param("nameZh", name)
                .param("kind", "SUPERMARKET")
                .param("townshipId", township.toString())
                .with(As.actor(author))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder settle(String step) {
        return post("/venues/" + id + "/" + step)
                .param("version", "0")
                .with(As.actor(leader))
                .with(csrf());
    }

    private String page(String address, Actor reader) {
        try {
            return mvc.perform(get(address).with(As.actor(reader)).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (Exception failed) {
            throw new IllegalStateException(address, failed);
        }
    }
}

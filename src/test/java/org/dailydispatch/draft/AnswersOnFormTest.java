package org.dailydispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.MultiValueMap;

/** Each kind of answer on the form, as it works without a script. */
@DatabaseTest
class AnswersOnFormTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    Inspections inspections;

    @Autowired
    TestClock clock;

    TeamFixture team;
    UUID township;
    Actor inspector;
    UUID id;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        id = Ids.next();
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theKindOfTheSiteIsFilledInAndWhatDependsOnItSaysSo() throws Exception {
        UUID pharmacy = fixtures.siteOf(SiteKind.PHARMACY, team, township);

        mvc.perform(get("/inspections/new?site=" + pharmacy).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "name=\"answers[venue-kind].options\" value=\"pharmacy\" checked=\"checked\"")))
                .andExpect(content().string(containsString("仅当“场所类别”为药店时填写")))
                .andExpect(content().string(containsString("仅当“场所类别”为酒店时填写")));
    }

    @Test
    void whatDoesNotApplyIsNeitherAskedNorStored() throws Exception {
        UUID pharmacy = fixtures.siteOf(SiteKind.PHARMACY, team, township);
        MultiValueMap<String, String> form = Forms.passing(checklists.current("VENUE"), pharmacy);
        form.set("answers[venue-kind].options", "pharmacy");
        form.set("answers[pharmacy-register].measures[sampled]", "1");
        form.set("answers[hotel-checkin].verdict", "FAIL");
        form.remove("answers[hotel-fever].verdict");
        send(id, form);

        file(id).andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        Inspection filed = inspections.inspection(inspector, id);
        assertThat(filed.answers())
                .extracting(Answer::item)
                .contains("pharmacy-register")
                .doesNotContain("hotel-checkin", "hotel-fever", "hotel-rooms");
        assertThat(filed.answer("venue-kind").orElseThrow().verdict()).isEqualTo(Verdict.RECORDED);
        mvc.perform(get("/inspections/" + id).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("入住实名登记"))));
    }

    @ParameterizedTest
    @CsvSource({
        "answers[grain-prices].measures[flour], 2.325, 最多2位小数",
        "answers[grain-prices].measures[flour], 1e9,   不用“1e9”这种写法",
        "answers[grain-prices].measures[flour], -1,    应在0.01至999之间",
        "answers[stock-meat].measures[stock],   2.9,   可供2.9天，不足3天",
        "answers[protective-stock].measures[masksSold], 1.5, 只收整数",
    })
    void pricesAndStocksAreCheckedAndSaidInWords(String field, String typed, String message) throws Exception {
        UUID shop = fixtures.siteOf(SiteKind.SUPERMARKET, team, township);
        MultiValueMap<String, String> form = Forms.passing(checklists.current("NECESSITIES"), shop);
        form.set("answers[stock-meat].measures[sales]", "1");
        form.set("answers[stock-meat].measures[stock]", "3");
        form.set(field, typed);
        send(id, form);

        file(id).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)));
    }

    @Test
    void aPriceThatChangedByMoreThanAFifthIsShownBeforeFiling() throws Exception {
        UUID shop = fixtures.siteOf(SiteKind.FARMERS_MARKET, team, township);
        Checklist checklist = checklists.current("NECESSITIES");
        MultiValueMap<String, String> form = Forms.passing(checklist, shop);
        form.set("answers[point-kind].options", "farmers-market");
        form.set("answers[meat-prices].measures[pork]", "20");
        send(id, form);
        file(id).andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        clock.advance(Duration.ofDays(1));

        UUID next = Ids.next();
        form.set("day", "2020-02-20");
        form.set("answers[meat-prices].measures[pork]", "２５.5");
        send(next, form);
        mvc.perform(get("/inspections/" + next + "/check").with(As.actor(inspector)))
                .andExpect(content().string(containsString("猪肉较上次+27.5%，超过20%")))
                .andExpect(content().string(containsString("牛肉较上次0%")));
    }

    @Test
    void aSiteWithSeveralListsOffersEachAndDraftsDoNotMeet() throws Exception {
        UUID village = fixtures.village(team, township);
        send(id, Forms.passing(checklists.current("VILLAGE"), village));

        mvc.perform(get("/inspections/new?site=" + village).with(As.actor(inspector)))
                .andExpect(redirectedUrl("/inspections/" + id + "/edit"));
        mvc.perform(get("/inspections/new?site=" + village + "&checklist=LEDGER")
                        .with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("台账登记人数")))
                .andExpect(content().string(containsString("checklist=VILLAGE")));
        mvc.perform(get("/inspections/new?site=" + village + "&checklist=RESUMPTION")
                        .with(As.actor(inspector)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/today/townships/" + township).with(As.actor(inspector)))
                .andExpect(content().string(containsString("checklist=LEDGER")));
    }

    @Test
    void oneAnswerIsTakenOverAndMarkedUntilItIsChanged() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        Checklist checklist = checklists.current("CHECKPOINT");
        MultiValueMap<String, String> form = Forms.failingAt("filled-by-staff", "司乘自填", checklist, site);
        form.set("answers[filled-by-staff].unit", "卡点专班");
        form.set("answers[thermometers].measures[thermometers]", "7");
        send(id, form);
        file(id).andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        clock.advance(Duration.ofDays(1));

        UUID next = Ids.next();
        MultiValueMap<String, String> today = Forms.passing(checklist, site);
        today.set("day", "2020-02-20");
        today.set("page", "one");
        today.set("remark", "先写的话");
        today.remove("answers[thermometers].verdict");
        today.set("answers[thermometers].measures[thermometers]", "");
        carry(next, today, "thermometers");
        mvc.perform(get("/inspections/" + next + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString("先写的话")))
                .andExpect(content().string(containsString("沿用上次，未改动")))
                .andExpect(content().string(containsString("value=\"7\"")));

        today.set("answers[thermometers].verdict", "PASS");
        today.set("answers[thermometers].measures[thermometers]", "7");
        today.set("answers[thermometers].carried", "true");
        today.set("answers[supplies].carried", "true");
        today.set("answers[supplies].measures[days]", "9");
        carry(next, today, "filled-by-staff");
        today.set("answers[filled-by-staff].verdict", "FAIL");
        today.set("answers[filled-by-staff].description", "司乘自填");
        today.set("answers[filled-by-staff].unit", "卡点专班");
        today.set("answers[filled-by-staff].fix", "TOMORROW");
        today.set("answers[filled-by-staff].carried", "true");
        send(next, today);
        file(next).andExpect(redirectedUrl("/inspections/" + next + "/receipt"));

        Inspection filed = inspections.inspection(inspector, next);
        assertThat(filed.answers())
                .filteredOn(Answer::carried)
                .extracting(Answer::item)
                .containsExactly("thermometers", "filled-by-staff");
        assertThat(filed.row().carried()).isEqualTo(2);
        mvc.perform(get("/inspections/" + next).with(As.actor(fixtures.leader(team))))
                .andExpect(content().string(containsString("沿用上次2项，共13项")));
    }

    @Test
    void theUnitThatHadToPutItRightLastTimeIsProposed() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        MultiValueMap<String, String> form =
                Forms.failingAt("filled-by-staff", "司乘自填", checklists.current("CHECKPOINT"), site);
        form.set("answers[filled-by-staff].unit", "卡点专班");
        send(id, form);
        file(id);
        clock.advance(Duration.ofDays(1));

        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(content().string(containsString("name=\"answers[filled-by-staff].unit\" value=\"卡点专班\"")));
    }

    private void carry(UUID inspection, MultiValueMap<String, String> form, String item) throws Exception {
        mvc.perform(post("/inspections/" + inspection + "/draft")
                        .params(form)
                        .param("then", "carry:" + item)
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + inspection + "/edit?saved#q-" + item));
    }

    private void send(UUID inspection, MultiValueMap<String, String> form) throws Exception {
        mvc.perform(post("/inspections/" + inspection + "/draft")
                        .params(form)
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions file(UUID inspection) throws Exception {
        return mvc.perform(post("/inspections/" + inspection + "/file")
                .with(As.actor(inspector))
                .with(csrf()));
    }
}

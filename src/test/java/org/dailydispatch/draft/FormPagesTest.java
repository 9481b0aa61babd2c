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

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Inspections;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.MultiValueMap;

@DatabaseTest
class FormPagesTest {

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
    UUID site;
    Actor inspector;
    Checklist checklist;
    UUID id;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
        id = Ids.next();
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void aNewFormShowsEveryItemInBothLanguagesAndKeepsNothing() throws Exception {
        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("24小时有人值守")))
                .andExpect(content().string(containsString("检查车次")))
                .andExpect(content().string(containsString("name=\"_author\" value=\"" + inspector.id())));
        mvc.perform(get("/inspections/new?site=" + site)
                        .with(As.actor(inspector))
                        .cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("Staffed around the clock")))
                .andExpect(content().string(not(containsString("检查"))));
    }

    @Test
    void whatIsTypedIsKeptAndGoneOnWith() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.remove("answers[every-vehicle].verdict");
        form.set("answers[supplies].measures[days]", "三天左右");
        form.set("remark", "<b>测试</b>😀龘𠮷");
        send(form, "save").andExpect(redirectedUrl("/inspections/" + id + "/edit?saved"));

        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(redirectedUrl("/inspections/" + id + "/edit"));
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString("三天左右")))
                .andExpect(content().string(containsString("&lt;b&gt;测试&lt;/b&gt;😀龘𠮷")))
                .andExpect(content().string(not(containsString("<b>测试</b>"))));
    }

    @Test
    void aDraftIsNeverAnothersOwn() throws Exception {
        send(Forms.passing(checklist, site), "check").andExpect(status().is3xxRedirection());
        Actor colleague = fixtures.inspector(team);

        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(colleague)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/inspections/" + id + "/check").with(As.actor(colleague)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(colleague))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/inspections/" + id + "/draft")
                        .params(Forms.passing(checklist, site))
                        .with(As.actor(colleague))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void gapsAndFailuresStandFirstAndLinkToTheirFields() throws Exception {
        MultiValueMap<String, String> form = Forms.failingAt("filled-by-staff", "", checklist, site);
        form.remove("answers[every-vehicle].verdict");
        form.set("answers[registration-complete].measures[sampled]", "1e9");
        send(form, "check").andExpect(redirectedUrl("/inspections/" + id + "/check"));

        mvc.perform(get("/inspections/" + id + "/check").with(As.actor(inspector)))
                .andExpect(content().string(containsString("还有 3 处要处理")))
                .andExpect(content().string(containsString("/edit?checked=#q-every-vehicle\"")))
                .andExpect(content().string(containsString("#q-filled-by-staff-description\"")))
                .andExpect(content().string(containsString("#q-registration-complete-measures-sampled\"")))
                .andExpect(content().string(containsString("1e9")));
        mvc.perform(get("/inspections/" + id + "/edit?checked=").with(As.actor(inspector)))
                .andExpect(content().string(containsString("id=\"q-filled-by-staff-description-error\"")))
                .andExpect(content().string(containsString("id=\"q-registration-complete-measures-sampled-error\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "answers[registration-complete].measures[sampled],   1e9, 不用“1e9”这种写法",
        "answers[registration-complete].measures[sampled],   1.5, 只收整数",
        "answers[registration-complete].measures[sampled],   -1,  应在0至9999之间",
        "answers[registration-complete].measures[defective], 20,  “不完整”不能多于“抽查”",
        "answers[supplies].measures[days],                   2,   少于3",
        "answers[supplies].measures[days],                   '',  请填“可用天数”",
        "answers[supplies].measures[hours],                  5,   不在这一版清单里",
        "answers[five-to-one].verdict,                       PASS, 不在这一版清单里",
        "answers[duty-roster].verdict,                       MAYBE, 未答",
        "day,                                                2020-02-18, 已锁定",
        "day,                                                2020-02-20, 还没有到",
    })
    void badInputGetsAClearMessageAndNothingIsFiled(String field, String typed, String message) throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("answers[registration-complete].measures[sampled]", "10");
        form.set(field, typed);
        send(form, "check").andExpect(status().is3xxRedirection());

        file().andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString(message)));
        assertThat(inspections.find(inspector, id)).isEmpty();
        if (field.endsWith("]") && !typed.isEmpty()) {
            mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                    .andExpect(status().isOk());
        }
    }

    /** The same in English: not a word of Chinese but for what was typed and what the checklist's own places are called. */
    @ParameterizedTest
    @CsvSource({
        "answers[registration-complete].measures[sampled],   1e9, 1e9",
        "answers[registration-complete].measures[sampled],   1.5, whole numbers only",
        "answers[registration-complete].measures[sampled],   -1,  must be between 0 and 9999",
        "answers[registration-complete].measures[defective], 20,  cannot exceed",
        "answers[supplies].measures[hours],                  5,   this version",
        "answers[duty-roster].verdict,                       MAYBE, answer",
        "day,                                                2020-02-18, locked at 24:00",
        "day,                                                2020-02-20, has not come yet",
    })
    void badInputIsAnsweredInTheReadersLanguage(String field, String typed, String message) throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("answers[registration-complete].measures[sampled]", "10");
        form.set(field, typed);
        send(form, "check").andExpect(status().is3xxRedirection());

        String page = mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf())
                        .cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsIgnoringCase(message);
        assertThat(page.replaceAll("(?s).*<main", "").replaceAll("(?s)<footer.*", ""))
                .doesNotContain("请", "不能", "不在", "已锁定", "未答");
    }

    @Test
    void fullWidthDigitsAreRead() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("answers[registration-complete].measures[sampled]", "１２");
        send(form, "check");
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));

        assertThat(inspections
                        .inspection(inspector, id)
                        .answer("registration-complete")
                        .orElseThrow()
                        .measures())
                .containsEntry("sampled", BigDecimal.valueOf(12));
    }

    @Test
    void aHundredThousandCharactersAreRefusedAndKept() throws Exception {
        String long100k = "长".repeat(99_999) + "尾";
        send(Forms.failingAt("filled-by-staff", long100k, checklist, site), "check");

        file().andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("共100000个字，最多2000个字")));
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString(long100k)));
    }

    @Test
    void unknownAndForeignSitesAreNotFound() throws Exception {
        TeamFixture other = fixtures.team();
        UUID foreign = fixtures.checkpoint(other, fixtures.township(other));
        for (String bad : new String[] {foreign.toString(), Ids.next().toString(), "x"}) {
            mvc.perform(get("/inspections/new?site=" + bad).with(As.actor(inspector)))
                    .andExpect(status().isNotFound());
            MultiValueMap<String, String> form = Forms.passing(checklist, site);
            form.set("site", bad);
            send(form, "check").andExpect(status().isNotFound());
        }
    }

    @Test
    void aRetiredSiteIsRefusedWithTheDaySinceWhen() throws Exception {
        fixtures.retire(site, ReportingDay.of(2020, 2, 17));

        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("2020-02-18")));
        send(Forms.passing(checklist, site), "check");
        file().andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("2020-02-18")));
    }

    @Test
    void aFormOfYesterdayIsMovedToTodayWithEverythingInIt() throws Exception {
        send(Forms.passing(checklist, site), "check");
        clock.advance(Duration.ofDays(1));
        file().andExpect(status().isUnprocessableContent());

        mvc.perform(post("/inspections/" + id + "/today")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/check"));
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        assertThat(inspections.inspection(inspector, id).day()).isEqualTo(ReportingDay.of(2020, 2, 20));
    }

    @Test
    void filingTwiceShowsTheSameReceipt() throws Exception {
        send(Forms.failingAt("filled-by-staff", "台账缺两天", checklist, site), "check");
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));

        mvc.perform(get("/inspections/" + id + "/receipt").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("D-0219-001")))
                .andExpect(content().string(containsString("台账缺两天")));
        mvc.perform(get("/inspections/" + id + "/check").with(As.actor(inspector)))
                .andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
    }

    @Test
    void backAndAgainWithOtherWordsShowsBothTextsAndAWayOn() throws Exception {
        send(Forms.failingAt("filled-by-staff", "先前写的", checklist, site), "check");
        file();
        send(Forms.failingAt("filled-by-staff", "后来写的", checklist, site), "check");

        file().andExpect(status().isConflict())
                .andExpect(content().string(containsString("先前写的")))
                .andExpect(content().string(containsString("后来写的")));
        mvc.perform(
                post("/inspections/" + id + "/base").with(As.actor(inspector)).with(csrf()));
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        assertThat(inspections.inspection(inspector, id).revision()).isEqualTo(2);
    }

    @Test
    void aStaleCorrectionShowsBothTexts() throws Exception {
        send(Forms.passing(checklist, site), "check");
        file();
        correct("第一次更正").andExpect(redirectedUrl("/inspections/" + id + "/receipt"));

        correct("另一窗口的旧稿")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("第一次更正")))
                .andExpect(content().string(containsString("另一窗口的旧稿")));
        mvc.perform(post("/inspections/" + id + "/discard")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id));
    }

    @Test
    void whatWasChangedSinceItWasLookedThroughIsLookedThroughAgain() throws Exception {
        send(Forms.passing(checklist, site), "check");

        mvc.perform(post("/inspections/" + id + "/file")
                        .param("seen", "0")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/check?changed"));
    }

    @Test
    void theSecondInspectorIsToldBeforeFiling() throws Exception {
        send(Forms.passing(checklist, site), "check");
        file();
        Actor colleague = fixtures.inspector(team);

        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(colleague)))
                .andExpect(content().string(containsString("已于09:00由" + inspector.displayName() + "查过")));
    }

    @Test
    void yesterdaysAnswersStandBesideTheItems() throws Exception {
        send(Forms.failingAt("filled-by-staff", "台账缺两天", checklist, site), "check");
        file();
        clock.advance(Duration.ofDays(1));

        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(content().string(containsString("昨日")))
                .andExpect(content().string(containsString("台账缺两天")));
    }

    @Test
    void afterTheDayACorrectionIsARequestThatNeedsAReason() throws Exception {
        send(Forms.passing(checklist, site), "check");
        file();
        clock.advance(Duration.ofHours(15));
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("修改后提交的是更正申请")));

        correct("设备应为2台")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明更正原因")));
        mvc.perform(post("/inspections/" + id + "/file")
                        .param("reason", "登记有误")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "?requested"));
        mvc.perform(get("/inspections/" + id + "?requested").with(As.actor(inspector)))
                .andExpect(content().string(containsString("更正申请已交组长")));
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString("设备应为2台")));
        assertThat(inspections.inspection(inspector, id).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIAISON", "MUNICIPAL", "DEPARTMENT", "ADMINISTRATOR", "AUDITOR", "LEADER"})
    void otherRolesCannotFile(Role role) throws Exception {
        Actor other = switch (role) {
            case LEADER -> fixtures.leader(team);
            case LIAISON -> fixtures.liaison(fixtures.township(team));
            case DEPARTMENT -> fixtures.department();
            default -> fixtures.of(role);
        };
        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(other))).andExpect(status().isForbidden());
        mvc.perform(post("/inspections/" + id + "/draft")
                        .params(Forms.passing(checklist, site))
                        .with(As.actor(other))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ResultActions correct(String remark) throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("revision", "1");
        form.set("remark", remark);
        send(form, "check");
        return file();
    }

    @Test
    void placeAndTimeAreTakenFromTheFieldsAndNeverKeepFromFiling() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("latitude", "35.990001");
        form.set("longitude", "119.410002");
        form.set("accuracy", "17");
        form.set("deviceTime", "2020-02-21T01:00:00.123Z");
        send(form, "check").andExpect(redirectedUrl("/inspections/" + id + "/check"));
        mvc.perform(get("/inspections/" + id + "/check").with(As.actor(inspector)))
                .andExpect(content().string(containsString("点位没有登记坐标")));
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/receipt"));

        mvc.perform(get("/inspections/" + id).with(As.actor(inspector)))
                .andExpect(content().string(containsString("35.990001,119.410002")))
                .andExpect(content().string(containsString("误差约 17 米")))
                .andExpect(content().string(containsString("2020-02-21 09:00")));
    }

    @ParameterizedTest
    @CsvSource({"91,0,x,yesterday", "'<b>',119,-3,+1000000000-01-01T00:00:00Z", "35.99,,1e9,''"})
    void whatADeviceClaimsUnreadablyIsLeftOut(String latitude, String longitude, String accuracy, String time)
            throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("latitude", latitude);
        form.set("longitude", longitude);
        form.set("accuracy", accuracy);
        form.set("deviceTime", time);
        form.set("sentAt", time);
        send(form, "check").andExpect(redirectedUrl("/inspections/" + id + "/check"));
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        mvc.perform(get("/inspections/" + id).with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("设备自述"))));
    }

    private ResultActions send(MultiValueMap<String, String> form, String then) throws Exception {
        return mvc.perform(post("/inspections/" + id + "/draft")
                .params(form)
                .param("then", then)
                .with(As.actor(inspector))
                .with(csrf()));
    }

    private ResultActions file() throws Exception {
        return mvc.perform(
                post("/inspections/" + id + "/file").with(As.actor(inspector)).with(csrf()));
    }
}

package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What stands in the fields of the leader's page is what he signs, and nothing else on the page loses it. */
@DatabaseTest
class ShownTextTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PAGE = "/dispatches/" + DAY;
    private static final String PASSWORD = "a password of a test";
    private static final String PHONE = "13800138000";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private FalseAlarms alarms;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDraft() {
        clock.reset();
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), "旧建议。", "旧安排。", records.remarks()));
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private Map<String, String> shown(String recommendations) {
        return new HashMap<>(Map.of(
                "revision",
                String.valueOf(latest().revision()),
                "recommendations",
                recommendations,
                "tomorrow",
                "新安排。",
                "figuresChecked",
                "true",
                "nobodyNamed",
                "true",
                "password",
                PASSWORD));
    }

    private ResultActions send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(PAGE + address).with(As.actor(leader)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private String page(String address) throws Exception {
        return body(mvc.perform(get(PAGE + address).with(As.actor(leader))).andExpect(status().isOk()));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    @Test
    void whatIsSignedIsWhatStandsOnTheScreen() throws Exception {
        send("/sign", shown("新建议。")).andExpect(redirectedUrl(PAGE));
        assertThat(latest().signed()).isTrue();
        assertThat(latest().recommendations()).isEqualTo("新建议。");
        assertThat(latest().tomorrow()).isEqualTo("新安排。");
    }

    @Test
    void aRefusedSignatureKeepsTextTicksAndReasonsAndTellsAllThatIsInTheWay() throws Exception {
        UUID missing = records.townships[2];
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "后来补报");
        Map<String, String> shown = shown("打" + PHONE + "，身份证990000199001011239。");
        shown.put("remarks[" + missing + "]", "");
        shown.put("tomorrow", "");
        shown.put("password", "wrong");
        shown.put("reasons[abc]", "热线");
        String page = body(send("/sign", shown).andExpect(status().isUnprocessableContent()));
        assertThat(page)
                .contains("打" + PHONE, "还有 6 处要处理", "要写说明", "有2处可能识别个人", "汇编后数据有变化", "都要填写后才能签发", "密码不对")
                .contains("name=\"figuresChecked\" value=\"true\" checked")
                .doesNotContain("旧建议。");
        assertThat(page.indexOf("都要填写后才能签发")).isLessThan(page.indexOf("密码不对"));
        assertThat(latest().draft()).isTrue();
        assertThat(page).contains("name=\"revision\" value=\"" + latest().revision() + "\"");
        shown.remove("figuresChecked");
        shown.put("revision", String.valueOf(latest().revision()));
        assertThat(body(send("/sign", shown))).contains("请确认数字已核对", "还有 6 处要处理", "汇编后数据有变化");
    }

    @Test
    void whatWasSavedMeanwhileStandsBesideWhatWouldHaveBeenSigned() throws Exception {
        Map<String, String> shown = shown("我的建议。");
        service.edit(leader, DAY, new OwnSections(latest().revision(), "别人的建议。", "安排。"));
        assertThat(body(send("/sign", shown).andExpect(status().isConflict())))
                .contains("我的建议。", "别人的建议。", "name=\"revision\" value=\"" + latest().revision() + "\"");
        assertThat(latest().draft()).isTrue();
    }

    @Test
    void whoeverIsTooLateFindsWhatHeTypedBelowWhatWasSigned() throws Exception {
        Map<String, String> shown = shown("来不及的建议。");
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(body(send("/sign", shown).andExpect(status().isConflict()))).contains("来不及的建议。", "没有保存的文字");
        assertThat(body(send("/text", shown).andExpect(status().isConflict()))).contains("来不及的建议。", "没有保存的文字");
        shown.remove("password");
        shown.put("tomorrow", "旧安排。");
        latest().remarks().forEach((township, remark) -> shown.put("remarks[" + township + "]", remark));
        FigureRow missing = latest().content()
                .figure("reports-missing")
                .orElseThrow()
                .rows()
                .get(0);
        shown.put("remarks[" + missing.id() + "]", "来不及的说明");
        assertThat(unsaved(body(send("/sign", shown).andExpect(status().isConflict()))))
                .as("what the signed one does not say, and no more")
                .containsExactly("日报未报说明 " + missing.label() + "：来不及的说明", "组长编辑工作建议：来不及的建议。");
    }

    /** The texts of the card of what was not saved, each after its label. */
    private static List<String> unsaved(String page) {
        return Pattern.compile("<label for=\"unsaved-\\d+\">(.*?)</label><textarea[^>]*>([^<]*)</textarea>")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", "") + "：" + found.group(2))
                .toList();
    }

    @Test
    void whoeverPressesTwiceHasSigned() throws Exception {
        Map<String, String> shown = shown("只按了两下。");
        send("/sign", shown).andExpect(redirectedUrl(PAGE));
        send("/sign", shown).andExpect(redirectedUrl(PAGE));
        assertThat(latest().signed()).isTrue();
    }

    /** A signature is not carried out later: who goes on finds his text, and signs again. */
    @Test
    void whatIsTypedOutlivesTheSessionAndThePasswordDoesNot() throws Exception {
        MockHttpServletRequestBuilder request =
                post(PAGE + "/sign").with(csrf()).param("_author", leader.id().toString());
        shown("会话结束前写的建议。").forEach(request::param);
        Cookie session = session(mvc.perform(request).andExpect(redirectedUrl("/login")));
        ResultActions signedIn = mvc.perform(post("/login")
                        .cookie(session)
                        .with(csrf())
                        .param("username", leader.username())
                        .param("password", PASSWORD))
                .andExpect(status().is3xxRedirection());
        URI on = URI.create(String.valueOf(signedIn.andReturn().getResponse().getRedirectedUrl()));
        assertThat(body(mvc.perform(get(on).cookie(session(signedIn))).andExpect(status().isUnprocessableContent())))
                .contains("会话结束前写的建议。");
        assertThat(latest().draft()).isTrue();
    }

    private static Cookie session(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
    }

    @Test
    void refreshingClearingAndChoosingPhotosKeepTheText() throws Exception {
        send("/refresh", shown("甲。")).andExpect(redirectedUrl(PAGE));
        assertThat(latest().recommendations()).isEqualTo("甲。");
        Map<String, String> photos = shown("乙，批次" + PHONE + "。");
        photos.put("then", "photos");
        send("/text", photos).andExpect(redirectedUrl(PAGE + "/photos"));
        assertThat(latest().recommendations()).startsWith("乙");
        String key = alarms.obstacles(latest()).identities().get(0).key();
        Map<String, String> clearing = shown("乙，批次" + PHONE + "。");
        clearing.put("tomorrow", "另一安排。");
        clearing.put("key", key);
        clearing.put("reasons[" + key + "]", "口罩批次");
        send("/identities", clearing).andExpect(redirectedUrl(PAGE + "#identities"));
        assertThat(latest().tomorrow()).isEqualTo("另一安排。");
        assertThat(alarms.obstacles(latest()).identities()).isEmpty();
    }

    @Test
    void theSameTextLeavesAFirstSignature() throws Exception {
        jdbc.sql("update team set second_signature = true where id = ?")
                .param(records.team.team())
                .update();
        send("/sign", shown("建议。")).andExpect(redirectedUrl(PAGE));
        assertThat(latest().halfSigned()).isTrue();
        leader = fixtures.leader(records.team);
        send("/sign", shown("建议。")).andExpect(redirectedUrl(PAGE));
        assertThat(latest().signed()).isTrue();
    }

    @Test
    void aCorrectionThatCorrectsNothingIsNotSigned() throws Exception {
        send("/sign", shown("建议。"));
        signing.publish(leader, DAY, 1);
        service.correct(leader, DAY, "更正");
        assertThat(page("")).contains("更正版与上一版完全相同");
        assertThat(body(send("/sign", shown("建议。")).andExpect(status().isUnprocessableContent())))
                .contains("更正版与上一版完全相同");
        send("/sign", shown("改过的建议。")).andExpect(redirectedUrl(PAGE));
        assertThat(page("")).contains("确定发布").doesNotContain("更正版与上一版完全相同");
    }

    @Test
    void addressesOfVersionsLeadThere() throws Exception {
        send("/sign", shown("建议。"));
        signing.publish(leader, DAY, 1);
        mvc.perform(get(PAGE + "?version=1").with(As.actor(leader))).andExpect(redirectedUrl(PAGE + "/versions/1"));
        service.correct(leader, DAY, "更正");
        assertThat(page("/diff")).contains("v1 与 v2 对比", "<select id=\"a\"", "value=\"2\" selected");
    }

    @Test
    void anEnglishPageCallsTownshipsByTheirEnglishNames() throws Exception {
        service.edit(
                leader,
                DAY,
                new OwnSections(latest().revision(), "建议。", "安排。", Map.of(records.townships[2].toString(), "")));
        String english = jdbc.sql("select name_en from township where id = ?")
                .param(records.townships[2])
                .query(String.class)
                .single();
        assertThat(body(mvc.perform(
                        get(PAGE).cookie(new Cookie("DDLANGUAGE", "en")).with(As.actor(leader)))))
                .contains("need a remark: " + english, ">" + english + "</label>");
    }
}

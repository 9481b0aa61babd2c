package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody without an account is shown, and what becomes of his answer. */
class AnswerPagesTest extends OneLink {

    @Test
    void thisProblemAloneIsShownWithoutASessionAndWithoutAWayIntoTheProgram() throws Exception {
        String address = link(liaison);
        String page = open(address)
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("车间入口无人测温", "DC-20200219-", "2020-02-21 18:00", "益海食品厂 王五", "测试镇", "noindex")
                .doesNotContain(inspector.displayName(), leader.displayName(), liaison.displayName(), "张三")
                .doesNotContain("_csrf", "<script", "manifest")
                .doesNotContainPattern("href=\"/(?!outside/|css/|favicon|icons)");
    }

    @Test
    void whoeverIsSignedInIsNobodyHere() throws Exception {
        String address = link(liaison);
        mvc.perform(get(address).with(As.actor(inspector)))
                .andExpect(content().string(not(containsString(inspector.displayName()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outside/x", "/outside/a.b", "/outside/%F0%9F%98%B7", "/outside/%7Bx%7D?language=en"})
    void whatIsNoLinkIsNotFoundAndNotWrittenDown(String address) throws Exception {
        long before =
                jdbc.sql("select count(*) from audit_event").query(Long.class).single();
        mvc.perform(get(java.net.URI.create(address)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("没有这个链接"), not(containsString("DC-")))));
        mvc.perform(post(java.net.URI.create(address)).param("measures", "x")).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from audit_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void anAlteredAddressOpensNothing() throws Exception {
        String address = link(liaison);
        String altered = address.substring(0, address.length() - 2) + (address.endsWith("AA") ? "BB" : "AA");
        open(altered).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("测温"))));
        answer(altered, "x").andExpect(status().isNotFound());
    }

    /** Signed with the program's key, but with a secret that it never gave away: as somebody could who read its database. */
    @Test
    void whoeverReadTheDatabaseOpensNothing() throws Exception {
        link(liaison);
        UUID link = latestLink();
        Addresses forger = new Addresses(new LinkKey(
                jdbc, new org.dailydispatch.day.ReportingClock(java.time.Clock.systemUTC(), java.time.ZoneOffset.UTC)));
        java.time.Instant expiry = jdbc.sql("select expires_at from outside_link where id = ?")
                .param(link)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        open("/outside/" + forger.write(forger.claim(link, expiry))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "expired, 410, 链接已过期",
        "withdrawn, 410, 链接已被收回",
        "reassigned, 410, 已改由他人负责",
        "void, 410, 不再需要答复",
        "merged, 410, 不再需要答复",
        "closed, 200, 已复查通过并销号"
    })
    void anEndedLinkSaysSoAndRevealsNothing(String how, int status, String message) throws Exception {
        String address = link(liaison);
        end(how, address);
        long steps = steps();
        open(address)
                .andExpect(status().is(status))
                .andExpect(content()
                        .string(allOf(
                                containsString(message),
                                not(containsString("测温")),
                                not(containsString("DC-")),
                                not(containsString("王五")),
                                not(containsString("<form")))));
        answer(address, "我写了很久的话")
                .andExpect(status().is(status == 200 ? 409 : status))
                .andExpect(content().string(allOf(containsString("我写了很久的话"), not(containsString("测温")))));
        assertThat(steps()).isEqualTo(steps);
    }

    private void end(String how, String address) throws Exception {
        switch (how) {
            case "expired" -> clock.advance(Duration.ofDays(3));
            case "withdrawn" ->
                mvc.perform(post("/problems/{id}/outside-links/{link}/withdraw", problem, latestLink())
                        .with(As.actor(liaison))
                        .with(csrf()));
            case "reassigned" -> step(problem, leader, "reassign", Map.of("unit", "另一单位", "person", "李四", "note", "x"));
            case "void" -> step(problem, leader, "void", Map.of("note", "记错"));
            case "merged" ->
                step(problem, leader, "merge", Map.of("note", "x", "other", facts(open("同一处", null), "number")));
            default -> {
                answer(address, "已整改");
                step(problem, inspector, "close", Map.of("note", "看过")).andExpect(status().is3xxRedirection());
            }
        }
    }

    @Test
    void theAnswerIsTheReportOfThePersonAndTheMakersOwnWork() throws Exception {
        String address = link(leader);
        answer(address, "已设测温点 <i>两人</i> 😷").andExpect(redirectedUrl(address + "?sent"));
        assertThat(facts(problem, "state || ' ' || rectified_name || ' ' || version"))
                .isEqualTo("AWAITING_RECHECK 益海食品厂 王五 2");
        mvc.perform(get(address + "?sent"))
                .andExpect(content().string(allOf(containsString("答复已收到"), containsString("😷"))));
        mvc.perform(get("/problems/{id}", problem).with(As.actor(inspector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("益海食品厂 王五"),
                                containsString("经签名链接答复"),
                                containsString("&lt;i&gt;两人"),
                                not(containsString("<i>两人")))));
        step(problem, leader, "close", Map.of("note", "看过")).andExpect(status().isConflict());
        step(problem, leader, "return", Map.of("note", "再来")).andExpect(status().isConflict());
        step(problem, inspector, "close", Map.of("note", "看过")).andExpect(status().is3xxRedirection());
        assertThat(facts(problem, "state")).isEqualTo("CLOSED");
    }

    /** Under his own name in the trail, without the account that made the link; and the maker is told too. */
    @Test
    void theTrailNamesThePersonAndTheLeaderIsTold() throws Exception {
        answer(link(leader), "已设测温点");
        assertThat(jdbc.sql("select actor_name || ' ' || (actor_id is null) from audit_event where object_id = ?"
                                + " and action = 'PROBLEM_REPORTED_DONE'")
                        .param(problem.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("益海食品厂 王五 true");
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE", "OUTSIDE_LINK_ANSWERED");
        assertThat(jdbc.sql("select kind from notice where recipient_id = ? and object_id = ?")
                        .params(leader.id(), problem)
                        .query(String.class)
                        .list())
                .containsExactly("PROBLEM_REPORTED_DONE");
    }

    @Test
    void afterAReturnHeIsToldWhyAndAnswersAgain() throws Exception {
        String address = link(liaison);
        answer(address, "已设测温点");
        step(problem, inspector, "return", Map.of("note", "登记册缺页"));
        open(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("登记册缺页"),
                                containsString("请重改"),
                                containsString(">已设测温点</textarea>"),
                                not(containsString(inspector.displayName())))));
        answer(address, "已补登记册").andExpect(status().is3xxRedirection());
        assertThat(facts(problem, "state || ' ' || measures || ' ' || returned_times"))
                .isEqualTo("AWAITING_RECHECK 已补登记册 1");
        assertThat(deeds()).filteredOn("OUTSIDE_LINK_ANSWERED"::equals).hasSize(2);
    }

    @Test
    void whatTheTownshipReportedIsNoneOfHisUntilItIsNews() throws Exception {
        String address = link(liaison);
        step(problem, liaison, "done", Map.of("measures", "镇里写的话", "finishedAt", "2020-02-19T08:30"));
        open(address).andExpect(content().string(allOf(containsString("已报告整改完成"), not(containsString("镇里写的话")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2020-02-19T08:30 | measures-error",
                "'  ' | 2020-02-19T08:30 | measures-error",
                "已改 | '' | finishedAt-error",
                "已改 | yesterday | finishedAt-error",
                "已改 | 2020-02-19T23:00 | 不能晚于现在",
                "已改 | +999999-01-01T00:00 | finishedAt-error",
                "已改 | 2020-02-18T08:30 | 不能早于发现"
            })
    void whatIsWrongStandsBesideItsFieldAndWhatIsTypedStays(String measures, String finished, String message)
            throws Exception {
        String address = link(liaison);
        var form = form(address, measures);
        form.param("finishedAt", finished);
        MockHttpServletResponse answer = mvc.perform(form.with(request -> {
                    request.setParameter("finishedAt", finished);
                    return request;
                }))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).contains(message, ">" + measures.strip() + "</textarea>");
        assertThat(facts(problem, "state")).isEqualTo("RECTIFYING");
    }

    @Test
    void aHugeTextIsCountedAndKept() throws Exception {
        String huge = "很长".repeat(60_000);
        answer(link(liaison), huge)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("2,000"), containsString(huge))));
        answer(link(liaison), "𠮷".repeat(2000)).andExpect(status().is3xxRedirection());
    }

    @Test
    void whoeverComesSecondSeesWhatTheFirstDidAndKeepsHisText() throws Exception {
        String address = link(liaison);
        var second = form(address, "第二个人写的");
        var again = form(address, "第一个人写的");
        answer(address, "第一个人写的").andExpect(status().is3xxRedirection());
        mvc.perform(second)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("有了变化"),
                                containsString("第一个人写的"),
                                containsString("第二个人写的"),
                                containsString("现在不能再提交"))));
        mvc.perform(again).andExpect(redirectedUrl(address + "?sent"));
        assertThat(facts(problem, "measures || ' ' || version")).isEqualTo("第一个人写的 2");
    }

    @Test
    void whatChangedMeanwhileIsShownWithoutItsReasonAndTheFormStays() throws Exception {
        String address = link(liaison);
        var late = form(address, "慢慢写的", PHOTO);
        step(problem, leader, "deadline", Map.of("dueAt", "2020-02-25T18:00", "note", "内部理由"));
        String page = mvc.perform(late)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("调整时限", ">慢慢写的</textarea>", "name=\"version\" value=\"2\"", "name=\"photos\"")
                .doesNotContain("内部理由", leader.displayName());
    }

    @Test
    void aQuestionForTheHeadIsNoOpening() throws Exception {
        String address = link(liaison);
        mvc.perform(head(address)).andExpect(status().isOk());
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE");
    }

    @Test
    void theLanguageIsSwitchedWithoutAnOpening() throws Exception {
        String address = link(liaison);
        var english = mvc.perform(get(address + "?language=en"))
                .andExpect(redirectedUrl(address))
                .andExpect(cookie().value("DDLANGUAGE", "en"))
                .andReturn()
                .getResponse()
                .getCookie("DDLANGUAGE");
        mvc.perform(get(address).cookie(english))
                .andExpect(content().string(allOf(containsString("Measures taken"), containsString("lang=\"en\""))));
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE", "OUTSIDE_LINK_OPENED");
    }

    @Test
    void nothingElseUnderTheAddressIsOpen() throws Exception {
        String address = link(liaison);
        for (Actor actor : List.of(leader, liaison)) {
            mvc.perform(put(address).with(As.actor(actor)).with(csrf())).andExpect(status().is4xxClientError());
            mvc.perform(post(address + "/withdraw").with(As.actor(actor)).with(csrf()))
                    .andExpect(status().is4xxClientError());
        }
        mvc.perform(get("/problems/{id}", problem)).andExpect(status().is3xxRedirection());
    }

    private long steps() {
        return jdbc.sql("select count(*) from problem_step where problem_id = ?")
                .param(problem)
                .query(Long.class)
                .single();
    }
}

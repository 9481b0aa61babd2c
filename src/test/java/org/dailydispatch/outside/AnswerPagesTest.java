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

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The inspector whom the liaison asks through a link is nobody else, however his name is spaced. */
    @Test
    void whoeverAnsweredThroughALinkNeitherClosesNorReturnsIt() throws Exception {
        String name = inspector.displayName();
        String spaced = name.charAt(0) + " " + name.substring(1);
        String address = address(make(liaison, problem, Map.of("person", spaced, "unit", "益海食品厂", "days", "3")));
        answer(address, "已设测温点").andExpect(redirectedUrl(address + "?sent"));
        step(problem, inspector, "close", Map.of("note", "看过")).andExpect(status().isConflict());
        step(problem, inspector, "return", Map.of("note", "再来")).andExpect(status().isConflict());
        mvc.perform(get("/problems/{id}", problem).with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("/problems/" + problem + "/close"))));
        step(problem, leader, "close", Map.of("note", "看过")).andExpect(status().is3xxRedirection());
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
        step(problem, liaison, "done", Map.of("measures", "镇里写的话", "finishedAt", "2020-02-19T09:00"));
        open(address).andExpect(content().string(allOf(containsString("已报告整改完成"), not(containsString("镇里写的话")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2020-02-19T09:00 | measures-error",
                "'  ' | 2020-02-19T09:00 | measures-error",
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

    @ParameterizedTest
    @CsvSource({"SERIOUS", "MAJOR"})
    void withoutAPhotoAGraveProblemIsNotAnsweredAndTheTextStays(String severity) throws Exception {
        jdbc.sql("update problem set severity = ? where id = ?")
                .params(severity, problem)
                .update();
        String address = link(liaison);
        open(address).andExpect(content().string(containsString("整改照片（必填")));
        answer(address, "已设测温点")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("请附照片"),
                                containsString("photos-error"),
                                containsString(">已设测温点</textarea>"))));
        assertThat(facts(problem, "state")).isEqualTo("RECTIFYING");
        answer(address, "已设测温点", PHOTO).andExpect(status().is3xxRedirection());
        assertThat(facts(problem, "state")).isEqualTo("AWAITING_RECHECK");
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
        var first = form(address, "第一个人写的");
        mvc.perform(first).andExpect(status().is3xxRedirection());
        mvc.perform(second)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("有了变化"),
                                containsString("第一个人写的"),
                                containsString("第二个人写的"),
                                containsString("现在不能再提交"))));
        mvc.perform(first).andExpect(redirectedUrl(address + "?sent"));
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
        mvc.perform(get(address + "?language=en"))
                .andExpect(redirectedUrl(address))
                .andExpect(cookie().value("DDLANGUAGE", "en"));
        mvc.perform(get(address).cookie(new Cookie("DDLANGUAGE", "en")))
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
}

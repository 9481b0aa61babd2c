package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The further steps of a problem: another unit, on the spot, duplicates, what was recorded wrongly; second comers. */
class LifePagesTest extends OneProblem {

    @Test
    void anotherUnitIsChargedWithAReason() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(leader, "reassign", 1, Map.of("unit", "镇政府", "person", "张三", "note", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有变化")));
        step(leader, "reassign", 1, Map.of("unit", "交警中队", "person", "李四", "note", "属交警职责"))
                .andExpect(status().is3xxRedirection());
        page(liaison).andExpect(content().string(allOf(containsString("交警中队 李四"), containsString("属交警职责"))));
    }

    @Test
    void onTheSpotIsClosedWithAPhotoByAnother() throws Exception {
        Map<String, String> said = Map.of("measures", "当场补签到岗", "person", "王五");
        step(inspector, "on-spot", 0, said)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("请附照片"), containsString("当场补签到岗"))));
        step(inspector, "on-spot", 0, Map.of("measures", "x", "person", inspector.displayName()), PHOTO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("改正的人不能是您自己")));
        step(inspector, "on-spot", 0, said, PHOTO).andExpect(status().is3xxRedirection());
        assertThat(facts("state || ' ' || closed_on || ' ' || responsible_person"))
                .isEqualTo("CLOSED 2020-02-19 王五");
        page(liaison).andExpect(content().string(allOf(containsString("整改后照片"), containsString("/thumbnail"))));
    }

    @Test
    void aDuplicateIsKeptAndBothTimelinesSayIt() throws Exception {
        OpenedProblem other = open(township, "同一处夜间无人");
        step(leader, "merge", 0, Map.of("other", other.number(), "note", "同一处")).andExpect(status().is3xxRedirection());
        assertThat(facts("state")).isEqualTo("MERGED");
        page(liaison).andExpect(content().string(containsString("href=\"/problems/" + other.id() + "\"")));
        mvc.perform(get("/problems/{id}", other.id()).with(As.actor(inspector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("并入重复问题"),
                                containsString("href=\"/problems/" + problem.id() + "\""),
                                containsString(problem.number()))));
        assertThat(events.stream(ProblemStepped.class).map(ProblemStepped::step))
                .endsWith(StepKind.MERGED, StepKind.ABSORBED);
    }

    @ParameterizedTest
    @CsvSource({"itself, 不能并入自己", "elsewhere, 只能并入同一镇街的问题", "void, 已并案或作废", "foreign, 本组没有编号为", "none, 请填写问题编号"})
    void aDuplicateGoesOnlyWhereItCan(String target, String message) throws Exception {
        String number = switch (target) {
            case "itself" -> problem.number();
            case "elsewhere" -> open(fixtures.township(team), "另一镇").number();
            case "void" -> voided().number();
            case "foreign" -> "DC-20200101-999";
            default -> "";
        };
        step(leader, "merge", 0, Map.of("other", number, "note", "同一处，请看"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(message), containsString("同一处，请看"))));
        assertThat(facts("state")).isEqualTo("PENDING_ASSIGNMENT");
    }

    @Test
    void whatWasRecordedWronglyIsKeptWithItsReason() throws Exception {
        step(leader, "void", 0, Map.of("note", "")).andExpect(status().isUnprocessableContent());
        step(leader, "void", 0, Map.of("note", "点位填错")).andExpect(status().is3xxRedirection());
        assertThat(facts("state || ' ' || void_reason")).isEqualTo("VOID 点位填错");
        page(liaison).andExpect(content().string(allOf(containsString("已作废"), containsString("点位填错"))));
    }

    @Test
    void theLiaisonSeesAtTheTopWhatWasReturnedHowOftenAndWhy() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        step(inspector, "return", 2, Map.of("note", "登记册仍缺页"));
        String page = page(liaison).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("已退回1次");
        assertThat(page.indexOf("登记册仍缺页")).isPositive().isLessThan(page.indexOf("问题情况"));
        step(liaison, "done", 3, DONE, PHOTO).andExpect(status().is3xxRedirection());
        page(liaison).andExpect(content().string(not(containsString("已退回1次"))));
    }

    @Test
    void withoutAPhotoAGraveProblemIsNotReportedDoneAndTheTextStays() throws Exception {
        step(leader, "assign", 0, CHARGE);
        page(liaison).andExpect(content().string(containsString("整改后照片（必填）")));
        step(liaison, "done", 1, DONE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("请附照片"),
                                containsString("photos-error"),
                                containsString(">已安排两人</textarea>"))));
        assertThat(facts("state || ' ' || version")).isEqualTo("RECTIFYING 1");
    }

    @Test
    void onPaperThereIsNothingToBeDoneAndEveryPhotoIsThere() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        assertThat(page(inspector).andReturn().getResponse().getContentAsString())
                .contains("/problems/" + problem.id() + "/print\"", "action=\"/problems/", "loading=\"lazy\"");
        for (Actor reader : List.of(inspector, leader, liaison, fixtures.of(Role.MUNICIPAL))) {
            String paper = mvc.perform(get("/problems/{id}/print", problem.id()).with(As.actor(reader)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(paper)
                    .contains("入口夜间无人值守", "已安排两人", "loading=\"eager\"")
                    .doesNotContain("action=\"/problems/", "loading=\"lazy\"", "/orders/new");
        }
    }

    @Test
    void evidenceIsSeenByWhoSeesTheProblemAndByNobodyElse() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO, "no picture".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("已安排两人"), containsString("name=\"photos\""))));
        UUID photo = jdbc.sql("select id from photo where owner_id = ?")
                .param(problem.id())
                .query(UUID.class)
                .single();
        Map<String, String> again = new HashMap<>(DONE);
        again.put("photos", photo.toString());
        step(liaison, "done", 1, again).andExpect(status().is3xxRedirection());
        page(inspector).andExpect(content().string(containsString("/photos/" + photo + "/thumbnail")));
        for (Actor reader : List.of(inspector, leader, liaison, fixtures.of(Role.MUNICIPAL))) {
            mvc.perform(get("/photos/{id}/full", photo).with(As.actor(reader))).andExpect(status().isOk());
        }
        for (Actor foreign : List.of(fixtures.liaison(fixtures.township(team)), fixtures.leader(fixtures.team()))) {
            mvc.perform(get("/photos/{id}", photo).with(As.actor(foreign))).andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assign, leader",
        "reassign, leader",
        "deadline, leader",
        "done, liaison",
        "close, inspector",
        "return, inspector",
        "on-spot, inspector",
        "extension, liaison",
        "grant-extension, leader",
        "refuse-extension, leader",
        "merge, leader",
        "void, leader"
    })
    void whoeverComesSecondSeesWhatTheFirstDidAndKeepsHisText(String step, String who) throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(leader, "void", 1, Map.of("note", "先一步作废"));
        Actor second = who.equals("leader") ? leader : who.equals("liaison") ? liaison : inspector;
        String typed = step.equals("assign") || step.equals("done") || step.equals("on-spot") ? "后来者写的" : "后来的理由";
        step(
                        second,
                        step,
                        1,
                        Map.of(
                                "unit", "后来者写的",
                                "person", "某",
                                "measures", "后来者写的",
                                "note", "后来的理由",
                                "other", "DC-20200219-009",
                                "dueAt", "2020-02-25T18:00",
                                "finishedAt", "2020-02-19T08:30"),
                        PHOTO)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("这项问题已有变化"),
                                containsString("先一步作废"),
                                containsString(leader.displayName()),
                                containsString(typed))));
        assertThat(facts("state || ' ' || version")).isEqualTo("VOID 2");
    }

    @ParameterizedTest
    @CsvSource({
        "leader, merge, 200",
        "leader, return, 200",
        "leader, assign, 302",
        "inspector, void, 403",
        "liaison, on-spot, 403",
        "leader, nothing, 404",
        "foreign, merge, 404"
    })
    void theFormOfAStepHasAnAddress(String who, String step, int expected) throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        Actor reader = switch (who) {
            case "leader" -> leader;
            case "inspector" -> inspector;
            case "liaison" -> liaison;
            default -> fixtures.leader(fixtures.team());
        };
        mvc.perform(get("/problems/{id}/{step}", problem.id(), step).with(As.actor(reader)))
                .andExpect(status().is(expected));
    }

    @Test
    void inEnglishToo() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        step(inspector, "return", 2, Map.of("note", "x"));
        mvc.perform(get("/problems/{id}", problem.id())
                        .cookie(new Cookie("DDLANGUAGE", "en"))
                        .with(As.actor(liaison)))
                .andExpect(content()
                        .string(allOf(containsString("Returned once"), containsString("Ask for an extension"))));
    }
}

package org.dailydispatch.problem;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form of a step claims: that it is the same as before, when the work was finished, that another person acts. */
class StepClaimsTest extends OneProblem {

    /** He goes back, changes the day only, and sends again: that is another step, and it is not taken for done. */
    @Test
    void theSameFormWithAnotherDayOrAnotherPhotoIsAnotherStep() throws Exception {
        step(leader, "assign", 0, CHARGE);
        StepSender form = new StepSender(mvc, clock);
        Map<String, String> first = Map.of("dueAt", "2020-02-22T18:00", "note", "镇里人手不足");
        form.send(problem.id(), leader, "deadline", 1, first).andExpect(redirectedUrl("/problems/" + problem.id()));
        form.send(problem.id(), leader, "deadline", 1, first).andExpect(redirectedUrl("/problems/" + problem.id()));
        Map<String, String> second = Map.of("dueAt", "2020-02-23T18:00", "note", "镇里人手不足");
        form.send(problem.id(), leader, "deadline", 1, second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"2020-02-23T18:00\"")));
        Map<String, String> done = Map.of("measures", "已整改", "finishedAt", "2020-02-19T09:00");
        form.send(problem.id(), liaison, "done", 2, done, PHOTO).andExpect(redirectedUrl("/problems/" + problem.id()));
        form.send(problem.id(), liaison, "done", 2, done, PHOTO).andExpect(redirectedUrl("/problems/" + problem.id()));
        form.send(problem.id(), liaison, "done", 2, done, PHOTO, PHOTO).andExpect(status().isConflict());
        form.send(problem.id(), liaison, "done", 2, Map.of("measures", "已整改", "finishedAt", "2020-02-19T09:01"), PHOTO)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("2020-02-19T09:01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-19T08:59, 完成时间不能早于发现时间",
        "2020-02-19T09:30, 完成时间不能晚于现在",
    })
    void workIsFinishedAfterTheFindingAndBeforeNow(String finished, String message) throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, Map.of("measures", "m", "finishedAt", finished), PHOTO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(message), containsString("finishedAt-error"))));
    }

    @Test
    void workThatWasReturnedIsFinishedAfterTheReturn() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        clock.advance(Duration.ofMinutes(30));
        step(inspector, "return", 2, Map.of("note", "仍缺页"));
        clock.advance(Duration.ofMinutes(30));
        step(liaison, "done", 3, Map.of("measures", "第二次", "finishedAt", "2020-02-19T09:10"), PHOTO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("完成时间不能早于上次退回")));
        step(liaison, "done", 3, Map.of("measures", "第二次", "finishedAt", "2020-02-19T09:45"), PHOTO)
                .andExpect(status().is3xxRedirection());
    }

    /** Also after another was charged, and however his name was typed. */
    @Test
    void whoWasEverChargedDoesNotCloseIt() throws Exception {
        String name = inspector.displayName();
        step(
                leader,
                "assign",
                0,
                Map.of(
                        "unit",
                        "镇政府",
                        "person",
                        name.charAt(0) + "\u3000" + name.substring(1),
                        "dueAt",
                        "2020-02-20T18:00"));
        step(leader, "reassign", 1, Map.of("unit", "村委会", "person", "李四", "note", "换人"));
        step(liaison, "done", 2, DONE, PHOTO).andExpect(status().is3xxRedirection());
        step(inspector, "close", 3, Map.of(), PHOTO).andExpect(status().isConflict());
        Actor another = fixtures.inspector(team);
        step(another, "close", 3, Map.of(), PHOTO).andExpect(status().is3xxRedirection());
    }
}

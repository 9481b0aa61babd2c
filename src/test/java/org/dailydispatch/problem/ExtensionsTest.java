package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Extensions: asked for by the township, answered by the leader, both before the deadline. */
class ExtensionsTest extends OneProblem {

    @Test
    void anExtensionIsAskedForAndGranted() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "设备在途"))
                .andExpect(redirectedUrl("/problems/" + problem.id()));
        page(leader).andExpect(content().string(allOf(containsString("设备在途"), containsString("/grant-extension"))));
        page(liaison)
                .andExpect(content().string(allOf(containsString("镇街申请延期至"), not(containsString("/grant-extension")))));
        step(leader, "deadline", 2, Map.of("dueAt", "2020-02-25T18:00", "note", "x"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先答复")));
        step(leader, "grant-extension", 2, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(facts("due_at at time zone 'Asia/Shanghai'")).isEqualTo("2020-02-22 18:00:00");
        assertThat(facts("extension_until")).isEqualTo("null");
        assertThat(events.stream(ProblemStepped.class).map(ProblemStepped::step))
                .endsWith(StepKind.ASSIGNED, StepKind.EXTENSION_ASKED, StepKind.EXTENSION_GRANTED);
    }

    @Test
    void anExtensionIsRefusedWithAReasonOnly() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "设备在途"));
        step(leader, "refuse-extension", 2, Map.of("note", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明原因")));
        step(leader, "refuse-extension", 2, Map.of("note", "可先用备用设备")).andExpect(status().is3xxRedirection());
        assertThat(facts("due_at at time zone 'Asia/Shanghai'")).isEqualTo("2020-02-20 18:00:00");
        page(liaison).andExpect(content().string(allOf(containsString("不同意延期"), containsString("可先用备用设备"))));
    }

    @Test
    void anExtensionIsForALaterTimeAndAskedForBeforeTheDeadline() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-20T18:00", "note", "设备在途"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("须晚于现时限"), containsString("设备在途"))));
        clock.advance(Duration.ofDays(2));
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "来不及了"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("时限已过"), containsString("来不及了"))));
    }

    @Test
    void whatIsNotAnsweredBeforeTheDeadlineLapsesAndTheLeaderMayStillChangeTheDeadline() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-24T18:00", "note", "设备在途"));
        clock.advance(Duration.ofDays(2));
        page(leader).andExpect(content().string(containsString("未获答复，已失效")));
        step(leader, "grant-extension", 2, Map.of()).andExpect(status().isConflict());
        step(leader, "deadline", 2, Map.of("dueAt", "2020-02-24T18:00", "note", "确有困难"))
                .andExpect(status().is3xxRedirection());
        assertThat(facts("extension_until")).isEqualTo("null");
    }
}

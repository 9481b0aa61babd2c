package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no link any more, or never was one. */
class EndedLinksTest extends OneLink {

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

    private long steps() {
        return jdbc.sql("select count(*) from problem_step where problem_id = ?")
                .param(problem)
                .query(Long.class)
                .single();
    }
}

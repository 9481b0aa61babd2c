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

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

/** Links as those who make them see them. */
class LinkPagesTest extends OneLink {

    private static final Map<String, String> WHOM = Map.of("person", "王五", "unit", "益海食品厂", "days", "3");

    @Test
    void theAddressIsShownOnceAndKeptNowhere() throws Exception {
        String address = link(liaison);
        String[] parts = address.substring("/outside/".length()).split("\\.", 2);
        assertThat(jdbc.sql("select row_to_json(l)::text from outside_link l where problem_id = ?")
                        .param(problem)
                        .query(String.class)
                        .single())
                .doesNotContain(parts[0], parts[1]);
        page(liaison)
                .andExpect(content()
                        .string(allOf(
                                containsString("益海食品厂 王五"),
                                containsString("尚未打开"),
                                containsString("有效至 2020-02-22 09:00"),
                                not(containsString(parts[0])))));
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE");
    }

    @Test
    void itsMakerSeesHowOftenItWasOpenedAndWithdrawsIt() throws Exception {
        String address = link(liaison);
        for (int time = 0; time < 3; time++) {
            clock.advance(Duration.ofMinutes(1));
            open(address).andExpect(status().isOk());
        }
        page(leader).andExpect(content().string(containsString("打开3次，最近一次 2020-02-19 09:03；答复0次")));
        withdraw(leader, problem, latestLink()).andExpect(status().is3xxRedirection());
        withdraw(liaison, problem, latestLink()).andExpect(status().is3xxRedirection());
        page(liaison)
                .andExpect(content()
                        .string(allOf(
                                containsString("已收回"),
                                containsString(leader.displayName() + " 于 2020-02-19"),
                                not(containsString("/withdraw\"")))));
        open(address).andExpect(status().isGone());
        assertThat(deeds())
                .containsExactly(
                        "OUTSIDE_LINK_MADE",
                        "OUTSIDE_LINK_OPENED",
                        "OUTSIDE_LINK_OPENED",
                        "OUTSIDE_LINK_OPENED",
                        "OUTSIDE_LINK_WITHDRAWN",
                        "OUTSIDE_LINK_REFUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person | ''| 请填写",
                "unit | ''| 请填写",
                "days | ''| 请填写",
                "days | 0 | 1",
                "days | 15 | 14",
                "days | 三 | 14"
            })
    void whatIsWrongStandsBesideItsField(String field, String typed, String message) throws Exception {
        Map<String, String> fields = new java.util.HashMap<>(WHOM);
        fields.put("note", "请附台账照片");
        fields.put(field, typed);
        make(liaison, problem, fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"" + field + "-error\""),
                                containsString(message),
                                containsString("请附台账照片"))));
        assertThat(deeds()).isEmpty();
    }

    @Test
    void nobodyAsksHimself() throws Exception {
        String name = leader.displayName();
        for (String typed : List.of(name, name.charAt(0) + " " + name.substring(1), name.toUpperCase(Locale.ROOT))) {
            make(leader, problem, Map.of("person", typed, "unit", "x", "days", "3"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("责任人不能是您自己")));
        }
    }

    @Test
    void longTextsAndSignsOfMarkupStayTexts() throws Exception {
        make(
                        liaison,
                        problem,
                        Map.of("person", "王".repeat(65), "unit", "厂".repeat(129), "days", "3", "note", "x".repeat(501)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"person-error\""),
                                containsString("id=\"unit-error\""),
                                containsString("id=\"note-error\""))));
        String unit = "厂".repeat(128);
        String address = address(make(
                        liaison,
                        problem,
                        Map.of("person", "𠮷".repeat(63) + "😷", "unit", unit, "days", "14", "note", "<b>x</b>"))
                .andExpect(status().isOk()));
        open(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("😷"), containsString("&lt;b&gt;x"), not(containsString("<b>x</b>")))));
        answer(address, "已整改").andExpect(status().is3xxRedirection());
        page(liaison).andExpect(content().string(allOf(containsString("😷"), not(containsString("<b>x</b>")))));
    }

    @Test
    void aFormSentTwiceIsOneLink() throws Exception {
        Map<String, String> fields = new java.util.HashMap<>(WHOM);
        fields.put("linkId", Ids.next().toString());
        make(liaison, problem, fields).andExpect(status().isOk());
        make(liaison, problem, fields)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("这张表已提交过"), not(containsString("/outside/")))));
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE");
    }

    @Test
    void onlyWhatIsBeingRectifiedCanBeAnswered() throws Exception {
        UUID unassigned = open("没有交办的问题", null);
        for (Actor actor : List.of(leader, liaison)) {
            make(actor, unassigned, WHOM).andExpect(status().isConflict());
            mvc.perform(get("/problems/{id}/outside-links/new", unassigned).with(As.actor(actor)))
                    .andExpect(status().is3xxRedirection());
            mvc.perform(get("/problems/{id}", unassigned).with(As.actor(actor)))
                    .andExpect(content().string(not(containsString("外部答复链接"))));
        }
    }

    @Test
    void othersNeitherMakeNorSeeNorWithdrawThem() throws Exception {
        link(liaison);
        UUID link = latestLink();
        page(inspector).andExpect(content().string(not(containsString("益海食品厂"))));
        make(inspector, problem, WHOM).andExpect(status().isForbidden());
        for (Actor foreign : List.of(fixtures.liaison(fixtures.township(team)), fixtures.leader(fixtures.team()))) {
            make(foreign, problem, WHOM).andExpect(status().isNotFound());
            withdraw(foreign, problem, link).andExpect(status().isNotFound());
        }
        UUID other = open("另一个问题", null);
        withdraw(liaison, other, link).andExpect(status().isNotFound());
        withdraw(liaison, problem, Ids.next()).andExpect(status().isNotFound());
        assertThat(deeds()).containsExactly("OUTSIDE_LINK_MADE");
    }

    @Test
    void aForgedFormMakesNoLink() throws Exception {
        mvc.perform(post("/problems/{id}/outside-links", problem)
                        .with(As.actor(liaison))
                        .param("person", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void inEnglishToo() throws Exception {
        Cookie english = new Cookie("DDLANGUAGE", "en");
        mvc.perform(get("/problems/{id}/outside-links/new", problem)
                        .cookie(english)
                        .with(As.actor(liaison)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Name of the responsible person"),
                                containsString("name=\"days\" value=\"3\""),
                                containsString("value=\"" + TOWN + "\""))));
        String address = link(liaison);
        open(address);
        mvc.perform(get("/problems/{id}", problem).cookie(english).with(As.actor(liaison)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Links for answers from outside"),
                                containsString("Opened once, last at 2020-02-19"))));
    }

    private ResultActions page(Actor reader) throws Exception {
        return mvc.perform(get("/problems/{id}", problem).with(As.actor(reader)))
                .andExpect(status().isOk());
    }

    private ResultActions withdraw(Actor actor, UUID id, UUID link) throws Exception {
        return mvc.perform(post("/problems/{id}/outside-links/{link}/withdraw", id, link)
                .with(As.actor(actor))
                .with(csrf()));
    }
}

package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.inspection.CovertVisitFiled;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of notices and the bell in the frame. */
class NoticePagesTest extends ATownship {

    private static final Pattern BELL = Pattern.compile("<em class=\"num unread\"><b[^>]*>([0-9+]+)</b>");

    @Autowired
    StatementCounter statements;

    private void assigned() {
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
    }

    private void covertVisit() {
        happens(new CovertVisitFiled(UUID.randomUUID(), team.team(), DAY, "F-0219-ABCDEF", inspector.id()));
    }

    private List<String> bell(Actor reader, String address) throws Exception {
        return BELL.matcher(body(reader, address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theBellCountsWhatIsUnread() throws Exception {
        assertThat(bell(liaison, "/me")).isEmpty();
        assigned();
        assigned();

        assertThat(bell(liaison, "/me")).containsExactly("2");
        page(liaison, "/notices")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2条未读提醒")))
                .andExpect(content().string(containsString("已交办")));
    }

    @Test
    void anInspectorSeesTheCountOnHisPhoneToo() throws Exception {
        happens(new ProblemStepped(problem, StepKind.REPORTED_DONE, team.team(), township, liaison.id()));
        jdbc.sql("update notice set recipient_id = ?, for_role = 'INSPECTOR' where recipient_id = ?")
                .params(inspector.id(), leader.id())
                .update();

        assertThat(bell(inspector, "/today")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"MUNICIPAL", "ADMINISTRATOR", "AUDITOR"})
    void everyRoleHasItsListAndHearsThatItIsEmpty(Role role) throws Exception {
        Actor reader = fixtures.of(role);

        page(reader, "/notices")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有未读提醒")))
                .andExpect(content().string(containsString("都看过了")));
        page(reader, "/notices?show=ALL").andExpect(content().string(containsString("还没有提醒")));
        mvc.perform(get("/notices").with(As.actor(reader)).cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("No unread notices")));
    }

    @Test
    void openingOneMarksItAsReadAndLeadsToItsObject() throws Exception {
        assigned();
        UUID id = toldTo(liaison).get(0).id();

        page(liaison, "/notices/" + id).andExpect(redirectedUrl("/problems/" + problem));

        assertThat(notices.unread(liaison)).isZero();
        page(liaison, "/notices").andExpect(content().string(not(containsString("已交办"))));
        page(liaison, "/notices?show=ALL").andExpect(content().string(containsString("已交办")));
        page(liaison, "/notices/" + id).andExpect(redirectedUrl("/problems/" + problem));
    }

    @Test
    void somebodyElsesNoticeIsNotThere() throws Exception {
        assigned();
        UUID id = toldTo(liaison).get(0).id();

        for (Actor other : List.of(leader, inspector, fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
            page(other, "/notices/" + id).andExpect(status().isNotFound());
        }
        page(liaison, "/notices/nonsense").andExpect(status().isNotFound());
        assertThat(notices.unread(liaison)).isEqualTo(1);
    }

    @Test
    void whatWasShownIsMarkedAndNothingElse() throws Exception {
        assigned();
        assigned();
        UUID seen = toldTo(liaison).get(0).id();
        assigned();

        mvc.perform(sent("/notices/read", liaison).param("shown", seen.toString()))
                .andExpect(redirectedUrl("/notices"));

        assertThat(notices.unread(liaison)).isEqualTo(2);
        mvc.perform(sent("/notices/read", leader)
                        .param("shown", toldTo(liaison).get(0).id().toString()))
                .andExpect(redirectedUrl("/notices"));
        assertThat(notices.unread(liaison)).isEqualTo(2);
        mvc.perform(sent("/notices/read", liaison)).andExpect(status().isBadRequest());
        mvc.perform(sent("/notices/read", liaison).param("shown", "x")).andExpect(status().isNotFound());
    }

    @Test
    void theListGoesOnPageByPage() throws Exception {
        for (int count = 0; count < 35; count++) {
            assigned();
        }
        String first = body(liaison, "/notices");
        String more = first.replaceAll("(?s).*href=\"(/notices\\?after=[0-9a-f-]{36})\".*", "$1");
        String second = body(liaison, more);

        assertThat(rows(first)).hasSize(30).doesNotHaveDuplicates();
        assertThat(rows(second)).hasSize(5).doesNotContainAnyElementsOf(rows(first));
        assertThat(second).contains("最新的", "本页标为已读");
        page(liaison, "/notices?after=nonsense").andExpect(status().isOk());
    }

    private static List<String> rows(String page) {
        return Pattern.compile("href=\"/notices/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theBellCountsNoFurtherThanAHundred() throws Exception {
        transactions.executeWithoutResult(status -> {
            for (int count = 0; count < 101; count++) {
                events.publishEvent(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
            }
        });

        assertThat(notices.unread(liaison)).isEqualTo(Notices.MOST);
        assertThat(bell(liaison, "/me")).containsExactly("99+");
    }

    @Test
    void theBellCostsOneStatementHoweverOftenItIsShown() throws Exception {
        assigned();
        List<String> asked = statements.during(() -> page(inspector, "/me"));

        assertThat(asked).filteredOn(sql -> sql.contains("from notice n")).hasSize(1);
        List<String> refused = statements.during(() -> page(inspector, "/problems/" + UUID.randomUUID()));
        assertThat(refused).noneMatch(sql -> sql.contains("from notice n"));
    }

    @Test
    void covertMatterIsReadOnlyAsLongAsSomebodyLeadsTheTeam() throws Exception {
        covertVisit();
        UUID id = toldTo(leader).get(0).id();
        page(leader, "/notices").andExpect(content().string(containsString("仅组长可见")));
        Actor movedOn = new Actor(
                leader.id(),
                leader.username(),
                leader.displayName(),
                Role.LEADER,
                fixtures.team().team(),
                null,
                null);
        Actor noLeader = new Actor(
                leader.id(), leader.username(), leader.displayName(), Role.INSPECTOR, team.team(), null, null);

        for (Actor nowadays : List.of(movedOn, noLeader)) {
            assertThat(toldTo(nowadays)).isEmpty();
            assertThat(notices.unread(nowadays)).isZero();
            assertThatThrownBy(() -> notices.open(nowadays, id)).isInstanceOf(NotFoundException.class);
            assertThat(notices.read(nowadays, List.of(id))).isZero();
        }
        assertThat(notices.unread(leader)).isEqualTo(1);
    }

    @Test
    void theBellOfOthersIsSilentAboutACovertVisit() throws Exception {
        List<Actor> others = List.of(
                liaison,
                inspector,
                fixtures.covertInspector(team),
                fixtures.leader(fixtures.team()),
                fixtures.of(Role.MUNICIPAL),
                fixtures.of(Role.ADMINISTRATOR));
        covertVisit();

        assertThat(bell(leader, "/me")).containsExactly("1");
        for (Actor other : others) {
            assertThat(bell(other, "/me")).as(other.role().name()).isEmpty();
            page(other, "/notices?show=ALL").andExpect(content().string(not(containsString("F-0219-ABCDEF"))));
        }
    }
}

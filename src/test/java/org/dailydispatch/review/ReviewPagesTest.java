package org.dailydispatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ReviewPagesTest extends AFiledInspection {

    @Test
    void theLeaderAcceptsSeveralAndOnlyWhatHeSaw() throws Exception {
        Filing second = Filings.passing(checklist, site);
        service.file(inspector, second);
        service.revise(inspector, Filings.saying(second, "改过"), 1);

        mvc.perform(sent("/reviews/accept", leader)
                        .param("chosen", filing.id() + "_1")
                        .param("chosen", second.id() + "_1"))
                .andExpect(status().is3xxRedirection());
        assertThat(state(filing)).isEqualTo(ReviewState.ACCEPTED);
        assertThat(state(second)).isEqualTo(ReviewState.FILED);
        page(leader, "/inspections/" + filing.id()).andExpect(content().string(containsString("已通过")));
    }

    @Test
    void theTrailNamesWhatWasAcceptedAndNotWhatWasChosenOnly() {
        Filing changed = Filings.passing(checklist, site);
        service.file(inspector, changed);
        service.revise(inspector, Filings.saying(changed, "改过"), 1);

        reviews.accept(leader, List.of(new Seen(changed.id(), 1), new Seen(filing.id(), 1)));
        assertThat(jdbc.sql("""
                        select object_id || ' ' || (detail ->> 'inspections') from audit_event
                        where action = 'INSPECTIONS_ACCEPTED' and team_id = ?""").param(team.team()).query(String.class).list())
                .containsExactly(filing.id() + " [\"" + filing.id() + "\"]");
    }

    @Test
    void whoeverTheTableDoesNotNameDecidesNothing() {
        Seen seen = new Seen(filing.id(), 1);
        assertThatThrownBy(() -> reviews.accept(inspector, List.of(seen))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.giveBack(inspector, seen, "原因", List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(state(filing)).isEqualTo(ReviewState.FILED);
    }

    @Test
    void theListGoesBackThirtyDaysUnlessItsReaderSaysOtherwise() throws Exception {
        String row = "/inspections/" + filing.id();
        clock.advance(Duration.ofDays(30));
        page(leader, "/reviews").andExpect(content().string(containsString(row)));
        clock.advance(Duration.ofDays(1));

        page(leader, "/reviews")
                .andExpect(content().string(not(containsString(row))))
                .andExpect(content().string(containsString("value=\"2020-02-20\"")))
                .andExpect(content().string(containsString("只列最近30天")));
        page(leader, "/reviews?from=2020-02-01").andExpect(content().string(containsString(row)));
        page(leader, "/reviews?to=2020-02-19").andExpect(content().string(containsString(row)));
        giveBack("补备注");
        page(leader, "/reviews?state=RETURNED").andExpect(content().string(containsString(row)));
    }

    @Test
    void acceptingManyTakesAsManyStatementsAsAcceptingOne() throws Exception {
        int one = statements
                .during(() -> reviews.accept(leader, List.of(new Seen(filing.id(), 1))))
                .size();
        List<Seen> seen = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Filing more = Filings.passing(checklist, site);
            service.file(inspector, more);
            seen.add(new Seen(more.id(), 1));
        }
        assertThat(statements.during(
                        () -> assertThat(reviews.accept(leader, seen)).hasSize(10)))
                .hasSize(one);
    }

    @Test
    void anotherTeamsLeaderAcceptsNothing() {
        assertThat(reviews.accept(fixtures.leader(fixtures.team()), List.of(new Seen(filing.id(), 1))))
                .isEmpty();
        assertThat(state(filing)).isEqualTo(ReviewState.FILED);
    }

    @Test
    void aReturnNeedsAReasonAndTheRevisionThatWasSeen() throws Exception {
        mvc.perform(sent("/reviews/" + filing.id() + "/return", leader).param("revision", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写")));
        service.revise(inspector, Filings.saying(filing, "改过"), 1);

        mvc.perform(sent("/reviews/" + filing.id() + "/return", leader)
                        .param("revision", "1")
                        .param("reason", "数字不对"))
                .andExpect(status().isConflict());
        assertThat(state(filing)).isEqualTo(ReviewState.FILED);
    }

    @Test
    void whatIsReturnedComesFirstOnTodayAndIsMendedAfterTheDay() throws Exception {
        fixtures.checkpoint(team, township);
        clock.advance(Duration.ofDays(2));
        giveBack("设备数与登记不符", "duty-roster");

        String today = body(inspector, "/today");
        assertThat(today.indexOf("/inspections/" + filing.id() + "/edit"))
                .isPositive()
                .isLessThan(today.indexOf("class=\"hero\""));
        page(inspector, "/inspections/" + filing.id() + "/edit")
                .andExpect(content().string(containsString("设备数与登记不符")))
                .andExpect(content().string(containsString("href=\"#q-duty-roster\"")));

        HandedIn mended = corrections.handIn(inspector, Filings.saying(filing, "已核对"), 1, "");
        assertThat(mended.requested()).isFalse();
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(2);
        assertThat(inspections.inspection(inspector, filing.id()).day()).isEqualTo(filing.day());
        assertThat(state(filing)).isEqualTo(ReviewState.FILED);
        assertThat(body(inspector, "/today")).doesNotContain("/inspections/" + filing.id() + "/edit");
        page(leader, "/reviews").andExpect(content().string(containsString("已重报")));
    }

    @Test
    void mendingThatChangesNothingIsFiledAgainToo() {
        giveBack("请再核对");

        corrections.handIn(inspector, filing, 1, "核对过,无误");
        corrections.handIn(inspector, filing, 2, "");
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(2);
        assertThat(state(filing)).isEqualTo(ReviewState.FILED);
    }

    @Test
    void aReturnedInspectionStillCountsAndIsMarked() throws Exception {
        giveBack("数字不对");

        page(inspector, "/today").andExpect(content().string(containsString("已退回")));
        page(leader, "/inspections").andExpect(content().string(containsString("已退回")));
        page(leader, "/dashboard/cell?township=" + township + "&day=2020-02-19")
                .andExpect(content().string(containsString("已退回")));
        assertThat(body(inspector, "/today")).contains("镇街1个").doesNotContain("卡点1处");
    }

    @Test
    void nobodyOutsideTheTeamSeesStatesOrRevisions() throws Exception {
        service.revise(inspector, Filings.saying(filing, "改过"), 1);
        reviews.giveBack(leader, new Seen(filing.id(), 2), "数字不对", List.of());

        for (Actor outsider : List.of(fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
            page(outsider, "/inspections/" + filing.id())
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("已退回"))))
                    .andExpect(content().string(not(containsString("数字不对"))))
                    .andExpect(content().string(not(containsString("/revisions"))));
            page(outsider, "/inspections").andExpect(content().string(not(containsString("已退回"))));
            page(outsider, "/inspections/" + filing.id() + "/revisions").andExpect(status().isForbidden());
        }
    }

    @Test
    void aCovertVisitIsReturnedAndMendedWithoutATraceForOthers() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        Filing secret = Filings.failingAt("every-vehicle", checklist, site);
        List<Actor> others = List.of(inspector, fixtures.liaison(township), fixtures.of(Role.MUNICIPAL));
        List<String> addresses = List.of("/inspections", "/problems?state=ALL");
        List<String> before = seen(others, addresses);
        service.file(covert, secret);
        reviews.giveBack(leader, new Seen(secret.id(), 1), "补充时间", List.of());
        assertThat(seen(others, addresses)).isEqualTo(before);
        page(covert, "/today").andExpect(content().string(containsString("补充时间")));
        clock.advance(Duration.ofDays(1));
        List<String> later = seen(others, addresses);

        corrections.handIn(covert, Filings.saying(secret, "7时到达"), 1, "");

        assertThat(seen(others, addresses)).isEqualTo(later);
        page(inspector, "/inspections/" + secret.id()).andExpect(status().isNotFound());
    }

    @Test
    void theLeaderReturnsACovertVisitFromTheQueueAndReleasesItOnlyWhenItIsMended() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        Filing secret = Filings.failingAt("every-vehicle", checklist, site);
        service.file(covert, secret);
        fixtures.checkpoint(team, township);
        String release = "/inspections/" + secret.id() + "/release";
        assertThat(body(leader, "/covert-plans"))
                .contains(release, "/reviews/" + secret.id() + "/return", "有1条暗访等您确认公开");

        mvc.perform(sent("/reviews/" + secret.id() + "/return", leader)
                        .param("revision", "1")
                        .param("reason", "补充到达时间"))
                .andExpect(status().is3xxRedirection());

        String today = body(covert, "/today");
        assertThat(today.indexOf("补充到达时间")).isPositive().isLessThan(today.indexOf("class=\"hero\""));
        assertThat(body(leader, "/covert-plans")).contains("已退回", "没有等待公开的暗访").doesNotContain(release);
        assertThat(body(leader, "/inspections/" + secret.id())).doesNotContain(release);
        mvc.perform(sent(release, leader))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("重报后才能公开")));
        assertThat(inspections.find(fixtures.liaison(township), secret.id())).isEmpty();

        corrections.handIn(covert, Filings.saying(secret, "7时到达"), 1, "");
        mvc.perform(sent(release, leader)).andExpect(status().is3xxRedirection());
        assertThat(inspections.find(fixtures.liaison(township), secret.id())).isPresent();
    }

    @Test
    void theQueueIsFilteredAndPagedByKeyWithAConstantNumberOfStatements() throws Exception {
        int one = statements.during(() -> page(leader, "/reviews")).size();
        List<String> filed = new ArrayList<>(List.of(filing.id().toString()));
        for (int n = 0; n < 34; n++) {
            Filing more = Filings.passing(checklist, site);
            service.file(inspector, more);
            filed.add(more.id().toString());
        }
        assertThat(statements.during(() -> page(leader, "/reviews"))).hasSize(one);
        String first = body(leader, "/reviews?mode=OPEN");
        Matcher more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        List<String> shown = new ArrayList<>(ids(first));
        shown.addAll(ids(body(leader, more.group(1).replace("&amp;", "&"))));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(filed);
        page(leader, "/reviews?failed=true").andExpect(content().string(containsString("没有符合条件的检查")));
        page(leader, "/reviews?from=gestern").andExpect(status().isBadRequest());
    }
}

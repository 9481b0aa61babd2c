package org.dailydispatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dailydispatch.access.Role;
import org.dailydispatch.dispatch.OwnSections;
import org.dailydispatch.inspection.ConflictingFilingException;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is changed after the day: asked for, approved or returned, and shown in the dispatch that is signed. */
@DatabaseTest
class CorrectionPagesTest extends AFiledInspection {

    @Test
    void afterTheDayACorrectionIsARequestWithAReason() throws Exception {
        clock.advance(Duration.ofDays(1));
        Filing corrected = Filings.saying(filing, "设备应为2台");

        assertThatThrownBy(() -> corrections.handIn(inspector, corrected, 1, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.refused.noReason"));
        assertThatThrownBy(() -> corrections.handIn(inspector, filing, 1, "没有改"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.refused.nothingChanged"));
        assertThat(corrections.handIn(inspector, corrected, 1, "登记有误").requested())
                .isTrue();
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(1);
        page(leader, "/reviews/corrections").andExpect(content().string(containsString("登记有误")));
        page(leader, "/reviews/corrections/" + request()).andExpect(content().string(containsString("设备应为2台")));
        page(fixtures.inspector(team), "/reviews/corrections/" + request()).andExpect(status().isNotFound());
    }

    @Test
    void handingInAgainTakesThePlaceOfWhatIsPending() {
        clock.advance(Duration.ofDays(1));
        corrections.handIn(inspector, Filings.saying(filing, "一"), 1, "原因");
        corrections.handIn(inspector, Filings.saying(filing, "二"), 1, "原因");

        assertThat(jdbc.sql("select remark from review_correction where inspection_id = ?")
                        .param(filing.id())
                        .query(String.class)
                        .list())
                .containsExactly("二");
        assertThatThrownBy(() -> corrections.approve(leader, request(), 0, 1))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theLeaderApprovesOnceAndTheRecordAndItsProblemsFollow() throws Exception {
        clock.advance(Duration.ofDays(1));
        Filing failing = Filings.of(
                filing.id(),
                checklist,
                site,
                answer -> answer.item().equals("every-vehicle") ? Filings.failed(answer) : answer);
        corrections.handIn(inspector, failing, 1, "漏填一项");
        UUID request = request();

        mvc.perform(sent("/reviews/corrections/" + request + "/approve", leader)
                        .param("version", "0")
                        .param("revision", "1"))
                .andExpect(status().is3xxRedirection());
        assertThatThrownBy(() -> corrections.approve(leader, request, 0, 1)).isInstanceOf(StaleVersionException.class);

        Inspection standing = inspections.inspection(inspector, filing.id());
        assertThat(standing.revision()).isEqualTo(2);
        assertThat(standing.day()).isEqualTo(filing.day());
        assertThat(state(filing)).isEqualTo(ReviewState.ACCEPTED);
        assertThat(jdbc.sql("select found_on from problem where inspection_id = ?")
                        .param(filing.id())
                        .query(java.time.LocalDate.class)
                        .list())
                .containsExactly(filing.day().date());
        page(inspector, "/inspections/" + filing.id() + "/revisions")
                .andExpect(content().string(containsString("漏填一项")))
                .andExpect(content().string(containsString(leader.displayName())));
    }

    @Test
    void theLeaderReturnsARequestAndTheAuthorReadsWhy() throws Exception {
        clock.advance(Duration.ofDays(1));
        corrections.handIn(inspector, Filings.saying(filing, "二"), 1, "原因");
        UUID request = request();
        mvc.perform(sent("/reviews/corrections/" + request + "/return", leader).param("version", "0"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sent("/reviews/corrections/" + request + "/return", leader)
                        .param("version", "0")
                        .param("decision", "证据不足"))
                .andExpect(status().is3xxRedirection());

        page(inspector, "/today").andExpect(content().string(containsString("证据不足")));
        page(inspector, "/inspections/" + filing.id()).andExpect(content().string(containsString("证据不足")));
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(1);
    }

    @Test
    void aRequestOnAnOlderTextShowsBothAndIsApprovedOnlyAsSeen() throws Exception {
        clock.advance(Duration.ofDays(1));
        corrections.handIn(inspector, Filings.saying(filing, "申请的备注"), 1, "原因");
        giveBack("补备注");
        corrections.handIn(inspector, Filings.saying(filing, "重报的备注"), 1, "");
        UUID request = request();

        page(leader, "/reviews/corrections/" + request)
                .andExpect(content().string(containsString("原记录已另有改动")))
                .andExpect(content().string(containsString("申请之后原记录的改动")))
                .andExpect(content().string(containsString("重报")))
                .andExpect(content().string(containsString("申请")));
        assertThatThrownBy(() -> corrections.approve(leader, request, 0, 1)).isInstanceOf(StaleVersionException.class);
        corrections.approve(leader, request, 0, 2);
        assertThat(inspections.inspection(leader, filing.id()).remark()).isEqualTo("申请的备注");
    }

    @Test
    void whatItsAuthorMendsWhileTheLeaderApprovesIsNotOverwritten() throws Exception {
        clock.advance(Duration.ofDays(1));
        corrections.handIn(inspector, Filings.saying(filing, "申请的备注"), 1, "原因");
        giveBack("补备注");
        MockHttpServletRequestBuilder approval = sent("/reviews/corrections/" + request() + "/approve", leader)
                .param("version", "0")
                .param("revision", "1");

        CompletableFuture<ResultActions> approved = Objects.requireNonNull(transactions.execute(status -> {
            corrections.handIn(inspector, Filings.saying(filing, "重报的备注"), 1, "");
            CompletableFuture<ResultActions> approving = CompletableFuture.supplyAsync(() -> performed(approval));
            await().until(this::somebodyWaits);
            return approving;
        }));

        approved.get(20, TimeUnit.SECONDS)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<h1")));
        assertThat(inspections.inspection(leader, filing.id()).remark()).isEqualTo("重报的备注");
    }

    @Test
    void aRequestFromAnOlderTextIsAConflict() {
        clock.advance(Duration.ofDays(1));
        giveBack("补备注");
        corrections.handIn(inspector, Filings.saying(filing, "重报的备注"), 1, "");

        assertThatThrownBy(() -> corrections.handIn(inspector, Filings.saying(filing, "旧稿"), 1, "原因"))
                .isInstanceOf(ConflictingFilingException.class);
    }

    @Test
    void theSignedDispatchSaysWhatWasCorrectedSinceAndOffersACorrection() throws Exception {
        dispatches.assemble(leader, filing.day());
        dispatches.edit(
                leader, filing.day(), new OwnSections(0, "加强值守。", "继续督导。", Map.of(township.toString(), "已电话了解情况")));
        signing.sign(leader, filing.day(), 1, "a password of a test");
        signing.publish(leader, filing.day(), 1);
        String address = "/dispatches/" + filing.day();
        assertThat(body(leader, address)).doesNotContain("签发后有");
        clock.advance(Duration.ofDays(1));
        Filing failing = Filings.of(
                filing.id(),
                checklist,
                site,
                answer -> answer.item().equals("every-vehicle") ? Filings.failed(answer) : answer);
        corrections.handIn(inspector, failing, 1, "漏填一项");
        assertThat(body(leader, address)).doesNotContain("签发后有");

        corrections.approve(leader, request(), 0, 1);

        assertThat(body(leader, address))
                .contains("签发后有1条检查记录更正", "/inspections/" + filing.id(), "项数字因此不同", "id=\"correct\"");
        assertThat(body(fixtures.of(Role.MUNICIPAL), address + "?team=" + team.team()))
                .contains("签发后有1条检查记录更正");
        dispatches.correct(leader, filing.day(), "更正问题数");
        assertThat(body(leader, address)).doesNotContain("签发后有");
    }

    @Test
    void anyTwoRevisionsAreCompared() throws Exception {
        service.revise(inspector, Filings.saying(filing, "东侧无人"), 1);
        service.revise(inspector, Filings.saying(filing, "西侧无人"), 2);

        page(leader, "/inspections/" + filing.id() + "/revisions?from=2&to=3")
                .andExpect(content().string(containsString("<span>东</span></del>")))
                .andExpect(content().string(containsString("<span>西</span></ins>")))
                .andExpect(content().string(containsString("<span>侧无人</span>")));
        page(leader, "/inspections/" + filing.id() + "/revisions?from=1&to=1")
                .andExpect(content().string(containsString("两稿内容相同")));
        page(leader, "/inspections/" + filing.id() + "/revisions?from=9").andExpect(status().isNotFound());
    }

    private ResultActions performed(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request);
        } catch (Exception unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    /** For another transaction to end, in the tests' database. */
    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock')""").query(Boolean.class).single();
    }
}

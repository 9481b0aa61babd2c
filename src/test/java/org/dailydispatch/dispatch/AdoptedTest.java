package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.document.Suggestion.Reason;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A suggestion that was adopted keeps the records behind it, and is asked about when they move. */
class AdoptedTest extends OneDraft {

    private static final String TWO = "某镇政府有2项问题逾期";
    private static final String THREE = "某镇政府有3项问题逾期";

    @BeforeEach
    void adoptASentence() {
        Suggestion suggestion = suggestions().stream()
                .filter(each -> each.reason() == Reason.OVERDUE_UNIT)
                .findFirst()
                .orElseThrow();
        service.adopt(leader, DAY, typed("核对台账。"), suggestion.key());
    }

    private List<Suggestion> suggestions() {
        return standing().suggestions();
    }

    private AdoptedStanding adopted() {
        assertThat(standing().adopted()).hasSize(1);
        return standing().adopted().get(0);
    }

    private UUID anotherOverdueProblem() {
        UUID problem =
                records.problem(records.townships[0], ReportingDay.of(2020, 2, 16), "2020-02-18T10:00:00Z", "缺岗");
        service.refresh(leader, DAY, latest().revision());
        return problem;
    }

    private void refused(String key) {
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void theRecordsBehindItAreFrozenWithItAndLedToFromItsSentence() throws Exception {
        assertThat(adopted().open()).isFalse();
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        List<FigureRow> rows = latest().adopted().get(0).rows();
        assertThat(rows).hasSize(2);
        assertThat(page(PAGE)).contains("/figures/adopted-1?version=1");
        assertThat(page(PAGE + "/figures/adopted-1?version=1"))
                .contains(rows.get(0).label(), rows.get(1).label(), "#s-recommendations\"");
        Unlocked.dispatches(
                jdbc,
                "update dispatch set adopted = jsonb_set(adopted, '{0,rows,0,label}', '\"DC-别的\"') where id = ?",
                latest().id());
        assertThat(latest().intact()).isFalse();
    }

    @Test
    void rowsOfATownshipAndAnEnterpriseKeepTheRecordsBehindThem() throws Exception {
        jdbc.sql("update inspection set day = date '2020-02-08', revision = 4 where team_id = ? and mode = 'COVERT'")
                .param(records.team.team())
                .update();
        service.refresh(leader, DAY, latest().revision());
        for (Reason reason : List.of(Reason.NO_COVERT_VISIT, Reason.STALLED_ENTERPRISES)) {
            Suggestion suggestion = suggestions().stream()
                    .filter(each -> each.reason() == reason)
                    .findFirst()
                    .orElseThrow();
            service.adopt(leader, DAY, typed(latest().recommendations()), suggestion.key());
        }
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
        UUID visit = jdbc.sql("select id from inspection where team_id = ? and mode = 'COVERT'")
                .param(records.team.team())
                .query(UUID.class)
                .single();
        assertThat(latest().adopted())
                .flatExtracting(Adopted::rows)
                .flatExtracting(FigureRow::sources)
                .extracting(source -> source.kind() + " " + source.revision())
                .containsExactly("INSPECTION 4", "RESUMPTION_RECORD 0");
        assertThat(page(PAGE + "/figures/adopted-2?version=1")).contains("/inspections/" + visit, "2月8日");
    }

    @Test
    void whereItsNumberMovedItIsMarkedAndNotSignedAndNoSecondOneIsOfferedBesideIt() throws Exception {
        UUID late = anotherOverdueProblem();

        assertThat(standing().fresh()).isTrue();
        assertThat(adopted().open()).isTrue();
        assertThat(suggestions()).extracting(Suggestion::reason).doesNotContain(Reason.OVERDUE_UNIT);
        assertThat(page(PAGE)).contains("采纳的建议数据已变", THREE, "采纳的建议有1条数据已变");
        refused("dispatch.sign.adopted");

        replace();

        assertThat(latest().recommendations()).startsWith("核对台账。\n" + THREE).doesNotContain(TWO);
        assertThat(latest().adopted().get(0).rows())
                .extracting(FigureRow::id)
                .hasSize(3)
                .contains(late);
        assertThat(adopted().open()).isFalse();
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
    }

    private void replace() {
        service.replace(
                leader,
                DAY,
                typed(latest().recommendations()),
                adopted().adopted().key());
    }

    @Test
    void aLeaderMayKeepItKnowinglyUntilTheRecordsMoveOnceMore() throws Exception {
        anotherOverdueProblem();
        mvc.perform(post(PAGE + "/text")
                        .param("revision", String.valueOf(latest().revision()))
                        .param("recommendations", latest().recommendations())
                        .param("tomorrow", "复查。")
                        .param("keep", adopted().adopted().key())
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(redirectedUrl(PAGE + "#s-recommendations"));
        assertThat(adopted().current()).isFalse();
        assertThat(adopted().open()).isFalse();
        assertThat(latest().recommendations()).contains(TWO);
        assertThat(page(PAGE)).contains("数据已变，您已决定保留原句");
        anotherOverdueProblem();
        assertThat(adopted().open()).as("four now").isTrue();
        refused("dispatch.sign.adopted");
    }

    @Test
    void whereItsReasonIsGoneTheSentenceGoesToo() {
        jdbc.sql("update problem set due_at = timestamptz '2020-02-25T10:00:00Z', version = version + 1"
                        + " where team_id = ? and description = '夜间无人值守'")
                .param(records.team.team())
                .update();
        service.refresh(leader, DAY, latest().revision());
        assertThat(adopted().now()).isNull();
        refused("dispatch.sign.adopted");
        replace();
        assertThat(latest().recommendations()).isEqualTo("核对台账。");
        assertThat(latest().adopted()).isEmpty();
    }

    @Test
    void theSameSentenceOfOtherRowsTakesThemInOnRefreshing() {
        jdbc.sql("update problem set description = '夜间仍无人值守', version = version + 1"
                        + " where team_id = ? and description = '夜间无人值守'")
                .param(records.team.team())
                .update();
        assertThat(adopted().open()).isTrue();
        service.refresh(leader, DAY, latest().revision());
        assertThat(adopted().open()).isFalse();
        assertThat(latest().adopted().get(0).rows())
                .extracting(FigureRow::detail)
                .anyMatch(detail -> detail.contains("夜间仍无人值守"));
    }

    @Test
    void aSentenceThatTheLeaderWroteAnewIsHisOwn() {
        String own = latest().recommendations().replace("2项", "两项");
        service.edit(leader, DAY, new OwnSections(latest().revision(), own, "复查。", Map.of()));
        assertThat(latest().adopted()).isEmpty();
        assertThat(standing().adopted()).isEmpty();
        assertThatThrownBy(() -> service.replace(leader, DAY, typed(own), "adopted-1"))
                .isInstanceOf(RefusedException.class);
    }

    /** Readers are shown the rows, so nobody may be named in them. */
    @Test
    void anIdentityInTheRowsIsFound() {
        jdbc.sql("update problem set description = '返乡人员13800138000未登记', version = version + 1"
                        + " where team_id = ? and description = '夜间无人值守'")
                .param(records.team.team())
                .update();
        service.refresh(leader, DAY, latest().revision());
        refused("dispatch.sign.identities");
    }
}

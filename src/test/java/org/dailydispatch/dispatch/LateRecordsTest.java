package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever keeps a draft from being signed because it came late is named, record by record, and stays as it was once it is signed. */
class LateRecordsTest extends OneDraft {

    @BeforeEach
    void writeIt() {
        service.edit(leader, DAY, typed("核对台账。"));
    }

    @Test
    void aVisitThatNoFigureCountsIsNamedAndTakenIn() throws Exception {
        UUID venue = fixtures.venue(records.team, records.townships[0]);
        service.refresh(leader, DAY, latest().revision());
        UUID visit = records.open(venue, records.townships[0], 0);

        DraftStanding standing = standing();

        assertThat(standing.fresh()).isFalse();
        assertThat(standing.changes()).as("no figure of the text counts it").isEmpty();
        assertThat(standing.records()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(RowKind.INSPECTION);
            assertThat(change.id()).isEqualTo(visit);
            assertThat(change.added()).isTrue();
        });
        assertThat(page("/dispatches/" + DAY)).contains("汇编后有1条记录变化", "/inspections/" + visit, "测试超市");
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOf(RefusedException.class);
        service.refresh(leader, DAY, latest().revision());
        assertThat(standing().fresh()).isTrue();
        jdbc.sql("update inspection set revision = 2, failed = 1 where id = ?")
                .param(visit)
                .update();
        assertThat(standing().records()).singleElement().satisfies(change -> {
            assertThat(change.before()).contains("合格").doesNotContain("不合格");
            assertThat(change.after()).contains("不合格1项");
        });
        assertThat(page("/dispatches/" + DAY)).contains("原为：", "仍计入，所依据的内容有变：", "镇街园区一览、表格和文字");
    }

    @Test
    void aRecordEnteredForAnEarlierDayIsNamedByWhatItMoves() throws Exception {
        UUID last = jdbc.sql("select id from resumption_record where team_id = ? and state = 'RESUMED'")
                .param(records.team.team())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into resumption_record (id, enterprise_id, team_id, township_id, day, state, staff_total,
                            on_post, difficulties, author_id, recorded_at, version)
                        select :new, enterprise_id, team_id, township_id, date '2020-02-15', state, staff_total, on_post,
                            difficulties, author_id, recorded_at, 0 from resumption_record where id = :last""").param("new", Ids.next()).param("last", last).update();

        DraftStanding standing = standing();

        assertThat(standing.fresh()).isFalse();
        assertThat(standing.records()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(RowKind.RESUMPTION_RECORD);
            assertThat(change.id()).isEqualTo(last);
            assertThat(change.before()).contains("2月17日复工，2月17日开工");
            assertThat(change.after()).contains("2月15日复工，2月15日开工");
            assertThat(change.changed()).contains("resumption-rate");
        });
        String page = page("/dispatches/" + DAY);
        assertThat(page.substring(page.indexOf("仍计入，所依据的内容有变："))).contains("规上企业复工率");
    }

    @Test
    void aTownshipThatIsCalledOtherwiseIsNamed() {
        jdbc.sql("update township set name_zh = '改名镇' where id = ?")
                .param(records.townships[0])
                .update();
        assertThat(standing().fresh()).isFalse();
        assertThat(standing().records())
                .filteredOn(change -> change.kind() == RowKind.TOWNSHIP)
                .extracting(RecordChange::after)
                .containsExactly("改名镇");
    }

    /** The rows behind the figures of a signed dispatch are those of its day of signing, whatever the records say since. */
    @Test
    void recordsThatMoveOnAfterSigningLeaveTheRowsAsTheyWere() throws Exception {
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(page(PAGE + "/figures/problems-open")).contains("夜间无人值守").doesNotContain("签发后已变动");
        assertThat(page(PAGE + "/figures/resumption-rate")).contains("在岗61人").doesNotContain("签发后已变动");

        jdbc.sql("update problem set description = '别的问题', state = 'CLOSED', closed_on = day_of.d, closed_at = :at,"
                        + " version = version + 1 from (select date '2020-02-19' d) day_of where team_id = :team")
                .param("at", java.sql.Timestamp.from(TestClock.START))
                .param("team", records.team.team())
                .update();
        jdbc.sql("update resumption_record set on_post = 12, version = version + 1 where team_id = ?")
                .param(records.team.team())
                .update();

        assertThat(standing().fresh()).as("the records did move").isFalse();
        assertThat(page(PAGE + "/figures/problems-open"))
                .contains("夜间无人值守", "签发后已变动")
                .doesNotContain("别的问题");
        assertThat(page(PAGE + "/figures/resumption-rate"))
                .contains("在岗61人", "签发后已变动")
                .doesNotContain("在岗12人");
        assertThat(latest().intact()).isTrue();
    }
}

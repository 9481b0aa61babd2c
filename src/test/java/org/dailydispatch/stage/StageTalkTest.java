package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What had come of papers and agreed items by the end of a period of 1 to 18 February, read on the 19th. */
@DatabaseTest
class StageTalkTest {

    private static final ReportingDay LATER = ReportingDay.of(2020, 2, 25);

    @Autowired
    private StageService service;

    @Autowired
    private Stages stages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private UUID meeting;
    private int numbers;

    /** One entry of a paper's timeline. */
    private record Step(
            String kind, ReportingDay day, @Nullable ReportingDay due) {

        Instant at() {
            return Records.at(day, "10:00");
        }
    }

    @BeforeEach
    void aPosting() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        meeting = Ids.next();
        jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, author_id, saved_at)
                        values (?, ?, 'CONSULTATION', ?, ?, '会议室', '{}', ?, now())""")
                .params(meeting, posting.team.team(), day(3).date(), LocalTime.of(9, 0), posting.leader.id())
                .update();
    }

    private static ReportingDay day(int of) {
        return ReportingDay.of(2020, 2, of);
    }

    private static Step step(String kind, int day) {
        return new Step(kind, day(day), null);
    }

    private static Step due(String kind, int day, ReportingDay deadline) {
        return new Step(kind, day(day), deadline);
    }

    /** A paper that was issued on the third, with what followed; its row is as the last step left it. */
    private void paper(String kind, String title, ReportingDay deadline, Step... followed) {
        UUID id = Ids.next();
        List<Step> steps = Stream.concat(Stream.of(new Step("ISSUED", day(3), deadline)), Arrays.stream(followed))
                .toList();
        Step last = steps.get(steps.size() - 1);
        boolean answered = steps.stream().anyMatch(step -> step.kind().equals("ANSWERED"));
        ReportingDay current =
                steps.stream().map(Step::due).filter(due -> due != null).reduce(deadline, (one, other) -> other);
        jdbc.sql("""
                        insert into supervision_order (id, kind, team_id, township_id, year, number, title, demand, due_at,
                            state, measures, made_at, made_by, issued_at, issued_due_at, issued_on, issued_by, answered_at,
                            accepted_at, version)
                        values (:id, :kind, :team, :township, 2020, :number, :title, '限期整改', :due, :state, :measures, :at,
                            :leader, :at, :firstDue, :day, :leader, cast(:answered as timestamptz),
                            cast(:accepted as timestamptz), 0)""")
                .param("id", id)
                .param("kind", kind)
                .param("team", posting.team.team())
                .param("township", posting.north)
                .param("number", ++numbers)
                .param("title", title)
                .param("due", Timestamp.from(Records.at(current, "18:00")))
                .param("firstDue", Timestamp.from(Records.at(deadline, "18:00")))
                .param("state", last.kind())
                .param("measures", answered ? "已整改" : "")
                .param("at", Timestamp.from(steps.get(0).at()))
                .param("leader", posting.leader.id())
                .param("day", day(3).date())
                .param("answered", answered ? Timestamp.from(last.at()) : null)
                .param("accepted", last.kind().equals("ACCEPTED") ? Timestamp.from(last.at()) : null)
                .update();
        steps.forEach(step -> jdbc.sql("""
                        insert into supervision_order_step (id, order_id, at, actor_id, actor_name, step, state, due_at)
                        values (:id, :order, :at, :leader, '测试', :kind, :kind, cast(:due as timestamptz))""")
                .param("id", Ids.next())
                .param("order", id)
                .param("at", Timestamp.from(step.at()))
                .param("leader", posting.leader.id())
                .param("kind", step.kind())
                .param("due", step.due() == null ? null : Timestamp.from(Records.at(step.due(), "18:00")))
                .update());
    }

    private void item(String text, int due, String state, int settledOn) {
        boolean open = state.equals("OPEN");
        jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, unit, agreed_on, agreed_at, due_on,
                            state, remark, settled_on, settled_at, settled_by, settled_by_name)
                        values (:id, :meeting, :team, :position, :text, '测试镇', '2020-02-03', :agreed, :due, :state, :remark,
                            cast(:settledOn as date), cast(:settledAt as timestamptz), cast(:by as uuid), :name)""")
                .param("id", Ids.next())
                .param("meeting", meeting)
                .param("team", posting.team.team())
                .param("position", ++numbers)
                .param("text", text)
                .param("agreed", Timestamp.from(Records.at(day(3), "12:00")))
                .param("due", day(due).date())
                .param("state", state)
                .param("remark", open ? "" : "如议定")
                .param("settledOn", open ? null : day(settledOn).date())
                .param("settledAt", open ? null : Timestamp.from(Records.at(day(settledOn), "08:00")))
                .param("by", open ? null : posting.leader.id())
                .param("name", open ? null : "测试")
                .update();
    }

    private Stage assembled() {
        UUID id = Ids.next();
        service.assemble(posting.leader, id, Posting.FROM, Posting.TO);
        return stages.of(posting.leader, id, null);
    }

    private static Map<String, String> values(Stage stage) {
        return stage.content().figures().stream().collect(Collectors.toMap(Figure::key, Figure::value));
    }

    private static List<String> labels(Stage stage, String key) {
        return stage.content().figure(key).orElseThrow().rows().stream()
                .map(FigureRow::label)
                .toList();
    }

    private static String text(Stage stage, String section) {
        return stage.content().section(section).orElseThrow().paragraphs().stream()
                .map(paragraph -> paragraph.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anAnswerThatWasReturnedIsNoneAndIsOwedAgain() {
        paper("ORDER", "关于卡点的督办单", day(6), step("ANSWERED", 5), due("RETURNED", 7, day(10)));
        Stage stage = assembled();
        assertThat(values(stage))
                .containsEntry("orders", "1件")
                .containsEntry("orders-accepted", "0件")
                .containsEntry("orders-unanswered", "1件");
        assertThat(text(stage, "orders"))
                .contains("签发督办单1件，尚未办结", "逾期未答复1件", "：退回重办。")
                .doesNotContain("已答复");
    }

    @Test
    void whatCameOfAPaperIsReadAtTheEndOfThePeriod() {
        paper("ORDER", "没有答复的", day(10));
        paper("ORDER", "时限未到的", LATER);
        paper("ORDER", "已签收的", LATER, step("RECEIVED", 4));
        paper("ORDER", "已答复的", day(10), step("ANSWERED", 5));
        paper("ORDER", "期内认可的", day(10), step("ANSWERED", 5), step("ACCEPTED", 6));
        paper("ORDER", "期后答复的", day(10), new Step("ANSWERED", ReportingDay.of(2020, 2, 19), null));
        paper("ORDER", "期后认可的", day(10), step("ANSWERED", 5), step("ACCEPTED", 19));
        paper("ORDER", "退回后时限未到的", day(10), step("ANSWERED", 5), due("RETURNED", 6, LATER));
        paper("ORDER", "期后退回的", day(10), step("ANSWERED", 5), due("RETURNED", 19, LATER));
        paper("ORDER", "退回后再答复的", day(10), step("ANSWERED", 5), due("RETURNED", 6, day(9)), step("ANSWERED", 8));
        paper("RECOMMENDATION", "期内认可的建议", day(10), step("ANSWERED", 5), step("ACCEPTED", 6));
        paper("RECOMMENDATION", "期后认可的建议", day(10), step("ANSWERED", 5), step("ACCEPTED", 19));
        Stage stage = assembled();
        assertThat(values(stage))
                .containsEntry("orders", "10件")
                .containsEntry("orders-accepted", "1件")
                .containsEntry("orders-unanswered", "2件")
                .containsEntry("recommendations", "2条")
                .containsEntry("recommendations-accepted", "1条");
        assertThat(rows(stage, "orders-unanswered")).containsExactlyInAnyOrder("没有答复的", "期后答复的");
        assertThat(rows(stage, "orders-accepted")).containsExactly("期内认可的");
        assertThat(text(stage, "orders"))
                .contains("退回后时限未到的", "退回重办")
                .containsPattern("期后认可的（[^）]*）：已答复。")
                .containsPattern("期后退回的（[^）]*）：已答复。")
                .containsPattern("退回后再答复的（[^）]*）：已答复。")
                .containsPattern("已签收的（[^）]*）：待答复。")
                .doesNotContain("其余");
    }

    private static List<String> rows(Stage stage, String key) {
        return stage.content().figure(key).orElseThrow().rows().stream()
                .map(row -> row.detail().substring(0, row.detail().indexOf(" ")))
                .toList();
    }

    @Test
    void papersBeyondADozenAreLeftToTheirList() {
        for (int paper = 0; paper < 14; paper++) {
            paper("ORDER", "第" + paper + "件", LATER);
        }
        assertThat(text(assembled(), "orders")).contains("第11件", "其余2件见督办清单。").doesNotContain("第12件");
    }

    @Test
    void agreedItemsAreSettledWhereThatHappenedByTheEndOfThePeriod() {
        item("期内办结的", 10, "DONE", 9);
        item("期后办结的", 10, "DONE", 19);
        item("期内终止的", 10, "DROPPED", 9);
        item("没有办结的", 10, "OPEN", 0);
        item("当日到期的", 18, "OPEN", 0);
        item("期后到期的", 25, "OPEN", 0);
        Stage stage = assembled();
        assertThat(labels(stage, "agreed")).hasSize(6);
        assertThat(labels(stage, "agreed-done")).containsExactly("期内办结的");
        assertThat(labels(stage, "agreed-overdue")).containsExactlyInAnyOrder("期后办结的", "没有办结的");
        assertThat(text(stage, "consultations")).contains("议定事项6项，办结1项，逾期2项");
    }
}

package org.dailydispatch.demonstration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.meeting.MeetingArchive;
import org.dailydispatch.meeting.MeetingKind;
import org.dailydispatch.meeting.PastMeeting;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What only the longer demonstration has, of which the report tells: the ninth team and the county's leadership meet
 * every day, and the recommendation about the enterprises' difficulties is issued and answered. What was said is
 * invented.
 */
@Component
class DemonstrationConsultations {

    private static final int TEAM = 9;
    private static final ReportingDay FIRST = ReportingDay.of(2020, 1, 26);
    private static final ReportingDay AGREED = ReportingDay.of(2020, 2, 19);
    private static final String ANSWER = "已建立防护物资统一采购渠道，包车接回外地员工（演示）。";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final MeetingArchive archive;
    private final DemonstrationSpan span;

    DemonstrationConsultations(
            JdbcOperations jdbc, ReportingClock clock, MeetingArchive archive, DemonstrationSpan span) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.archive = archive;
        this.span = span;
    }

    void load(People people) {
        if (span.longer()) {
            FIRST.through(span.last()).forEach(day -> consult(day, people));
        }
    }

    private void consult(ReportingDay day, People people) {
        List<PastMeeting.Agreed> agreed = day.equals(AGREED)
                ? List.of(new PastMeeting.Agreed(
                        SeedIds.of(clock.at(day, LocalTime.of(20, 30)), "action item difficulties"),
                        "工信部门汇总复工企业困难，逐项答复督导组（演示）",
                        null,
                        "诸城市工业和信息化局",
                        AGREED.plus(4)))
                : List.of();
        archive.keep(
                people.leaderOf(TEAM).toActor(),
                new PastMeeting(
                        SeedIds.of(clock.at(day, LocalTime.of(20, 30)), "consultation"),
                        MeetingKind.CONSULTATION,
                        day,
                        LocalTime.of(19, 30),
                        "诸城市会议中心（演示）",
                        "市第九核查督导组\n诸城市委、市政府",
                        "市第九核查督导组 甲（演示） 组长\n诸城市政府 乙（演示） 副市长",
                        "交流当日核查督导情况\n部署下一步工作",
                        "交流了当日情况，部署了下一步工作（演示）。",
                        agreed,
                        clock.at(day, LocalTime.of(20, 30))));
    }

    /** The recommendation that the usual demonstration leaves a draft: issued on the 19th, answered, settled. */
    void issueRecommendation(People people) {
        if (!span.longer()) {
            return;
        }
        Person leader = people.leaderOf(TEAM);
        Instant issued = clock.at(AGREED, LocalTime.of(9, 0));
        Instant answered = clock.at(AGREED.plus(2), LocalTime.of(16, 0));
        Instant accepted = clock.at(AGREED.plus(3), LocalTime.of(10, 0));
        UUID id = Objects.requireNonNull(jdbc.queryForObject(
                "select id from supervision_order where kind = 'RECOMMENDATION' and team_id = ?",
                UUID.class,
                SeedIds.team(TEAM)));
        jdbc.update(
                """
                update supervision_order set state = 'ACCEPTED', year = ?, number = 1, issued_at = ?, issued_on = ?,
                    issued_by = ?, issued_due_at = due_at, measures = ?, answered_at = ?, accepted_at = ?, version = 4
                where id = ?""",
                AGREED.date().getYear(),
                Timestamp.from(issued),
                AGREED.date(),
                leader.id(),
                ANSWER,
                Timestamp.from(answered),
                Timestamp.from(accepted),
                id);
        Rows numbers = new Rows("team_number", "team_id, series, day, last_number");
        numbers.add(SeedIds.team(TEAM), "REC", ReportingDay.of(AGREED.date().getYear(), 1, 1), 1);
        numbers.insert(jdbc);
        Rows steps = new Rows("supervision_order_step", "id, order_id, at, actor_id, actor_name, step, state, note");
        step(steps, id, issued, leader, "ISSUED", "");
        step(steps, id, answered, leader, "ANSWERED", ANSWER);
        step(steps, id, accepted, leader, "ACCEPTED", "");
        steps.insert(jdbc);
    }

    private static void step(Rows steps, UUID order, Instant at, Person person, String kind, String note) {
        UUID id = SeedIds.of(at, "step " + order + " " + kind);
        steps.add(id, order, at, person.id(), person.displayName(), kind, kind, note);
    }
}

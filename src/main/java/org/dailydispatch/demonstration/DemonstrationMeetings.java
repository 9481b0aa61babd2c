package org.dailydispatch.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.meeting.MeetingArchive;
import org.dailydispatch.meeting.MeetingKind;
import org.dailydispatch.meeting.PastMeeting;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The ninth team's kick-off, of which the report tells: the city's requirements conveyed, the county's report heard, the
 * work laid out. Of the two invented items one was done by the township's liaison, one is open.
 */
@Component
class DemonstrationMeetings {

    private static final int TEAM = 9;
    private static final ReportingDay DAY = ReportingDay.of(2020, 1, 25);
    private static final ReportingDay DONE_ON = ReportingDay.of(2020, 1, 27);
    private static final String TOWNSHIP = "370782101";
    private static final String REMARK = "联络员和联系电话已报督导组（演示）。";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final MeetingArchive archive;

    DemonstrationMeetings(JdbcOperations jdbc, ReportingClock clock, MeetingArchive archive) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.archive = archive;
    }

    void load(People people) {
        UUID done = SeedIds.of(SeedIds.BEGINNING, "action item liaison");
        UUID open = SeedIds.of(SeedIds.BEGINNING, "action item ledger");
        archive.keep(
                people.leaderOf(TEAM).toActor(),
                new PastMeeting(
                        SeedIds.of(SeedIds.BEGINNING, "meeting kick-off"),
                        MeetingKind.KICK_OFF,
                        DAY,
                        LocalTime.of(15, 0),
                        "诸城市会议中心（演示）",
                        "市第九核查督导组\n诸城市委、市政府\n市卫生健康局",
                        "市第九核查督导组 甲（演示） 组长\n诸城市政府 乙（演示） 副市长",
                        "传达上级会议精神和督导工作要求\n听取诸城市情况汇报\n研究部署督导工作",
                        "传达了省、市防控工作会议精神，听取了诸城市疫情防控情况汇报，对开展督导工作进行了研究部署（演示）。",
                        List.of(
                                new PastMeeting.Agreed(
                                        done, "明确督导联络员，报督导组（演示）", SeedIds.township(TOWNSHIP), "枳沟镇", DONE_ON),
                                new PastMeeting.Agreed(
                                        open,
                                        "汇总各镇街园区返乡人员台账，每周与督导组核对一次（演示）",
                                        null,
                                        "诸城市卫生健康局",
                                        ReportingDay.of(2020, 2, 20))),
                        clock.at(DAY, LocalTime.of(18, 0))));
        settle(done, people.liaisonOf(SeedIds.township(TOWNSHIP)), clock.at(DONE_ON, LocalTime.of(10, 30)));
    }

    private void settle(UUID item, Person liaison, Instant at) {
        Rows steps = new Rows("meeting_item_step", "id, item_id, at, actor_id, actor_name, action, remark");
        steps.add(SeedIds.of(at, "step " + item), item, at, liaison.id(), liaison.displayName(), "DONE", REMARK);
        steps.insert(jdbc);
        jdbc.update(
                "update meeting_item set state = 'DONE', remark = ?, settled_on = ?, settled_at = ?, settled_by = ?,"
                        + " settled_by_name = ?, version = 1 where id = ?",
                REMARK,
                DONE_ON.date(),
                java.sql.Timestamp.from(at),
                liaison.id(),
                liaison.displayName(),
                item);
    }
}

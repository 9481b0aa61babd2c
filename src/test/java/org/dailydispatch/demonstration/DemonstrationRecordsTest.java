package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The records of the demonstration are such as the program itself would have kept. */
@DemonstrationTest
class DemonstrationRecordsTest {

    @Autowired
    Demonstrated demonstrated;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "inspection",
                "problem",
                "township_report",
                "enterprise",
                "resumption_record",
                "dispatch"
            })
    void whatIsInventedIsMarked(String table) {
        assertThat(demonstrated.count(table)).isPositive();
        assertThat(demonstrated.count(table + " where not demonstration")).isZero();
    }

    @Test
    void factsAreNotMarked() {
        assertThat(demonstrated.count("team where not demonstration")).isEqualTo(1);
        assertThat(demonstrated.count("site where not demonstration and kind not in ('VILLAGE', 'COMMUNITY')"))
                .isEqualTo(9);
        assertThat(demonstrated.count("site where demonstration and name_zh !~ '演示'"))
                .isZero();
    }

    @Test
    void everyFailureHasItsProblemAndEveryProblemItsFailure() {
        assertThat(demonstrated.count("""
                problem p where inspection_id is not null and not exists (
                    select from inspection i, jsonb_array_elements(i.answers) a
                    where i.id = p.inspection_id and a ->> 'item' = p.item_code and a ->> 'verdict' = 'FAIL'
                      and a ->> 'description' = p.description and a ->> 'severity' = p.severity
                      and cast(a ->> 'dueAt' as timestamptz) = p.due_at and a ->> 'unit' = p.responsible_unit
                      and i.township_id = p.township_id and i.site_id = p.site_id and i.day = p.found_on)""")).isZero();
        assertThat(demonstrated.count("problem where inspection_id is not null"))
                .isEqualTo(demonstrated.count(
                        "inspection i, jsonb_array_elements(i.answers) a where a ->> 'verdict' = 'FAIL'"));
    }

    @Test
    void everyListHasBeenFiledAlsoOnTheLastDay() {
        for (String list : List.of("CHECKPOINT", "VILLAGE", "VENUE", "LEDGER", "RESUMPTION", "NECESSITIES")) {
            String filed = """
                    (select i.day from inspection i join checklist_version v on v.id = i.checklist_version_id
                     join checklist c on c.id = v.checklist_id where c.code = '%s') f""".formatted(list);
            assertThat(demonstrated.count(filed)).as(list).isGreaterThan(3);
            assertThat(demonstrated.count(filed + " where day = '2020-02-18'"))
                    .as(list)
                    .isPositive();
        }
    }

    @Test
    void theLeaderHasAcceptedAndReturnedAndIsAskedForACorrection() {
        assertThat(demonstrated.count("review where state = 'ACCEPTED'")).isGreaterThan(3);
        assertThat(demonstrated.count("review where state = 'RETURNED'")).isEqualTo(1);
        assertThat(demonstrated.count("review_correction c join inspection i on i.id = c.inspection_id"
                        + " where c.state = 'PENDING' and c.content_sha256 <> i.content_sha256"))
                .isEqualTo(1);
    }

    @Test
    void oneOfThreeNotesHasBecomeAProblem() {
        assertThat(demonstrated.count("note")).isEqualTo(3);
        assertThat(demonstrated.count("note n join problem p on p.note_id = n.id where p.state = 'CLOSED'"))
                .isEqualTo(1);
        assertThat(demonstrated.count("note where text !~ '演示'")).isZero();
    }

    @Test
    void oneCovertVisitOfAPlanIsNotReleased() {
        String planned = """
                covert_plan p join covert_plan_target t on t.plan_id = p.id
                join inspection i on i.day = p.day and i.mode = 'COVERT' and i.township_id = t.township_id""";
        assertThat(demonstrated.count(planned + " where i.released_at is not null"))
                .isEqualTo(2);
        assertThat(demonstrated.count(planned + " where i.released_at is null")).isEqualTo(1);
        assertThat(demonstrated.count("inspection where released_at is null")).isEqualTo(1);
    }

    @Test
    void noDescriptionHasAPlaceLeftForANumber() {
        assertThat(demonstrated.count("problem where description like '%{%'")).isZero();
    }

    @Test
    void theLastStepOfAProblemTellsItsState() {
        assertThat(demonstrated.count("""
                problem p where p.state <> (
                    select s.state from problem_step s where s.problem_id = p.id order by s.at desc, s.id desc limit 1)
                or p.version + 1 <> (select count(*) from problem_step s where s.problem_id = p.id)
                or not exists (select from problem_step s
                    where s.problem_id = p.id and s.action = 'FOUND' and s.at = p.found_at)""")).isZero();
    }

    @Test
    void stepsFollowTheTableOfStates() {
        assertThat(demonstrated.count("""
                (select action, lag(state) over (partition by problem_id order by at, id) before from problem_step) s
                where coalesce(before, '') || ' ' || action not in (' FOUND', 'PENDING_ASSIGNMENT ASSIGNED',
                    'PENDING_ASSIGNMENT FIXED_ON_SPOT', 'PENDING_ASSIGNMENT MERGED', 'PENDING_ASSIGNMENT VOIDED',
                    'RECTIFYING ABSORBED', 'RECTIFYING EXTENSION_GRANTED',
                    'RECTIFYING REPORTED_DONE', 'RECTIFYING EXTENSION_ASKED', 'AWAITING_RECHECK RETURNED', 'AWAITING_RECHECK CLOSED')""")).isZero();
    }

    @Test
    void eachRarerCourseOfAProblemIsShownOnceAndIsMarked() {
        String entered = "problem p where p.inspection_id is null and p.note_id is null";
        assertThat(demonstrated.count(entered)).isEqualTo(5);
        assertThat(demonstrated.count(entered + " and p.demonstration and p.description like '演示：%'"))
                .isEqualTo(5);
        assertThat(demonstrated.count("problem where state = 'VOID' and void_reason <> ''"))
                .isEqualTo(1);
        assertThat(demonstrated.count("problem d join problem s on s.id = d.merged_into_id"
                        + " where d.state = 'MERGED' and s.merged_count = 1"))
                .isEqualTo(1);
        assertThat(demonstrated.count(entered + " and p.returned_times = 2 and p.state = 'CLOSED'"))
                .isEqualTo(1);
        assertThat(demonstrated.count("problem_step s join problem p on p.id = s.problem_id"
                        + " where s.action = 'FIXED_ON_SPOT' and p.state = 'CLOSED' and p.closed_by <> p.found_by"))
                .isEqualTo(1);
        assertThat(demonstrated.count("problem_step s join problem p on p.id = s.problem_id"
                        + " where s.action = 'EXTENSION_GRANTED' and p.due_at = s.due_at and p.closed_at < p.due_at"))
                .isEqualTo(1);
        assertThat(demonstrated.count("problem_step s join problem p on p.id = s.problem_id"
                        + " where p.inspection_id is null and s.at < p.found_at"))
                .isZero();
    }

    @Test
    void oneTownshipAsksForAnExtensionAndWhatCameBackIsLinked() {
        assertThat(demonstrated.count("problem where extension_until > due_at")).isEqualTo(1);
        assertThat(demonstrated.count("problem where predecessor_id is not null"))
                .isPositive();
        assertThat(demonstrated.count("""
                problem n join problem p on p.id = n.predecessor_id
                where p.site_id <> n.site_id or p.item_code <> n.item_code or p.closed_at > n.found_at
                    or n.found_on - p.closed_on > 14""")).isZero();
    }

    @Test
    void nothingHappensAfterTheEveningOfTheEighteenth() {
        assertThat(demonstrated.count("problem_step where at > '2020-02-18 21:00+08'"))
                .isZero();
        assertThat(demonstrated.count("inspection where day > '2020-02-18' or filed_at > '2020-02-18 21:00+08'"))
                .isZero();
        assertThat(demonstrated.count("note where written_at > '2020-02-18 21:00+08'"))
                .isZero();
        assertThat(demonstrated.count("review where at > '2020-02-18 21:00+08'"))
                .isZero();
        assertThat(demonstrated.count("township_report where filed_at > '2020-02-18 21:00+08'"))
                .isZero();
    }

    @Test
    void nobodyFilesTwoVisitsAtOnce() {
        assertThat(demonstrated.count("""
                (select started_at, lag(filed_at) over (partition by author_id order by filed_at) before
                 from inspection) i where before > started_at""")).isZero();
    }

    @Test
    void numbersGoOnWhereTheDemonstrationStops() {
        assertThat(demonstrated.count("""
                team_number n where last_number <> case series
                    when 'R' then (select count(*) from inspection i
                                   where i.team_id = n.team_id and i.day = n.day and i.mode = 'OPEN')
                    when 'P' then (select count(*) from problem p where p.team_id = n.team_id and p.found_on = n.day)
                    else last_number end""")).isZero();
    }

    @Test
    void aReportSaysSomethingOfEachProblemThatWasOpenBefore() {
        assertThat(demonstrated.count("""
                township_report r join problem p on p.township_id = r.township_id and p.found_on < r.day
                    and p.state not in ('MERGED', 'VOID')
                    and (p.closed_on is null or p.closed_on >= r.day)
                where not jsonb_exists(r.earlier_problems, cast(p.id as text))""")).isZero();
        assertThat(demonstrated.count("""
                township_report r where r.villages_visited <>
                    (select count(*) from township_report_village v join site s on s.id = v.site_id
                     where v.report_id = r.id and s.township_id = r.township_id)""")).isZero();
    }
}

package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.AnswersJson;
import org.dailydispatch.inspection.Mode;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What the ninth team's leader made of the last days' inspections: some are accepted, one is returned to its author, and
 * one author asks to correct a number after the day has closed.
 */
@Component
class DemonstrationReviews {

    private static final int TEAM = 9;
    private static final ReportingDay LAST = DemonstrationWork.LAST;
    private static final String LEDGER_ITEM = "returnee-ledger";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final Checklists checklists;
    private final AnswersJson json;

    DemonstrationReviews(JdbcOperations jdbc, ReportingClock clock, Checklists checklists, AnswersJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.checklists = checklists;
        this.json = json;
    }

    void load(List<Visit> visits, People people) {
        List<Visit> open = visits.stream()
                .filter(visit -> visit.team() == TEAM && visit.mode() == Mode.OPEN)
                .toList();
        Rows reviews = new Rows("review", "inspection_id, revision, state, reason, items, at, by_id");
        UUID leader = people.leaderOf(TEAM).id();
        Instant evening = clock.at(LAST.previous(), LocalTime.of(19, 40));
        open.stream()
                .filter(visit -> visit.day().equals(LAST.previous()))
                .filter(visit -> "inspector".equals(visit.author().username()))
                .forEach(visit -> reviews.add(visit.id(), 1, "ACCEPTED", "", new String[0], evening, leader));
        reviews.add(
                firstVillage(open, "inspector2", LAST).id(),
                1,
                "RETURNED",
                "返乡台账抽查的条数和村里报的对不上，请核对后重新提交（演示）。",
                new String[] {LEDGER_ITEM},
                clock.at(LAST, LocalTime.of(19, 50)),
                leader);
        reviews.insert(jdbc);
        request(firstVillage(open, "inspector3", LAST.previous()));
    }

    private static Visit firstVillage(List<Visit> open, String username, ReportingDay day) {
        return open.stream()
                .filter(visit -> visit.day().equals(day) && "VILLAGE".equals(visit.checklist()))
                .filter(visit -> visit.author().username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** Twelve entries were looked at, and not ten. */
    private void request(Visit visit) {
        Checklist checklist = checklists.current(visit.checklist());
        List<Answer> answers = new AnswerSheet(clock, visit)
                .fill(checklist, new Findings().at(visit, checklist)).stream()
                        .map(answer -> LEDGER_ITEM.equals(answer.item()) ? twelve(answer) : answer)
                        .toList();
        Rows requests = new Rows(
                "review_correction",
                "id, inspection_id, team_id, author_id, base_revision, answers, remark, content_sha256, reason,"
                        + " requested_at");
        Instant at = clock.at(LAST, LocalTime.of(18, 25));
        requests.add(
                SeedIds.of(at, "correction " + visit.id()),
                visit.id(),
                SeedIds.team(visit.team()),
                visit.author().id(),
                1,
                new Rows.Json(json.write(answers)),
                "",
                DemonstrationInspections.filing(visit, checklist, answers).sha256(),
                "台账抽查条数写错：实际抽查12条，误写为10条（演示）。",
                at);
        requests.insert(jdbc);
    }

    private static Answer twelve(Answer answer) {
        Map<String, BigDecimal> numbers = new HashMap<>(answer.measures());
        numbers.put("sampled", BigDecimal.valueOf(12));
        return answer.failure() == null
                ? Answer.of(answer.item(), answer.verdict(), numbers, answer.options())
                : Answer.failing(answer.item(), numbers, answer.options(), answer.failure());
    }
}

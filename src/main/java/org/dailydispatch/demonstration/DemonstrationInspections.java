package org.dailydispatch.demonstration;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.AnswersJson;
import org.dailydispatch.inspection.Filing;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The visits of the teams as filed inspections, with answers to every item. */
@Component
class DemonstrationInspections {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final Checklists checklists;
    private final AnswersJson json;

    DemonstrationInspections(JdbcOperations jdbc, ReportingClock clock, Checklists checklists, AnswersJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.checklists = checklists;
        this.json = json;
    }

    /** @return what is wrong at the visits, in the order of filing */
    List<Found> load(List<Visit> visits) {
        Rows inspections = new Rows(
                "inspection",
                "id, team_id, township_id, site_id, day, mode, checklist_version_id, author_id, receipt, started_at,"
                        + " filed_at, content_sha256, answers, passed, failed, not_applicable, revised_at,"
                        + " released_at, released_by, spot, demonstration, version");
        Rows revisions = new Rows(
                "inspection_revision", "inspection_id, revision, answers, remark, content_sha256, at, author_id");
        DaySeries receipts = new DaySeries("R");
        Findings findings = new Findings();
        List<Found> found = new ArrayList<>();
        for (Visit visit : visits) {
            Checklist checklist = checklists.current(visit.checklist());
            List<Finding> wrong = findings.at(visit, checklist);
            List<Answer> answers = new AnswerSheet(clock, visit).fill(checklist, wrong);
            add(inspections, revisions, visit, checklist, answers, receipt(visit, receipts));
            wrong.forEach(finding -> found.add(new Found(visit, answerTo(finding, answers), finding, checklist)));
        }
        inspections.insert(jdbc);
        revisions.insert(jdbc);
        receipts.insert(jdbc);
        return found;
    }

    private static Answer answerTo(Finding finding, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.item().equals(finding.item()))
                .findFirst()
                .orElseThrow();
    }

    /** In sequence if open; a covert visit takes no number in which others could see a gap. */
    private static String receipt(Visit visit, DaySeries receipts) {
        String day = DAY.format(visit.day().date());
        if (!visit.covert()) {
            return String.format(Locale.ROOT, "D-%s-%03d", day, receipts.next(visit.team(), visit.day()));
        }
        long drawn = visit.id().getLeastSignificantBits() >>> 2 & 0x3fff_ffffL;
        return String.format(
                        Locale.ROOT, "F-%s-%6s", day, Long.toString(drawn, 32).toUpperCase(Locale.ROOT))
                .replace(' ', '0');
    }

    private void add(
            Rows inspections, Rows revisions, Visit visit, Checklist checklist, List<Answer> answers, String receipt) {
        Person by = visit.releasedBy();
        Rows.Json written = new Rows.Json(json.write(answers));
        String sha256 = filing(visit, checklist, answers).sha256();
        inspections.add(
                visit.id(),
                SeedIds.team(visit.team()),
                visit.township().id(),
                visit.site().id(),
                visit.day(),
                visit.mode(),
                checklist.versionId(),
                visit.author().id(),
                receipt,
                visit.startedAt(),
                visit.filedAt(),
                sha256,
                written,
                count(answers, Verdict.PASS),
                count(answers, Verdict.FAIL),
                count(answers, Verdict.NOT_APPLICABLE),
                visit.filedAt(),
                by == null ? null : visit.knownAt(),
                by == null ? null : by.id(),
                visit.spot(),
                true,
                0);
        revisions.add(
                visit.id(),
                1,
                written,
                "",
                sha256,
                visit.filedAt(),
                visit.author().id());
    }

    static Filing filing(Visit visit, Checklist checklist, List<Answer> answers) {
        return new Filing(
                visit.id(),
                visit.site().id(),
                visit.day(),
                checklist.versionId(),
                visit.startedAt(),
                null,
                answers,
                "");
    }

    private static int count(List<Answer> answers, Verdict verdict) {
        return (int)
                answers.stream().filter(answer -> answer.verdict() == verdict).count();
    }
}

package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.demonstration.DemonstrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demonstration has filed would have been accepted from a form. */
@DemonstrationTest
class DemonstrationAnswersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnswersJson json;

    @Autowired
    Checklists checklists;

    @Autowired
    ReportingClock clock;

    @Test
    void everyItemThatAppliesIsAnsweredInItsOrder() {
        assertThat(filed())
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        inspection -> assertThat(inspection.answers().stream().map(Answer::item))
                                .containsExactlyElementsOf(list(inspection).applying(inspection.given()).stream()
                                        .map(Item::code)
                                        .toList()));
    }

    @Test
    void everyAnswerKeepsTheRules() {
        assertThat(filed().stream().flatMap(this::complaints)).isEmpty();
    }

    @Test
    void theCountsAreThoseOfTheAnswers() {
        assertThat(filed()).allSatisfy(inspection -> {
            assertThat(inspection.passed()).isEqualTo(inspection.count(Verdict.PASS));
            assertThat(inspection.failed()).isEqualTo(inspection.count(Verdict.FAIL));
            assertThat(inspection.notApplicable()).isEqualTo(inspection.count(Verdict.NOT_APPLICABLE));
        });
    }

    @Test
    void theHashIsThatOfTheContent() {
        assertThat(filed())
                .allSatisfy(inspection -> assertThat(inspection.sha256())
                        .isEqualTo(new Filing(
                                        inspection.id(),
                                        inspection.site(),
                                        inspection.day(),
                                        inspection.version(),
                                        inspection.startedAt(),
                                        null,
                                        inspection.answers(),
                                        "")
                                .sha256()));
    }

    private Stream<Complaint> complaints(Filed inspection) {
        return inspection.answers().stream()
                .filter(answer -> answer.verdict() != Verdict.NOT_APPLICABLE)
                .flatMap(answer -> complaints(inspection, answer));
    }

    private Stream<Complaint> complaints(Filed inspection, Answer answer) {
        Item item = list(inspection).item(answer.item()).orElseThrow();
        Stream<Complaint> aboutFailure = answer.failed()
                ? new FailureRules(clock, new Arrival(inspection.filedAt(), null))
                        .complaints(item, answer, null).stream()
                : Stream.empty();
        return Stream.of(
                        NumberRules.complaints(item, answer, new Numbers(list(inspection), inspection.answers()))
                                .stream(),
                        OptionRules.complaints(item, answer).stream(),
                        aboutFailure)
                .flatMap(complaints -> complaints);
    }

    private Checklist list(Filed inspection) {
        return checklists.version(inspection.version());
    }

    private List<Filed> filed() {
        return jdbc.sql("select * from inspection").query(this::filed).list();
    }

    private Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                ReportingDay.parse(row.getString("day")),
                row.getObject("checklist_version_id", UUID.class),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                json.read(row.getString("answers")),
                row.getInt("passed"),
                row.getInt("failed"),
                row.getInt("not_applicable"),
                row.getString("content_sha256"));
    }

    private record Filed(
            UUID id,
            UUID site,
            ReportingDay day,
            UUID version,
            Instant filedAt,
            Instant startedAt,
            List<Answer> answers,
            int passed,
            int failed,
            int notApplicable,
            String sha256) {

        Map<String, Given> given() {
            return answers.stream().collect(Collectors.toMap(Answer::item, Answer::given));
        }

        int count(Verdict verdict) {
            return (int) answers.stream()
                    .filter(answer -> answer.verdict() == verdict)
                    .count();
        }
    }
}

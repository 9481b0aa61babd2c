package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.TestClock;

/** Filings of the day on which the tests' clock stands. */
public final class Filings {

    public static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private Filings() {}

    /** Every item passes, with numbers that allow it. */
    public static Filing passing(Checklist checklist, UUID site) {
        return of(Ids.next(), checklist, site, answer -> answer);
    }

    /** One item fails, the others pass. */
    public static Filing failingAt(String item, Checklist checklist, UUID site) {
        return of(Ids.next(), checklist, site, answer -> answer.item().equals(item) ? failed(answer) : answer);
    }

    /** Every item fails. */
    public static Filing failingEverywhere(Checklist checklist, UUID site) {
        return of(Ids.next(), checklist, site, Filings::failed);
    }

    public static Filing of(UUID id, Checklist checklist, UUID site, UnaryOperator<Answer> change) {
        List<Answer> answers =
                applying(checklist).stream().map(Filings::pass).map(change).toList();
        return new Filing(id, site, DAY, checklist.versionId(), TestClock.START, null, answers, "");
    }

    /** The items that are asked when every first option is chosen. */
    static List<Item> applying(Checklist checklist) {
        Map<String, Given> given = checklist.items().stream()
                .filter(Item::onlyOne)
                .collect(Collectors.toMap(Item::code, item -> pass(item).given()));
        return checklist.applying(given);
    }

    public static Filing with(Filing filing, List<Answer> answers) {
        return new Filing(
                filing.id(),
                filing.siteId(),
                filing.day(),
                filing.checklistVersionId(),
                filing.startedAt(),
                null,
                answers,
                filing.remark());
    }

    public static Filing saying(Filing filing, String remark) {
        return new Filing(
                filing.id(),
                filing.siteId(),
                filing.day(),
                filing.checklistVersionId(),
                filing.startedAt(),
                null,
                filing.answers(),
                remark);
    }

    public static Filing on(ReportingDay day, Filing filing) {
        return new Filing(
                filing.id(),
                filing.siteId(),
                day,
                filing.checklistVersionId(),
                filing.startedAt(),
                null,
                filing.answers(),
                filing.remark());
    }

    public static Answer pass(Item item) {
        Map<String, BigDecimal> numbers =
                item.measures().stream().collect(Collectors.toMap(Measure::code, Filings::good));
        List<String> options = item.options().stream()
                .map(Option::code)
                .limit(item.onlyOne() ? 1 : item.options().size())
                .toList();
        return Answer.of(item.code(), item.asksVerdict() ? Verdict.PASS : Verdict.RECORDED, numbers, options);
    }

    private static BigDecimal good(Measure measure) {
        if (measure.passMin() != null) {
            return measure.passMin();
        }
        return measure.passMax() != null ? measure.passMax() : measure.min();
    }

    /** What only records figures cannot fail. */
    public static Answer failed(Answer answer) {
        return answer.verdict() == Verdict.RECORDED
                ? answer
                : Answer.failing(answer.item(), answer.measures(), answer.options(), failure());
    }

    public static Failure failure() {
        return new Failure("东侧入口测温枪失灵", Severity.SERIOUS, Fix.TODAY, null, "测试镇", null);
    }
}

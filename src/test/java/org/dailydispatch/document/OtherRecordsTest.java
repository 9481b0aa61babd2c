package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However little a template says in figures, no record on which the document rests changes without being named. */
class OtherRecordsTest {

    private static Days day() {
        return Days.withTownships(3)
                .reported(0, ReportStanding.FILED)
                .checkpoints(2)
                .checked(0, 0)
                .villageVisited(0, 1)
                .found(Weight.SERIOUS)
                .enterprise(true, 100, 61, ReportingDay.of(2020, 2, 17), Difficulty.LABOUR)
                .agreed("增派值守", ReportingDay.of(2020, 2, 20), null, "");
    }

    private record Late(String what, UnaryOperator<Days> happens) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Late> late() {
        return Stream.of(
                new Late("a visit", days -> days.villageVisited(1, 0)),
                new Late("a visit of a venue", days -> days.venueVisited(1, 0)),
                new Late("a covert visit", days -> days.covert(2)),
                new Late("a check of a checkpoint", days -> days.checked(1, 2)),
                new Late("a problem", days -> days.found(Weight.GENERAL)),
                new Late("a draft of a report", days -> days.reported(1, ReportStanding.DRAFT)),
                new Late("a report", days -> days.reported(1, ReportStanding.LATE)),
                new Late("an enterprise", days -> days.enterprise(false, 10, 0, null)),
                new Late("something agreed", days -> days.agreed("清理台账", Days.DAY, null, "")));
    }

    @ParameterizedTest
    @MethodSource("late")
    void inTheStandardWords(Late late) {
        assertThatItIsNamed(late, StandardTemplate.TEMPLATE);
    }

    @ParameterizedTest
    @MethodSource("late")
    void inWordsWithoutAnyFigure(Late late) {
        assertThatItIsNamed(
                late,
                new DispatchTemplate(StandardTemplate.TEMPLATE.parts().stream()
                        .map(OtherRecordsTest::bare)
                        .toList()));
    }

    private static TemplatePart bare(TemplatePart part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.texts().keySet().forEach(key -> texts.put(key, key));
        return new TemplatePart(part.section(), part.title(), true, texts);
    }

    private static void assertThatItIsNamed(Late late, DispatchTemplate template) {
        DispatchContent before = day().written(template);
        DispatchContent after = late.happens().apply(day()).written(template);
        assertThat(RecordChange.between(before, day().written(template))).isEmpty();
        assertThat(before.saysTheSameAs(day().written(template))).isTrue();
        assertThat(before.saysTheSameAs(after)).isFalse();
        assertThat(RecordChange.between(before, after)).isNotEmpty();
    }

    /** The attached ledger has the same lines under both. */
    @ParameterizedTest
    @MethodSource("late")
    void theLedgerDoesNotDependOnTheWords(Late late) {
        DispatchTemplate silent = StandardTemplate.TEMPLATE.with(
                new TemplatePart(SectionKind.PROBLEMS, SectionKind.PROBLEMS.title(), false, Map.of()));
        Days days = late.happens().apply(day());
        assertThat(days.written(silent).ledger())
                .isNotEmpty()
                .isEqualTo(days.written().ledger());
    }
}

package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Measure.Kind;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of each type of answer, as tables. {@code ok} stands for accepted. */
class AnswerTypesTest {

    private static final Name NAME = new Name("名", "name");

    @ParameterizedTest
    @CsvSource({
        "COUNT,    0, 3,     ok",
        "COUNT,    0, 3.0,   ok",
        "COUNT,    0, 3.5,   whole",
        "COUNT,    0, -1,    range",
        "COUNT,    0, 101,   range",
        "COUNT,    0, ,      missing",
        "QUANTITY, 1, 2.5,   ok",
        "QUANTITY, 1, 2.50,  ok",
        "QUANTITY, 1, 2.55,  decimals",
        "QUANTITY, 1, -0.1,  range",
        "QUANTITY, 1, ,      missing",
        "PERCENT,  1, 0,     ok",
        "PERCENT,  1, 99.9,  ok",
        "PERCENT,  1, 100,   ok",
        "PERCENT,  1, 100.1, range",
        "PERCENT,  1, 12.34, decimals",
        "PRICE,    2, 2.32,  ok",
        "PRICE,    2, 2.325, decimals",
        "PRICE,    2, 1E2,   ok",
        "PRICE,    2, ,      missing",
    })
    void aNumberIsWithinItsBoundsAndNoFinerThanCanBeMeant(
            Kind kind, int decimals, @Nullable BigDecimal typed, String outcome) {
        Item item = recording(List.of(Measures.of("m", kind, decimals)), List.of(), Choice.MANY);

        assertThat(outcomes(item, answer(Verdict.RECORDED, numbers("m", typed), List.of())))
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2.3, 2.8, ok", "2.3, , ok", ", 2.8, ok", ", , missing missing"})
    void aPriceIsLeftOutWhereTheArticleIsNotOnSaleButNotAllOfThem(
            @Nullable BigDecimal flour, @Nullable BigDecimal rice, String outcome) {
        Item item = recording(
                List.of(Measures.of("flour", Kind.PRICE, 2), Measures.of("rice", Kind.PRICE, 2)),
                List.of(),
                Choice.MANY);

        assertThat(outcomes(item, answer(Verdict.RECORDED, numbers("flour", flour, "rice", rice), List.of())))
                .containsExactly(outcome.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, 5, 5, ok",
        "PASS, 0, 0, ok",
        "PASS, 5, 4, notAllDone",
        "PASS, 5, 6, exceeds",
        "PASS, 5,  , missing",
        "FAIL, 5, 4, ok",
        "FAIL, 5, 6, exceeds",
        "FAIL, 5,  , missing",
        "FAIL,  , 4, missing",
        "FAIL,  ,  , ok",
    })
    void whatIsDueIsDoneInFullToPass(
            Verdict verdict, @Nullable BigDecimal due, @Nullable BigDecimal done, String outcome) {
        Item item = item(true, List.of(Measures.count("due", null, null, null), Measures.done("done", "due")));

        assertThat(outcomes(item, answer(verdict, numbers("due", due, "done", done), List.of())))
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "MANY, RECORDED, '',      none",
        "MANY, RECORDED, a,       ok",
        "MANY, RECORDED, a b,     ok",
        "ONE,  RECORDED, '',      none",
        "ONE,  RECORDED, a,       ok",
        "ONE,  RECORDED, a b,     several",
        "ONE,  RECORDED, c,       unknownItem",
        "MANY, PASS,     '',      ok",
        "ONE,  PASS,     '',      none",
        "ONE,  FAIL,     '',      ok",
    })
    void boxesAreTickedAsOftenAsTheChoiceAllows(Choice choice, Verdict verdict, String ticked, String outcome) {
        List<Option> options = List.of(new Option("a", "甲", "A", false), new Option("b", "乙", "B", false));
        List<String> codes = Arrays.stream(ticked.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();

        assertThat(outcomes(recording(List.of(), options, choice), answer(verdict, Map.of(), codes)))
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, 10, 30,   ok",
        "PASS, 10, 29.9, supply",
        "PASS, 0,  0,    ok",
        "PASS, 0.3, 0.9, ok",
        "FAIL, 10, 29,   ok",
    })
    void aStockForLessThanThreeDaysCannotPass(Verdict verdict, BigDecimal sales, BigDecimal stock, String outcome) {
        Item item = item(true, List.of(Measures.of("sales", Kind.QUANTITY, 1), Measures.of("stock", Kind.QUANTITY, 1)));

        assertThat(outcomes(item, answer(verdict, numbers("sales", sales, "stock", stock), List.of())))
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3, ok", "4, exceeds"})
    void aNumberMayBeLimitedByOneOfAnEarlierItem(int wrong, String outcome) {
        Item sample = recording(List.of(Measures.of("sampled", Kind.COUNT, 0)), List.of(), Choice.MANY);
        Item later = item(true, List.of(Measures.count("wrong", null, null, "item.sampled")));
        Answer sampled = answer(Verdict.RECORDED, numbers("sampled", BigDecimal.valueOf(3)), List.of());
        Answer found = new Answer(
                "later",
                Verdict.PASS,
                new TreeMap<>(numbers("wrong", BigDecimal.valueOf(wrong))),
                List.of(),
                null,
                false,
                List.of());
        Numbers numbers =
                new Numbers(new Checklist(Ids.next(), "TEST", NAME, 1, List.of(sample)), List.of(sampled, found));

        assertThat(keys(NumberRules.complaints(named("later", later), found, numbers)))
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2.00, 2.40, +20, false", "2.00, 2.41, +20.5, true", "2.00, 1.5, -25, true", "2.00, 2.00, 0, false"})
    void aPriceIsComparedWithTheReadingBefore(BigDecimal before, BigDecimal now, String change, boolean notable) {
        Item item = recording(List.of(Measures.of("pork", Kind.PRICE, 2)), List.of(), Choice.MANY);

        assertThat(PriceChange.of(
                        item,
                        answer(Verdict.RECORDED, numbers("pork", now), List.of()),
                        answer(Verdict.RECORDED, numbers("pork", before), List.of())))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.signed()).isEqualTo(change);
                    assertThat(difference.notable()).isEqualTo(notable);
                });
    }

    private static Item named(String code, Item item) {
        return new Item(
                item.id(),
                2,
                code,
                item.section(),
                item.text(),
                null,
                item.category(),
                item.severity(),
                false,
                item.asksVerdict(),
                item.measures(),
                item.options(),
                item.choice(),
                null,
                null);
    }

    private static Item recording(List<Measure> measures, List<Option> options, Choice choice) {
        return new Item(
                Ids.next(),
                1,
                "item",
                NAME,
                NAME,
                null,
                Category.NECESSITIES,
                null,
                false,
                false,
                measures,
                options,
                choice,
                null,
                null);
    }

    private static Item item(boolean asksVerdict, List<Measure> measures) {
        return new Item(
                Ids.next(),
                1,
                "item",
                NAME,
                NAME,
                null,
                Category.ISOLATION,
                Severity.MAJOR,
                false,
                asksVerdict,
                measures,
                List.of(),
                Choice.MANY,
                null,
                null);
    }

    private static Answer answer(Verdict verdict, Map<String, BigDecimal> numbers, List<String> options) {
        return new Answer(
                "item",
                verdict,
                new TreeMap<>(numbers),
                options,
                verdict == Verdict.FAIL ? Filings.failure() : null,
                false,
                List.of());
    }

    private static Map<String, BigDecimal> numbers(String code, @Nullable BigDecimal number) {
        return number == null ? Map.of() : Map.of(code, number);
    }

    private static Map<String, BigDecimal> numbers(
            String code, @Nullable BigDecimal number, String other, @Nullable BigDecimal otherNumber) {
        Map<String, BigDecimal> numbers = new TreeMap<>(numbers(code, number));
        numbers.putAll(numbers(other, otherNumber));
        return numbers;
    }

    private static Numbers numbersOf(Item item, Answer answer) {
        return new Numbers(new Checklist(Ids.next(), "TEST", NAME, 1, List.of(item)), List.of(answer));
    }

    private static List<String> outcomes(Item item, Answer answer) {
        return keys(Stream.concat(
                        NumberRules.complaints(item, answer, numbersOf(item, answer)).stream(),
                        OptionRules.complaints(item, answer).stream())
                .toList());
    }

    private static List<String> keys(List<Complaint> complaints) {
        List<String> refused = complaints.stream()
                .map(Complaint::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
        return refused.isEmpty() ? List.of("ok") : refused;
    }
}

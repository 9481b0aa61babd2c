package org.dailydispatch.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure.Kind;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyRulesTest {

    private static final History NEW = new History(false, List.of());

    @Test
    void aCompleteListHasNoFault() {
        assertThat(faults(Items.content(
                        List.of(Items.with(Items.plain("a"), Items.count("boxes"))), List.of(Items.plain("b")))))
                .isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Content content = new Content(
                new Name("测试", ""),
                List.of(),
                List.of(
                        new Part("a", new Name("一", ""), List.of(Items.saying(Items.plain("a"), ""))),
                        new Part("b", new Name("二", "2"), List.of())));

        assertThat(faults(content))
                .containsExactly(
                        "facts name",
                        "facts kinds",
                        "section-a sectionName",
                        "section-b sectionEmpty",
                        "item-a missing.zh");
    }

    @Test
    void aListForCovertVisitsBelongsToEveryKind() {
        Content content = new Content(
                new Name("暗访", "Covert"), List.of(), List.of(new Part("a", Items.FIRST, List.of(Items.plain("a")))));
        assertThat(CopyRules.faults(content, new History(true, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    COUNT,    0, 0,  10,  -,  -,  -
                    COUNT,    1, 0,  10,  -,  -,  countIsWhole
                    COUNT,    0, 10, 5,   -,  -,  minOverMax
                    COUNT,    0, 0,  10,  11, -,  passOutside
                    COUNT,    0, 5,  10,  -,  4,  passOutside
                    COUNT,    0, 0,  10,  8,  7,  minOverMax
                    QUANTITY, 1, 0,  0.55, -, -,  decimals
                    PERCENT,  1, 0,  101, -,  -,  percent
                    PERCENT,  1, -1, 100, -,  -,  percent
                    PRICE,    2, -1, 100, -,  -,  price
                    PRICE,    2, 0,  9.99, -, -,  -
                    """)
    void theBoundsOfANumberFitItsKindAndOneAnother(
            Kind kind,
            int decimals,
            String min,
            String max,
            @Nullable String passMin,
            @Nullable String passMax,
            @Nullable String fault) {
        Item item = Items.with(Items.plain("a"), Items.measure("m", kind, decimals, min, max, passMin, passMax, null));

        assertThat(faults(only(item))).isEqualTo(fault == null ? List.of() : List.of("item-a " + fault));
    }

    @Test
    void aPairStandsInOneItemAndDoesNotBoundItself() {
        Item lonely = Items.with(Items.plain("a"), Items.measure("m", Kind.COUNT, 0, "0", "9", null, null, "sampled"));
        Item circle = Items.with(
                Items.plain("a"),
                Items.measure("m", Kind.COUNT, 0, "0", "9", null, null, "n"),
                Items.measure("n", Kind.COUNT, 0, "0", "9", null, null, "m"));

        assertThat(faults(only(lonely))).containsExactly("item-a pair");
        assertThat(faults(only(circle))).containsExactly("item-a circle", "item-a circle");
    }

    @Test
    void codesAreUnique() {
        Item twice = Items.with(Items.plain("a"), Items.count("m"), Items.count("m"));

        assertThat(faults(only(twice))).containsExactly("item-a codeTwice");
        assertThat(faults(Items.content(List.of(Items.plain("a")), List.of(Items.plain("a")))))
                .containsExactly("item-a codeTwice");
    }

    @ParameterizedTest
    @CsvSource({
        "a, FAIL, ''",
        "a, x, ''",
        "a, z, item-b dependsImpossible",
        "a, RECORDED, item-b dependsImpossible",
        "c, FAIL, item-b dependsLater",
        "gone, FAIL, item-b dependsLater"
    })
    void anItemDependsOnlyOnAnswersOfAnEarlierOne(String on, String answer, String fault) {
        Item first = Items.with(Items.plain("a"), Choice.MANY, Items.option("x"), Items.option("y"));
        Content content =
                Items.content(List.of(first, Items.after(Items.plain("b"), on, answer)), List.of(Items.plain("c")));

        assertThat(String.join(", ", faults(content))).isEqualTo(fault);
    }

    @Test
    void aChoiceOfOneNeedsTwoAndRequiresNone() {
        Item item = Items.with(Items.plain("a"), Choice.ONE, new Option("x", "甲", "X", true));

        assertThat(faults(only(item))).containsExactly("item-a required", "item-a oneOfOne");
    }

    @Test
    void aCodeThatWasGivenUpComesBackOnlyAsWhatItWas() {
        History history = new History(
                false,
                List.of(
                        version(2, Items.plain("a")),
                        version(1, Items.plain("a"), Items.with(Items.plain("old"), Items.count("m")))));

        assertThat(faults(only(Items.saying(Items.plain("old"), "别的")), history))
                .containsExactly("item-old codeReused");
        assertThat(faults(only(Items.plain("old")), history)).isEmpty();
        assertThat(faults(only(Items.saying(Items.plain("a"), "换个说法")), history))
                .isEmpty();
    }

    @Test
    void aNumberKeepsItsKindAndUnitAndAnOptionItsMeaning() {
        Item before = Items.with(
                Items.with(Items.plain("a"), Items.count("m")), Choice.MANY, Items.option("x"), Items.option("y"));
        Item later = Items.with(Items.plain("a"), Choice.MANY, Items.option("y"));
        History history = new History(false, List.of(version(2, later), version(1, before)));
        Item reused = Items.with(
                Items.with(Items.plain("a"), Items.measure("m", Kind.PRICE, 0, "0", "9", null, null, null)),
                Choice.MANY,
                new Option("x", "别的", "Other", false),
                new Option("y", "仍是它", "Still", false));

        assertThat(faults(only(reused), history)).containsExactly("item-a measureReused", "item-a optionReused");
    }

    private static Content only(Item item) {
        return new Content(
                new Name("测试", "Test"), List.of(SiteKind.VILLAGE), List.of(new Part("a", Items.FIRST, List.of(item))));
    }

    private static Checklist version(int number, Item... items) {
        return new Checklist(Ids.next(), "TEST", new Name("测试", "Test"), number, List.of(items));
    }

    private static List<String> faults(Content content) {
        return faults(content, NEW);
    }

    private static List<String> faults(Content content, History history) {
        return CopyRules.faults(content, history).stream()
                .map(fault -> fault.anchor() + " " + fault.key().substring("editor.fault.".length()))
                .toList();
    }
}

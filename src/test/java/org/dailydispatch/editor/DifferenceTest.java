package org.dailydispatch.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.language.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Sections are separated by a bar; an item that ends with an apostrophe is reworded; a section has its heading first. */
    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    A a b c | B d ; A a b c | B d   ; -
                    A a b   | B d ; A a b c | B d   ; ADDED c
                    A a b c | B d ; A a c   | B d   ; REMOVED b
                    A a b c | B d ; A a b' c | B d  ; CHANGED b
                    A a b c | B d ; A b a c | B d   ; MOVED a
                    A a b c | B d ; A c a b | B d   ; MOVED c
                    A a b c | B d ; A b c a | B d   ; MOVED a
                    A a b c | B d ; A a b | B c d   ; MOVED c
                    A a b c | B d ; A a b | B c' d  ; CHANGED c
                    A a b c | B d ; C a b c | B d   ; RENAMED_SECTION C
                    A a b c | B d ; C a b | B c d   ; RENAMED_SECTION C, MOVED c
                    A a b c | B d ; B d | A a b c   ; MOVED d
                    A a b c | B d ; A a e c | B d'  ; ADDED e, CHANGED d, REMOVED b
                    A a b c | B d ; A d c b a       ; MOVED d, MOVED b, MOVED a
                    """)
    void aDifferenceNamesWhatCameWentMovedAndChanged(String before, String after, String expected) {
        List<Change> changes = Difference.between(NAME, items(before), NAME, items(after));

        assertThat(changes.stream().map(DifferenceTest::spoken).collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aChangedFieldShowsBothItsTexts() {
        Item before = Items.with(Items.plain("a"), Items.count("boxes"));
        Item after = Items.with(
                Items.plain("a"),
                Items.measure(
                        "boxes", org.dailydispatch.checklist.Measure.Kind.COUNT, 0, "0", "500", null, null, null));

        List<Change> changes = Difference.between(NAME, List.of(before), NAME, List.of(after));

        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new Change.Field(
                                "editor.field.max",
                                "boxes",
                                new Change.Shown("999", false),
                                new Change.Shown("500", false))));
    }

    @Test
    void optionsInAnotherOrderAreAChange() {
        Item before = Items.with(Items.plain("a"), Choice.MANY, Items.option("x"), Items.option("y"));
        Item after = Items.with(Items.plain("a"), Choice.MANY, Items.option("y"), Items.option("x"));

        assertThat(Difference.between(NAME, List.of(before), NAME, List.of(after)))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(Change.Field::label)
                        .containsExactly("editor.field.order.options"));
    }

    @Test
    void aNewNameOfTheListIsAChange() {
        assertThat(Difference.between(NAME, List.of(), new Name("新", "New"), List.of()))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.RENAMED_CHECKLIST);
    }

    private static final Name NAME = new Name("清单", "List");

    private static String spoken(Change change) {
        return change.kind() + " " + (change.code().isEmpty() ? change.name().zh() : change.code());
    }

    private static List<Item> items(String written) {
        List<Item> items = new ArrayList<>();
        for (String section : written.split("\\|", -1)) {
            List<String> words = Arrays.asList(section.strip().split(" +", -1));
            Name heading = new Name(words.get(0), words.get(0));
            for (String word : words.subList(1, words.size())) {
                Item item = Items.plain(word.replace("'", ""));
                Item now = word.endsWith("'") ? Items.saying(item, "改" + word) : item;
                items.add(now.at(items.size() + 1, heading));
            }
        }
        return items;
    }
}

package org.dailydispatch.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private final Content content =
            Items.content(List.of(Items.plain("a"), Items.plain("b")), List.of(Items.plain("c"), Items.plain("d")));

    @ParameterizedTest
    @CsvSource({
        "a, UP, ab|cd",
        "a, DOWN, ba|cd",
        "b, UP, ba|cd",
        "b, DOWN, a|bcd",
        "c, UP, abc|d",
        "d, UP, ab|dc",
        "d, DOWN, ab|cd"
    })
    void aButtonMovesAnItemOneStepAlsoIntoTheNextSection(String code, Direction to, String expected) {
        assertThat(order(content.moveItem(code, to))).isEqualTo(expected);
    }

    @Test
    void anItemGoesToTheEndOfAnotherSection() {
        assertThat(order(content.placeItem("a", "b"))).isEqualTo("b|cda");
    }

    @Test
    void positionsAndSectionsFollowTheOrder() {
        assertThat(content.moveItem("c", Direction.UP).items())
                .extracting(Item::position, item -> item.section().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Items.FIRST.zh()),
                        org.assertj.core.groups.Tuple.tuple(2, Items.FIRST.zh()),
                        org.assertj.core.groups.Tuple.tuple(3, Items.FIRST.zh()),
                        org.assertj.core.groups.Tuple.tuple(4, Items.SECOND.zh()));
    }

    @Test
    void sectionsMoveAsAWholeAndStayWithinTheList() {
        assertThat(order(content.movePart("b", Direction.UP))).isEqualTo("cd|ab");
        assertThat(content.movePart("a", Direction.UP)).isEqualTo(content);
    }

    @Test
    void aSectionIsRemovedOnlyWhenItIsEmpty() {
        assertThatThrownBy(() -> content.removePart("a")).isInstanceOf(RefusedException.class);
        assertThat(order(content.removeItem("a").removeItem("b").removePart("a")))
                .isEqualTo("cd");
    }

    @Test
    void whatIsNotThereCannotBeMoved() {
        assertThatThrownBy(() -> content.moveItem("x", Direction.UP)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> content.movePart("x", Direction.UP)).isInstanceOf(NotFoundException.class);
    }

    private static String order(Content content) {
        return content.parts().stream()
                .map(part -> part.items().stream().map(Item::code).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }
}

package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dailydispatch.figure.Figure;

/** A paragraph while it is being written; keeps the figures that it names in the reader's order. */
final class Draft {

    private final Map<String, Figure> named;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param named receives every figure that the paragraph names */
    Draft(Map<String, Figure> named) {
        this.named = named;
    }

    Draft say(String text) {
        pieces.add(new Piece(text, null));
        return this;
    }

    /** States a figure as it is printed: 17个. */
    Draft figure(Figure figure) {
        return figure(figure, figure.value());
    }

    /** States a figure in other words: 今日无新增问题. */
    Draft figure(Figure figure, String words) {
        named.putIfAbsent(figure.key(), figure);
        pieces.add(new Piece(words, figure.key()));
        return this;
    }

    Draft when(boolean condition, Consumer<Draft> words) {
        if (condition) {
            words.accept(this);
        }
        return this;
    }

    boolean unwritten() {
        return pieces.isEmpty();
    }

    Paragraph paragraph() {
        return new Paragraph(pieces);
    }
}

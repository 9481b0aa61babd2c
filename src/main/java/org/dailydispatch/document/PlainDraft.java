package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dailydispatch.figure.Figure;

/** A paragraph while it is being written in the words of the program, not of a template; keeps the figures that it names in the reader's order. */
public final class PlainDraft {

    private final Map<String, Figure> named;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param named receives every figure that the paragraph names */
    public PlainDraft(Map<String, Figure> named) {
        this.named = named;
    }

    /** Adds plain text. */
    public PlainDraft say(String text) {
        pieces.add(new Piece(text, null));
        return this;
    }

    /** States a figure as it is printed: 17个. */
    public PlainDraft figure(Figure figure) {
        return figure(figure, figure.value());
    }

    /** States a figure in other words: 今日无新增问题. */
    public PlainDraft figure(Figure figure, String words) {
        named.putIfAbsent(figure.key(), figure);
        pieces.add(new Piece(words, figure.key()));
        return this;
    }

    /** Adds words only where the condition holds. */
    public PlainDraft when(boolean condition, Consumer<PlainDraft> words) {
        if (condition) {
            words.accept(this);
        }
        return this;
    }

    /** Whether nothing stands in it yet. */
    public boolean unwritten() {
        return pieces.isEmpty();
    }

    /** What has been written. */
    public Paragraph paragraph() {
        return new Paragraph(pieces);
    }
}

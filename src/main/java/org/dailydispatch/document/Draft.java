package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.document.Phrase.Token;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph while it is being written; keeps the figures that it names in the reader's order. Whatever a template
 * leaves out, a sentence begins without a comma and ends with a full stop.
 */
final class Draft {

    private static final String ENDS = "。！？";
    private static final String LEADING = "^[，、；：。,;]+";

    private final TemplatePart part;
    private final Map<String, Figure> named;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param named receives every figure that the paragraph names */
    Draft(TemplatePart part, Map<String, Figure> named) {
        this.part = part;
        this.named = named;
    }

    /** Says the sentence as the template words it in this case, or nothing where it has no words for it. */
    Draft say(Clause clause, Case when, Values values) {
        values.mustFill(clause, when);
        for (Token token : Phrase.tokens(part.text(clause, when))) {
            fill(token, values);
        }
        return this;
    }

    Draft say(Clause clause, Case when) {
        return say(clause, when, new Values());
    }

    /** Words that join what the template says. */
    Draft join(String words) {
        add(words, null);
        return this;
    }

    /** Whether the template says anything in this case. */
    boolean says(Clause clause, Case when) {
        return !part.text(clause, when).isBlank();
    }

    private void fill(Token token, Values values) {
        String name = token.name();
        if (name == null) {
            add(String.valueOf(token.words()), null);
            return;
        }
        Term term = Term.called(name).orElseThrow(() -> new IllegalStateException("No term " + name));
        Figure figure = values.figure(term);
        String words = token.words();
        if (figure == null && words == null) {
            values.words(term).forEach(piece -> tell(piece, values));
        } else if (figure == null) {
            add(String.valueOf(words), null);
        } else {
            named.putIfAbsent(figure.key(), figure);
            add(words == null ? figure.value() : words, figure.key());
        }
    }

    private void tell(Piece piece, Values values) {
        String key = piece.figure();
        if (key != null) {
            named.putIfAbsent(key, values.named(key));
        }
        add(piece.text(), key);
    }

    private void add(String words, @Nullable String figure) {
        String said = atStart() && figure == null ? words.replaceFirst(LEADING, "") : words;
        if (said.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (figure == null && last >= 0 && pieces.get(last).figure() == null) {
            pieces.set(last, new Piece(pieces.get(last).text() + said, null));
        } else {
            pieces.add(new Piece(said, figure));
        }
    }

    /** Ends the sentence, where one has begun. */
    Draft stop() {
        if (!atStart()) {
            add("。", null);
        }
        return this;
    }

    private boolean atStart() {
        if (pieces.isEmpty()) {
            return true;
        }
        String last = pieces.get(pieces.size() - 1).text();
        return ENDS.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    boolean unwritten() {
        return pieces.isEmpty();
    }

    Paragraph paragraph() {
        return new Paragraph(pieces);
    }
}

package org.dailydispatch.document;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/** What the placeholders of a sentence stand for on a day. */
final class Values {

    private final Map<Term, Figure> figures = new EnumMap<>(Term.class);
    private final Map<Term, String> words = new EnumMap<>(Term.class);
    private final Map<Term, PlainDraft> told = new EnumMap<>(Term.class);
    private final Map<String, Figure> named = new LinkedHashMap<>();

    static Values of(Figure... figures) {
        Values values = new Values();
        for (Figure figure : figures) {
            values.figures.put(Term.ofFigure(figure.key()), figure);
        }
        return values;
    }

    Values with(Term term, String text) {
        words.put(term, text);
        return this;
    }

    Values with(Term term, Figure figure) {
        figures.put(term, figure);
        return this;
    }

    /** Words that name figures between them. */
    Values with(Term term, Consumer<PlainDraft> words) {
        PlainDraft draft = new PlainDraft(named);
        words.accept(draft);
        told.put(term, draft);
        return this;
    }

    @Nullable
    Figure figure(Term term) {
        return figures.get(term);
    }

    /** What stands for a term that is no figure. */
    List<Piece> words(Term term) {
        PlainDraft draft = told.get(term);
        return draft == null
                ? List.of(new Piece(words.getOrDefault(term, ""), null))
                : draft.paragraph().pieces();
    }

    /** A figure that such words name. */
    Figure named(String key) {
        return Objects.requireNonNull(named.get(key), key);
    }

    /** A sentence that a template may write must be one that the day can fill. */
    void mustFill(Clause clause, Case when) {
        for (Term term : clause.terms(when)) {
            if (!figures.containsKey(term) && !words.containsKey(term) && !told.containsKey(term)) {
                throw new IllegalStateException(clause.key(when) + " has nothing for " + term);
            }
        }
    }
}

package org.dailydispatch.document;

import java.util.EnumMap;
import java.util.Map;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/** What the placeholders of a sentence stand for on a day. */
final class Values {

    private final Map<Term, Figure> figures = new EnumMap<>(Term.class);
    private final Map<Term, String> words = new EnumMap<>(Term.class);

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

    @Nullable
    Figure figure(Term term) {
        return figures.get(term);
    }

    String words(Term term) {
        return words.getOrDefault(term, "");
    }

    /** A sentence that a template may write must be one that the day can fill. */
    void mustFill(Clause clause, Case when) {
        for (Term term : clause.terms(when)) {
            if (!figures.containsKey(term) && !words.containsKey(term)) {
                throw new IllegalStateException(clause.key(when) + " has nothing for " + term);
            }
        }
    }
}

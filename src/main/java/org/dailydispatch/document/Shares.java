package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.figure.Figure;

/** Parts of one count in a sentence: what is so of all first, then of some, then of none. */
final class Shares {

    private final Figure whole;
    private final Draft draft;
    private final List<Part> all = new ArrayList<>();
    private final List<Part> some = new ArrayList<>();
    private final List<Part> none = new ArrayList<>();

    private record Part(Clause clause, Case when, Figure figure) {}

    Shares(Figure whole, Draft draft) {
        this.whole = whole;
        this.draft = draft;
    }

    Shares of(Clause clause, Figure figure) {
        Case when = figure.zero() ? Case.ZERO : Cases.allOrSome(figure, whole);
        List<Part> fitting = when == Case.ZERO ? none : when == Case.SOME ? some : all;
        if (draft.says(clause, when)) {
            fitting.add(new Part(clause, when, figure));
        }
        return this;
    }

    void say() {
        say(all, "，", "，");
        say(some, "，其中", "、");
        say(none, "，", "、");
    }

    private void say(List<Part> parts, String before, String between) {
        String comma = before;
        for (Part part : parts) {
            draft.join(comma).say(part.clause(), part.when(), Values.of(part.figure()));
            comma = between;
        }
    }
}

package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.figure.Figure;

/** Parts of one count in a sentence: what is so of all first, then of some, then of none. */
final class Shares {

    private final Figure whole;
    private final List<Part> all = new ArrayList<>();
    private final List<Part> some = new ArrayList<>();
    private final List<Part> none = new ArrayList<>();

    private record Part(Figure figure, String words) {}

    Shares(Figure whole) {
        this.whole = whole;
    }

    /**
     * @param some what precedes the number where it is so of some, and 无 where it is so of none
     * @param all what is said where it is so of all: 已逾期, 均已逾期
     */
    Shares of(Figure part, String some, String all) {
        if (part.zero()) {
            none.add(new Part(part, "无" + some));
        } else if (part.numerator() == whole.numerator()) {
            this.all.add(new Part(part, (whole.several() ? "均" : "") + all));
        } else {
            this.some.add(new Part(part, some));
        }
        return this;
    }

    void say(Draft draft) {
        all.forEach(part -> draft.say("，").figure(part.figure(), part.words()));
        String before = "，其中";
        for (Part part : some) {
            draft.say(before + part.words()).figure(part.figure());
            before = "、";
        }
        before = "，";
        for (Part part : none) {
            draft.say(before).figure(part.figure(), part.words());
            before = "、";
        }
    }
}

package org.dailydispatch.editor;

import java.math.BigDecimal;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Measure.Kind;

/** What a new item begins with; everything in it can be changed afterwards. */
enum AnswerType {
    /** 合格 / 不合格 / 不适用. */
    THREE_WAY,
    /** Figures without a verdict. */
    FIGURES_ONLY,
    /** A number with its unit and bounds. */
    NUMBER,
    /** Defective of sampled. */
    PAIR_DEFECTIVE,
    /** Done of due. */
    PAIR_DONE,
    MULTI_SELECT,
    SINGLE_CHOICE,
    PERCENT,
    PRICE;

    private static final BigDecimal MANY = BigDecimal.valueOf(9_999);

    ItemForm form() {
        ItemForm form = new ItemForm();
        form.category = "OTHER";
        form.severity = this == FIGURES_ONLY ? "" : "GENERAL";
        form.asksVerdict = this == FIGURES_ONLY ? "false" : "true";
        form.choice = this == SINGLE_CHOICE ? Choice.ONE.name() : Choice.MANY.name();
        switch (this) {
            case FIGURES_ONLY, NUMBER -> form.measures.add(count(""));
            case PERCENT ->
                form.measures.add(MeasureForm.bounded("", Kind.PERCENT, 1, BigDecimal.ZERO, BigDecimal.valueOf(100)));
            case PRICE -> form.measures.add(MeasureForm.bounded("", Kind.PRICE, 2, BigDecimal.ZERO, MANY));
            case PAIR_DEFECTIVE -> {
                MeasureForm defective = count("defective");
                defective.atMost = "sampled";
                defective.passMax = "0";
                form.measures.add(count("sampled"));
                form.measures.add(defective);
            }
            case PAIR_DONE -> {
                MeasureForm done = count("done");
                done.atMost = "due";
                done.passAtLeast = "due";
                form.measures.add(count("due"));
                form.measures.add(done);
            }
            case MULTI_SELECT, SINGLE_CHOICE -> {
                form.options.add(new OptionForm());
                form.options.add(new OptionForm());
            }
            case THREE_WAY -> {
                // Nothing but the verdict.
            }
        }
        return form;
    }

    private static MeasureForm count(String code) {
        return MeasureForm.bounded(code, Kind.COUNT, 0, BigDecimal.ZERO, MANY);
    }
}

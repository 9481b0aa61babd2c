package org.dailydispatch.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Fix;
import org.dailydispatch.inspection.PriceChange;
import org.dailydispatch.photo.Photo;
import org.jspecify.annotations.Nullable;

/**
 * One item as the form shows it.
 *
 * @param answer what is typed, as far as it can be read; null where nothing is
 * @param condition what must have been answered before, in words; null where the item is always asked
 * @param applies whether it is to be asked after what is answered so far
 * @param defaultUnit the responsible unit that is proposed
 * @param suggestion the deadline that is proposed
 * @param earlier the last answer of the days before; null where there is none
 * @param photos those that the server has, in order
 * @param errors what is wrong with its parts, in words, by field
 */
record FormItem(
        Item item,
        AnswerForm typed,
        @Nullable Answer answer,
        @Nullable String condition,
        boolean applies,
        String defaultUnit,
        Suggestion suggestion,
        @Nullable Earlier earlier,
        List<Photo> photos,
        Map<String, String> errors) {

    static String id(String item, String field) {
        return "q-" + item + "-" + field.replace('.', '-');
    }

    public String id(String field) {
        return id(item.code(), field);
    }

    public String name(String field) {
        return "answers[" + item.code() + "]." + field;
    }

    public boolean answered() {
        return typed.verdict(item) != null;
    }

    public boolean is(String verdict) {
        Verdict given = typed.verdict(item);
        return given != null && given.name().equals(verdict);
    }

    public boolean carried() {
        return typed.isCarried();
    }

    /** How the progress bar shows it: a class of the style sheet. */
    public String segment() {
        Verdict given = typed.verdict(item);
        if (given == null) {
            return "todo";
        }
        return switch (given) {
            case PASS, RECORDED -> "ok";
            case FAIL -> "bad";
            case NOT_APPLICABLE -> "na";
        };
    }

    public @Nullable String number(String measure) {
        return typed.measures.get(measure);
    }

    public boolean ticked(String option) {
        return typed.options.contains(option);
    }

    /** How prices differ from the reading before. */
    public List<PriceChange> changes() {
        return PriceChange.of(item, answer, earlier == null ? null : earlier.answer());
    }

    public @Nullable BigDecimal daysOfSupply() {
        return answer == null ? null : answer.daysOfSupply();
    }

    public boolean asksStock() {
        return item.measure("sales").isPresent() && item.measure("stock").isPresent();
    }

    /** On which keyboard of a phone it is typed. */
    public static String keyboard(Measure measure) {
        return measure.whole() ? "numeric" : "decimal";
    }

    /**
     * What a number must be, for a phone that has no network to ask: decimals, least, most, least and most to pass, the
     * code of what it does not exceed, and of what it reaches to pass; a dash for no limit.
     */
    public static String rule(Measure measure) {
        return Stream.of(
                        measure.decimals(),
                        measure.min().toPlainString(),
                        measure.max().toPlainString(),
                        plain(measure.passMin()),
                        plain(measure.passMax()),
                        Objects.requireNonNullElse(measure.atMost(), "-"),
                        Objects.requireNonNullElse(measure.passAtLeast(), "-"))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable BigDecimal limit) {
        return limit == null ? "-" : limit.toPlainString();
    }

    public @Nullable String description() {
        return typed.description;
    }

    private @Nullable Severity severity() {
        Severity chosen = Typed.choice(typed.severity, Severity.class);
        return chosen == null ? item.severity() : chosen;
    }

    public boolean hasSeverity(Severity severity) {
        return severity() == severity;
    }

    public Fix suggestedFor(Severity severity) {
        return suggestion.fix(severity);
    }

    public boolean hasFix(String fix) {
        return fix.equals(typed.fix == null ? suggestion.fix(severity()).name() : typed.fix);
    }

    public String by() {
        return typed.by == null || typed.by.isBlank() ? suggestion.by().toString() : typed.by;
    }

    public String unit() {
        return typed.unit == null ? defaultUnit : typed.unit;
    }

    /** Whether the part with the photos stands open: it is asked for, or there is something in it. */
    public boolean showsPhotos() {
        return is("FAIL") || !photos.isEmpty() || error("photos") != null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}

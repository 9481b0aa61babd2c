package org.dailydispatch.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/** The inspection form as a browser sends it: everything is text, so that nothing typed is lost. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class InspectionForm {

    @Nullable
    String site;

    @Nullable
    String checklist;

    /** The day for which the form was opened. */
    @Nullable
    String day;

    @Nullable
    String startedAt;

    /** The revision that a correction started from; empty for a new inspection. */
    @Nullable
    String revision;

    /** One rendering of the form: saving twice from the same page is no conflict with oneself. */
    @Nullable
    String page;

    /** The how-manieth state of its page this is, where a script saves it again and again; empty without one. */
    @Nullable
    String turn;

    /** The mark of the draft that the page showed; empty where it showed none. */
    @Nullable
    String mark;

    @Nullable
    String remark;

    /** Where the device says it is, in degrees; empty unless the inspector pressed for it. */
    @Nullable
    String latitude;

    @Nullable
    String longitude;

    /** Metres around it. */
    @Nullable
    String accuracy;

    /** What the device claims its time to be when the inspector sends the form off. */
    @Nullable
    String deviceTime;

    /** What the device claims its time to be while it sends; empty where that is the same. */
    @Nullable
    String sentAt;

    Map<String, AnswerForm> answers = new LinkedHashMap<>();

    /** A form of the day with nothing answered but what the kind of the site tells. */
    static InspectionForm blank(ReportingDay today, Checklist checklist, SiteKind kind) {
        InspectionForm form = new InspectionForm();
        form.day = today.toString();
        String option = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        checklist.items().stream()
                .filter(item -> item.onlyOne() && item.hasOption(option))
                .forEach(item -> form.answers.put(item.code(), AnswerForm.ticking(option)));
        return form;
    }

    static InspectionForm of(Inspection inspection) {
        InspectionForm form = new InspectionForm();
        form.site = inspection.row().siteId().toString();
        form.checklist = inspection.checklistVersionId().toString();
        form.day = inspection.day().toString();
        form.startedAt = inspection.row().startedAt().toString();
        form.revision = Integer.toString(inspection.revision());
        form.remark = inspection.remark();
        inspection.answers().forEach(answer -> form.answers.put(answer.item(), AnswerForm.of(answer)));
        return form;
    }

    /** 0 where the page does not count, or says something else than a number. */
    long turn() {
        return turn != null && turn.matches("[0-9]{1,9}") ? Long.parseLong(turn) : 0;
    }

    /** Whether the other is a later state of the same page: this one was overtaken on its way. */
    boolean isOvertakenBy(InspectionForm other) {
        return page != null && page.equals(other.page) && turn() < other.turn();
    }

    /** Whether this is the same state of the same page, sent once more. */
    boolean isRepetitionOf(InspectionForm other) {
        return isOfPageOf(other)
                && turn() > 0
                && turn() == other.turn()
                && Objects.equals(day, other.day)
                && Objects.equals(revision, other.revision)
                && Objects.equals(latitude, other.latitude)
                && Objects.equals(longitude, other.longitude)
                && saysTheSameAs(other);
    }

    /** Whether this is the other's page as it was then or earlier: the other says all that this one does, or more. */
    boolean isOfPageOf(InspectionForm other) {
        return page != null && !page.isEmpty() && page.equals(other.page) && turn() <= other.turn();
    }

    /** Takes over what the device claims its time to be at the last press, where it claims something. */
    void filedAt(@Nullable String claimed) {
        if (claimed != null && !claimed.isBlank()) {
            deviceTime = claimed;
            sentAt = null;
        }
    }

    AnswerForm answer(String item) {
        return answers.getOrDefault(item, new AnswerForm());
    }

    boolean saysTheSameAs(InspectionForm other) {
        return Typed.lines(remark).equals(Typed.lines(other.remark)) && said().equals(other.said());
    }

    private Map<String, List<Object>> said() {
        Map<String, List<Object>> said = new LinkedHashMap<>();
        answers.forEach((item, answer) -> said.put(item, answer.said()));
        return said;
    }

    /** What is answered so far, by item, as far as other items may depend on it. */
    Map<String, Given> given(Checklist list) {
        Map<String, Given> given = new LinkedHashMap<>();
        list.items().forEach(item -> given.put(item.code(), answer(item.code()).given(item)));
        return given;
    }

    /** The items that are to be asked after what is answered so far. */
    List<Item> applying(Checklist list) {
        return list.applying(given(list));
    }

    int answered(Checklist list) {
        return Math.toIntExact(applying(list).stream()
                .filter(item -> answer(item.code()).verdict(item) != null)
                .count());
    }

    int failed(Checklist list) {
        return Math.toIntExact(applying(list).stream()
                .filter(item -> answer(item.code()).verdict(item) == Verdict.FAIL)
                .count());
    }
}

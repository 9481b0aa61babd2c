package org.dailydispatch.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Units;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoAlbum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the items of a form, section by section. */
@Component
class FormItems {

    private final Wording wording;
    private final ReportingClock clock;

    FormItems(Wording wording, ReportingClock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * What is known beside the form itself.
     *
     * @param before the inspection before; null where there is none
     * @param units who had to put right what failed there
     * @param township the unit that is proposed where nothing else is known
     * @param photos those of the inspection that the server has
     */
    record Known(
            @Nullable Inspection before, Units units, String township, PhotoAlbum photos, List<Complaint> complaints) {}

    List<FormPage.FormSection> sections(Checklist checklist, InspectionForm form, Known known, Locale locale) {
        Map<String, Answer> answers = readable(checklist, form);
        List<Item> applying = form.applying(checklist);
        Suggestion suggestion = Suggestion.at(clock, clock.now());
        return checklist.sections().stream()
                .map(section -> new FormPage.FormSection(
                        section.name(),
                        section.items().stream()
                                .map(item -> new FormItem(
                                        item,
                                        form.answer(item.code()),
                                        answers.get(item.code()),
                                        wording.condition(item, checklist, locale),
                                        applying.contains(item),
                                        known.units().of(item.code()).orElse(known.township()),
                                        suggestion,
                                        earlier(item, known.before()),
                                        photos(item, form, known),
                                        errors(item.code(), known.complaints(), locale)))
                                .toList()))
                .toList();
    }

    /** Those that the form names, and those that arrived when it had not been kept yet. */
    private static List<Photo> photos(Item item, InspectionForm form, Known known) {
        List<UUID> named = form.answer(item.code()).shown();
        return known.photos().of(item.code()).stream()
                .filter(photo -> photo.state() == Photo.State.PENDING || named.contains(photo.id()))
                .toList();
    }

    /** What is typed, as far as it can be read. */
    private static Map<String, Answer> readable(Checklist checklist, InspectionForm form) {
        Map<String, Answer> answers = new HashMap<>();
        new FormReader(form, checklist).answers().forEach(answer -> answers.put(answer.item(), answer));
        return answers;
    }

    private static @Nullable Earlier earlier(Item item, @Nullable Inspection before) {
        if (before == null) {
            return null;
        }
        ReportingDay day = before.day();
        Optional<Answer> answer = before.answer(item.code());
        return answer.map(given -> new Earlier(day, given)).orElse(null);
    }

    /** What is wrong with an item, or with the form where the item is null: by field, in words. */
    Map<String, String> errors(@Nullable String item, List<Complaint> complaints, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        complaints.stream()
                .filter(complaint -> item == null ? complaint.item() == null : item.equals(complaint.item()))
                .forEach(complaint -> errors.putIfAbsent(complaint.field(), wording.text(complaint, locale)));
        return errors;
    }
}

package org.dailydispatch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.ConflictingFilingException;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Receipt;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.WebDataBinder;

/**
 * Forms that come without their page: a device kept them and sends them when there is a network. They have the fields of
 * the page and are bound and read by the same code, so that a form means the same whichever way it came.
 */
@Service
public class ReceivedForms {

    private final Drafts drafts;
    private final Checklists checklists;
    private final Inspections inspections;
    private final Wording wording;
    private final AnswerWords words;

    ReceivedForms(Drafts drafts, Checklists checklists, Inspections inspections, Wording wording, AnswerWords words) {
        this.drafts = drafts;
        this.checklists = checklists;
        this.inspections = inspections;
        this.wording = wording;
        this.words = words;
    }

    /**
     * Files the form under the id, or corrects what is filed; may be repeated.
     *
     * @throws org.dailydispatch.refusal.NotFoundException for an unknown site or checklist, a site of another county,
     *     and an id that is not the actor's
     */
    public Handover file(Actor actor, UUID id, MultiValueMap<String, String> fields, Locale locale) {
        Draft draft = drafts.draft(actor, id, bound(fields));
        try {
            String reason = fields.getFirst("reason");
            Receipt receipt =
                    drafts.file(actor, draft, reason == null ? "" : reason).receipt();
            return new Handover.Filed(receipt, inspections.deadlinesThatGaveWay(actor, id));
        } catch (RefusedFilingException refused) {
            return refused(refused, checklist(draft), locale);
        } catch (RefusedException refused) {
            Complaint complaint = Complaint.aboutForm(
                    "reason", refused.key(), refused.arguments().toArray());
            return refused(new RefusedFilingException(List.of(complaint)), checklist(draft), locale);
        } catch (ConflictingFilingException conflict) {
            return differing(actor, draft, conflict.filed(), locale);
        }
    }

    /**
     * Keeps the form unfinished, unless another page saved something else since the mark in the form.
     *
     * @throws org.dailydispatch.refusal.NotFoundException as for {@link #file}
     */
    public Keeping keep(Actor actor, UUID id, MultiValueMap<String, String> fields) {
        InspectionForm form = bound(fields);
        Optional<Inspection> filed = inspections.find(actor, id).filter(inspection -> inspection.isBy(actor));
        if (filed.isPresent() && Typed.number(form.revision) == null) {
            return new Keeping.Filed(filed.get().receipt());
        }
        try {
            return new Keeping.Kept(drafts.save(actor, id, form).mark());
        } catch (StaleDraftException stale) {
            return new Keeping.Changed(stale.kept().mark(), stale.kept().savedAt());
        }
    }

    private static InspectionForm bound(MultiValueMap<String, String> fields) {
        InspectionForm form = new InspectionForm();
        WebDataBinder binder = new WebDataBinder(form, "form");
        binder.initDirectFieldAccess();
        MutablePropertyValues values = new MutablePropertyValues();
        fields.forEach((name, typed) -> values.add(name, typed.size() == 1 ? typed.get(0) : typed));
        binder.bind(values);
        return form;
    }

    private Handover refused(RefusedFilingException refused, Checklist checklist, Locale locale) {
        List<Handover.Complaint> complaints = wording.summary(refused.complaints(), checklist, locale).stream()
                .map(line -> new Handover.Complaint(line.anchor(), line.text()))
                .toList();
        boolean dayClosed = refused.complaints().stream()
                .anyMatch(complaint ->
                        complaint.item() == null && complaint.field().equals("day"));
        return new Handover.Refused(dayClosed, complaints);
    }

    private Handover differing(Actor actor, Draft draft, Inspection filed, Locale locale) {
        Comparison both = Comparison.of(filed, drafts.check(actor, draft).filing(), checklist(draft));
        List<Handover.Difference> differences = new ArrayList<>();
        both.items()
                .forEach(item -> differences.add(new Handover.Difference(
                        item.item().position() + ". " + item.item().text().in(locale),
                        words.text(item.item(), item.standing(), locale),
                        words.text(item.item(), item.typed(), locale))));
        if (both.remarkDiffers()) {
            differences.add(new Handover.Difference(
                    wording.of("inspection.detail.remark", locale), filed.remark(), both.remark()));
        }
        return new Handover.Differing(
                filed.receipt(), filed.revision(), filed.row().revisedAt(), differences);
    }

    private Checklist checklist(Draft draft) {
        return checklists.version(draft.checklistVersionId());
    }
}

package org.dailydispatch.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the form shows. */
@Component
class FormPages {

    private final Sites sites;
    private final Territory territory;
    private final Checklists checklists;
    private final Inspections inspections;
    private final Wording wording;
    private final ReportingClock clock;

    FormPages(
            Sites sites,
            Territory territory,
            Checklists checklists,
            Inspections inspections,
            Wording wording,
            ReportingClock clock) {
        this.sites = sites;
        this.territory = territory;
        this.checklists = checklists;
        this.inspections = inspections;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * An empty form with an id of its own; keeps nothing.
     *
     * @throws RefusedException where the site is not in force today
     */
    FormPage blank(Actor actor, UUID siteId, Locale locale) {
        Site site = sites.within(actor, siteId);
        if (!site.inForceOn(clock.today())) {
            throw outOfForce(site, locale);
        }
        InspectionForm form = new InspectionForm();
        form.day = clock.today().toString();
        Checklist checklist = checklists.currentFor(site.kind().family());
        return page(actor, Ids.next(), site, checklist, form, clock.now(), null, List.of(), locale);
    }

    private RefusedException outOfForce(Site site, Locale locale) {
        String name = site.name().in(locale);
        return site.outOfForceSince(clock.today())
                .map(since -> new RefusedException("inspection.refused.outOfForceSince", name, since))
                .orElseGet(() -> new RefusedException("inspection.refused.outOfForce", name));
    }

    /** A draft, with what is wrong beside each field where that was asked for. */
    FormPage of(Actor actor, Draft draft, List<Complaint> complaints, Locale locale) {
        Site site = sites.within(actor, draft.siteId());
        Checklist checklist = checklists.version(draft.checklistVersionId());
        return page(
                actor,
                draft.id(),
                site,
                checklist,
                draft.form(),
                draft.startedAt(),
                draft.savedAt(),
                complaints,
                locale);
    }

    /** A filed inspection as the form in which its author corrects it. */
    FormPage of(Actor actor, Inspection filed, Locale locale) {
        Site site = sites.within(actor, filed.row().siteId());
        Checklist checklist = checklists.version(filed.checklistVersionId());
        InspectionForm form = InspectionForm.of(filed);
        return page(actor, filed.id(), site, checklist, form, filed.row().startedAt(), null, List.of(), locale);
    }

    private FormPage page(
            Actor actor,
            UUID id,
            Site site,
            Checklist checklist,
            InspectionForm form,
            Instant startedAt,
            @Nullable Instant savedAt,
            List<Complaint> complaints,
            Locale locale) {
        Name township = territory.township(site.townshipId()).name();
        Optional<Inspection> before = inspections.before(actor, site.id(), clock.today());
        List<InspectionRow> others = inspections.ofSite(actor, site.id(), clock.today()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        List<FormPage.FormSection> sections = checklist.sections().stream()
                .map(section -> new FormPage.FormSection(
                        section.name(),
                        section.items().stream()
                                .map(item -> item(item, form, township, before, complaints, locale))
                                .toList()))
                .toList();
        return new FormPage(
                id,
                site,
                township,
                checklist,
                Mode.of(actor),
                form.day == null ? clock.today().toString() : form.day,
                startedAt,
                form.revision,
                form.remark,
                errors(null, complaints, locale).get("remark"),
                sections,
                savedAt,
                others,
                wording.summary(complaints, checklist, locale));
    }

    private FormItem item(
            Item item,
            InspectionForm form,
            Name township,
            Optional<Inspection> before,
            List<Complaint> complaints,
            Locale locale) {
        FormItem.Earlier earlier = before.flatMap(inspection ->
                        inspection.answer(item.code()).map(answer -> new FormItem.Earlier(inspection.day(), answer)))
                .orElse(null);
        return new FormItem(
                item, form.answer(item.code()), township.zh(), earlier, errors(item.code(), complaints, locale));
    }

    private Map<String, String> errors(@Nullable String item, List<Complaint> complaints, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        complaints.stream()
                .filter(complaint -> item == null ? complaint.item() == null : item.equals(complaint.item()))
                .forEach(complaint -> errors.putIfAbsent(complaint.field(), wording.text(complaint, locale)));
        return errors;
    }
}

package org.dailydispatch.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.Units;
import org.dailydispatch.language.Name;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.NotFoundException;
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
    private final FormItems items;
    private final Photos photos;
    private final Wording wording;
    private final ReportingClock clock;

    FormPages(
            Sites sites,
            Territory territory,
            Checklists checklists,
            Inspections inspections,
            FormItems items,
            Photos photos,
            Wording wording,
            ReportingClock clock) {
        this.sites = sites;
        this.territory = territory;
        this.checklists = checklists;
        this.inspections = inspections;
        this.items = items;
        this.photos = photos;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * An empty form with an id of its own; keeps nothing.
     *
     * @throws RefusedException where the site is not in force today, or the leader did not take it over
     */
    FormPage blank(Actor actor, UUID siteId, Offer offer, Locale locale) {
        Site site = sites.within(actor, siteId);
        if (!site.state().open()) {
            throw new RefusedException("draft.site.closed", site.name().in(locale));
        }
        if (!site.inForceOn(clock.today())) {
            throw outOfForce(site, locale);
        }
        Checklist checklist = checklists.version(offer.versionId());
        InspectionForm form = InspectionForm.blank(clock.today(), checklist, site.kind());
        return page(actor, Ids.next(), site, checklist, form, clock.now(), null, List.of(), locale);
    }

    /**
     * The list by its code, or the usual one.
     *
     * @throws NotFoundException where sites of this kind have no such list
     */
    Offer offer(Actor actor, UUID siteId, @Nullable String code) {
        return offers(actor, sites.within(actor, siteId)).stream()
                .filter(offer -> code == null || offer.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("checklist " + code + " for site " + siteId));
    }

    private List<Offer> offers(Actor actor, Site site) {
        return checklists.offers(site.kind(), Mode.of(actor) == Mode.COVERT);
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
        Optional<Inspection> before = inspections.before(actor, site.id(), checklist.code(), clock.today());
        List<InspectionRow> others = inspections.ofSite(actor, site.id(), checklist.code(), clock.today()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        Units units = inspections.unitsAt(actor, site.id(), clock.today());
        FormItems.Known known = new FormItems.Known(
                before.orElse(null), units, township.zh(), photos.own(actor, Photo.OF_INSPECTION, id), complaints);
        List<Offer> lists = offers(actor, site).stream()
                .filter(offer -> !offer.code().equals(checklist.code()))
                .toList();
        return new FormPage(
                id,
                site,
                township,
                checklist,
                lists,
                Mode.of(actor),
                form.day == null ? clock.today().toString() : form.day,
                startedAt,
                savedAt == null ? "" : Draft.mark(savedAt),
                form.revision,
                form.remark,
                items.errors(null, complaints, locale).get("remark"),
                items.sections(checklist, form, known, locale),
                savedAt,
                others,
                Place.of(form, site),
                wording.summary(complaints, checklist, locale));
    }
}

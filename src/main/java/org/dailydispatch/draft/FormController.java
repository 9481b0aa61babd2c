package org.dailydispatch.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.review.AuthorsReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The form of an inspection: new, gone on with, or correcting what is filed. */
@Controller
@RequestMapping("/inspections")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class FormController {

    private static final String CARRY = "carry:";
    private static final String REMOVE = "remove:";
    private static final String ITEM = "item:";
    private static final int[] PHRASES = {1, 2, 3};

    private final FormPages pages;
    private final Drafts drafts;
    private final DraftPhotos photos;
    private final Inspections inspections;
    private final AuthorsReviews reviews;

    FormController(
            FormPages pages, Drafts drafts, DraftPhotos photos, Inspections inspections, AuthorsReviews reviews) {
        this.pages = pages;
        this.drafts = drafts;
        this.photos = photos;
        this.inspections = inspections;
        this.reviews = reviews;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @ModelAttribute("severities")
    Severity[] severities() {
        return Severity.values();
    }

    /** How many common phrases there are for a failure of each category; the words are in the bundle. */
    @ModelAttribute("phrases")
    int[] phrases() {
        return PHRASES.clone();
    }

    @GetMapping("/new")
    String blank(
            @RequestParam UUID site,
            @RequestParam(required = false) @Nullable String checklist,
            Actor actor,
            Locale locale,
            Model model) {
        Offer offer = pages.offer(actor, site, checklist);
        Optional<UUID> begun = drafts.begun(actor, site, offer.code());
        if (begun.isPresent()) {
            return "redirect:/inspections/" + begun.get() + "/edit";
        }
        model.addAttribute("page", pages.blank(actor, site, offer, locale));
        return "draft/form";
    }

    @GetMapping("/{id}/edit")
    String goOn(
            @PathVariable UUID id,
            @RequestParam(required = false) String checked,
            Actor actor,
            Locale locale,
            Model model) {
        Optional<Draft> draft = drafts.find(actor, id);
        model.addAttribute(
                "page",
                draft.isPresent()
                        ? draftPage(actor, draft.get(), checked != null, locale)
                        : pages.of(actor, reviews.proposed(actor, correctable(actor, id)), locale));
        model.addAttribute("review", reviews.of(actor, id));
        return "draft/form";
    }

    private FormPage draftPage(Actor actor, Draft draft, boolean checked, Locale locale) {
        return pages.of(actor, draft, checked ? drafts.check(actor, draft).complaints() : List.of(), locale);
    }

    private Inspection correctable(Actor actor, UUID id) {
        Inspection filed = inspections.inspection(actor, id);
        if (!filed.isBy(actor)) {
            throw new AccessDeniedException("correcting somebody else's inspection");
        }
        return filed;
    }

    @PostMapping("/{id}/draft")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") InspectionForm form,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(defaultValue = "check") String then,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            List<Complaint> refused = photos.take(actor, id, form, files);
            String next = then(actor, id, form, then);
            return refused.isEmpty() ? next : refused(actor, id, refused, locale, model, response);
        } catch (StaleDraftException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return both(actor, stale, locale, model, request);
        }
    }

    /** Keeps the form, and does what the button that was pressed asks for. */
    private String then(Actor actor, UUID id, InspectionForm form, String then) {
        if (then.startsWith(CARRY)) {
            String item = then.substring(CARRY.length());
            drafts.carry(actor, id, form, item);
            return toItem(id, item);
        }
        String removed = then.startsWith(REMOVE) ? photos.remove(actor, form, then.substring(REMOVE.length())) : null;
        drafts.save(actor, id, form);
        if (removed != null || then.startsWith(ITEM)) {
            return toItem(id, removed != null ? removed : then.substring(ITEM.length()));
        }
        return then.equals("save") ? "redirect:/inspections/" + id + "/edit?saved" : toCheck(id);
    }

    private String refused(
            Actor actor, UUID id, List<Complaint> refused, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Draft kept = drafts.find(actor, id).orElseThrow();
        model.addAttribute("page", pages.of(actor, kept, refused, locale));
        return "draft/form";
    }

    /** Both texts; the typed one goes along, so that it can still be kept. */
    private String both(
            Actor actor, StaleDraftException stale, Locale locale, Model model, HttpServletRequest request) {
        Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
        typed.keySet().removeAll(Set.of("mark", "then", "_csrf"));
        model.addAttribute("page", pages.of(actor, stale.kept(), List.of(), locale));
        model.addAttribute("both", drafts.compare(actor, stale));
        model.addAttribute("typed", typed);
        return "draft/stale";
    }

    private static String toItem(UUID id, String item) {
        return "redirect:/inspections/" + id + "/edit?saved#q-" + UriUtils.encodeFragment(item, UTF_8);
    }

    @PostMapping("/{id}/today")
    String moveToToday(@PathVariable UUID id, Actor actor) {
        drafts.moveToToday(actor, id);
        return toCheck(id);
    }

    @PostMapping("/{id}/base")
    String base(@PathVariable UUID id, Actor actor) {
        drafts.base(actor, id);
        return toCheck(id);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, Actor actor) {
        drafts.discard(actor, id);
        return inspections.find(actor, id).isPresent() ? "redirect:/inspections/" + id : "redirect:/today";
    }

    private static String toCheck(UUID id) {
        return "redirect:/inspections/" + id + "/check";
    }
}

package org.dailydispatch.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.ConflictingFilingException;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.review.AuthorsReviews;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The look through everything before filing, and the filing. */
@Controller
@RequestMapping("/inspections/{id}")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class CheckController {

    private final Drafts drafts;
    private final Sites sites;
    private final Checklists checklists;
    private final Inspections inspections;
    private final Wording wording;
    private final AuthorsReviews reviews;
    private final ReportingClock clock;

    CheckController(
            Drafts drafts,
            Sites sites,
            Checklists checklists,
            Inspections inspections,
            Wording wording,
            AuthorsReviews reviews,
            ReportingClock clock) {
        this.drafts = drafts;
        this.sites = sites;
        this.checklists = checklists;
        this.inspections = inspections;
        this.wording = wording;
        this.reviews = reviews;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/check")
    String check(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Optional<Draft> draft = drafts.find(actor, id);
        if (draft.isEmpty()) {
            return toReceipt(actor, id);
        }
        return check(actor, draft.get(), locale, model);
    }

    private String check(Actor actor, Draft draft, Locale locale, Model model) {
        model.addAttribute("page", page(actor, draft, locale));
        model.addAttribute("review", reviews.of(actor, draft.id()));
        return "draft/check";
    }

    /**
     * Files the draft. Without a draft, a filed inspection shows its receipt again: a double tap, or back and again.
     *
     * @param seen the mark of the draft that was looked through
     * @param reason why a filed inspection is corrected; needed once its day has closed
     * @param deviceTime what the device claims its time to be now
     */
    @PostMapping("/file")
    String file(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String deviceTime,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Optional<Draft> draft = drafts.find(actor, id);
        if (draft.isEmpty()) {
            return toReceipt(actor, id);
        }
        if (seen != null && !seen.equals(draft.get().mark())) {
            return "redirect:/inspections/" + id + "/check?changed";
        }
        draft.get().form().filedAt(deviceTime);
        try {
            boolean requested = drafts.file(actor, draft.get(), reason).requested();
            return "redirect:/inspections/" + id + (requested ? "?requested" : "/receipt");
        } catch (RefusedFilingException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return check(actor, draft.get(), locale, model);
        } catch (RefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refused);
            return check(actor, draft.get(), locale, model);
        } catch (ConflictingFilingException conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", page(actor, draft.get(), locale));
            model.addAttribute("filed", conflict.filed());
            model.addAttribute(
                    "both", Comparison.of(conflict.filed(), filing(actor, draft.get()), checklist(draft.get())));
            return "draft/conflict";
        }
    }

    private String toReceipt(Actor actor, UUID id) {
        return inspections
                .find(actor, id)
                .filter(filed -> filed.isBy(actor))
                .map(filed -> "redirect:/inspections/" + id + "/receipt")
                .orElseThrow(() -> new NotFoundException("draft " + id));
    }

    private Filing filing(Actor actor, Draft draft) {
        return drafts.check(actor, draft).filing();
    }

    private Checklist checklist(Draft draft) {
        return checklists.version(draft.checklistVersionId());
    }

    private CheckPage page(Actor actor, Draft draft, Locale locale) {
        Drafts.Checked checked = drafts.check(actor, draft);
        Checklist checklist = checklist(draft);
        List<CheckPage.Line> lines = CheckPage.lines(
                checklist,
                checked.filing(),
                inspections
                        .before(actor, draft.siteId(), checklist.code(), clock.today())
                        .orElse(null),
                checked.complaints());
        Site site = sites.within(actor, draft.siteId());
        List<InspectionRow> others = inspections.ofSite(actor, draft.siteId(), checklist.code(), clock.today()).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .toList();
        return new CheckPage(
                draft.id(),
                site,
                checklist,
                draft.mark(),
                draft.baseRevision() != null,
                draft.baseRevision() == null && !checked.filing().day().equals(clock.today()),
                lines.stream().filter(CheckPage::needsAttention).toList(),
                lines.stream().filter(line -> !CheckPage.needsAttention(line)).toList(),
                others,
                Place.of(draft.form(), site),
                wording.summary(checked.complaints(), checklist, locale),
                checked.filing().remark());
    }
}

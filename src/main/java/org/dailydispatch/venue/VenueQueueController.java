package org.dailydispatch.venue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.FoundSite;
import org.dailydispatch.territory.NewVenue;
import org.dailydispatch.territory.Proposal;
import org.dailydispatch.territory.Proposals;
import org.dailydispatch.territory.SiteFinder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 场所待确认: what the team has added, for the leader to confirm, correct, merge or reject. */
@Controller
@AllowedTo(Role.LEADER)
class VenueQueueController {

    private static final String PAGE = "venue/venue";
    private static final String BACK = "redirect:/venues";

    private final Proposals proposals;
    private final SiteFinder finder;
    private final Inspections inspections;
    private final VenueChoices choices;
    private final VenueSheet sheet;

    VenueQueueController(
            Proposals proposals, SiteFinder finder, Inspections inspections, VenueChoices choices, VenueSheet sheet) {
        this.proposals = proposals;
        this.finder = finder;
        this.inspections = inspections;
        this.choices = choices;
        this.sheet = sheet;
    }

    @InitBinder({"form", "settle"})
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/venues")
    String waiting(Actor actor, Model model) {
        List<Proposal> waiting = proposals.waiting(actor);
        model.addAttribute("waiting", waiting);
        model.addAttribute("visits", visits(actor, waiting));
        return "venue/venues";
    }

    @GetMapping("/venues.xlsx")
    void file(Actor actor, Locale locale, HttpServletResponse response) {
        List<Proposal> waiting = proposals.allWaiting(actor);
        sheet.send(response, actor, waiting, visits(actor, waiting), locale);
    }

    private Map<UUID, Integer> visits(Actor actor, List<Proposal> waiting) {
        return inspections.visits(actor, waiting.stream().map(Proposal::id).toList());
    }

    @GetMapping("/venues/{id}")
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        FormModel.show(model, "form", VenueForm.of(proposals.proposal(actor, id)));
        FormModel.show(model, "settle", new SettleForm());
        return page(id, actor, locale, model);
    }

    @PostMapping("/venues/{id}/confirm")
    String confirm(
            @PathVariable UUID id,
            @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NewVenue venue = form.read(new FieldReader(errors));
        if (venue != null
                && settled(errors, "nameZh", () -> proposals.confirm(actor, id, form.shownVersion(), venue))) {
            redirect.addFlashAttribute("done", "venue.confirmed");
            return BACK;
        }
        FormModel.show(model, "settle", new SettleForm());
        return again(id, actor, locale, model, response);
    }

    @PostMapping("/venues/{id}/merge")
    String merge(
            @PathVariable UUID id,
            @ModelAttribute("settle") SettleForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID into = new FieldReader(errors).id("into", form.into);
        if (into != null && settled(errors, "into", () -> proposals.merge(actor, id, form.shownVersion(), into))) {
            redirect.addFlashAttribute("done", "venue.merged");
            return BACK;
        }
        FormModel.show(model, "form", VenueForm.of(proposals.proposal(actor, id)));
        return again(id, actor, locale, model, response);
    }

    @PostMapping("/venues/{id}/reject")
    String reject(
            @PathVariable UUID id,
            @ModelAttribute("settle") SettleForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String reason = new FieldReader(errors).text("reason", form.reason, SettleForm.LONGEST_REASON);
        if (reason != null
                && settled(errors, "reason", () -> proposals.reject(actor, id, form.shownVersion(), reason))) {
            redirect.addFlashAttribute("done", "venue.rejected");
            return BACK;
        }
        FormModel.show(model, "form", VenueForm.of(proposals.proposal(actor, id)));
        return again(id, actor, locale, model, response);
    }

    private static boolean settled(BindingResult errors, String field, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RefusedException refused) {
            FormModel.reject(errors, field, refused);
            return false;
        }
    }

    private String again(UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, actor, locale, model);
    }

    private String page(UUID id, Actor actor, Locale locale, Model model) {
        Proposal proposal = proposals.proposal(actor, id);
        choices.offer(model, actor, locale);
        Map<String, String> registered = new LinkedHashMap<>();
        for (FoundSite site : finder.venuesOf(actor, proposal.venue().townshipId())) {
            registered.put(site.id().toString(), site.name().in(locale) + " · " + site.code());
        }
        model.addAttribute("proposal", proposal);
        model.addAttribute("registered", registered);
        model.addAttribute("visits", inspections.visits(actor, List.of(id)).getOrDefault(id, 0));
        return PAGE;
    }
}

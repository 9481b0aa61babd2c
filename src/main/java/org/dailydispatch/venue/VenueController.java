package org.dailydispatch.venue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.territory.FoundSite;
import org.dailydispatch.territory.NewVenue;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 新增场所: an inspector adds a venue that is not registered, and goes on to its form. */
@Controller
@RequestMapping("/venues")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class VenueController {

    private static final String FORM = "venue/new";

    private final Proposals proposals;
    private final SiteFinder finder;
    private final VenueChoices choices;

    VenueController(Proposals proposals, SiteFinder finder, VenueChoices choices) {
        this.proposals = proposals;
        this.finder = finder;
        this.choices = choices;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @ModelAttribute
    void choices(Actor actor, Locale locale, Model model) {
        choices.offer(model, actor, locale);
        model.addAttribute("mine", proposals.of(actor));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") VenueForm form) {
        form.id = Ids.next().toString();
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        NewVenue venue = form.read(new FieldReader(errors));
        if (venue == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        UUID typed = form.id();
        UUID id = typed == null ? Ids.next() : typed;
        List<FoundSite> namesakes = form.insists() ? List.of() : others(actor, venue, id);
        if (!namesakes.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("namesakes", namesakes);
            return FORM;
        }
        if (!proposals.propose(actor, id, venue)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            form.asAnother(errors);
            return FORM;
        }
        return "redirect:/inspections/new?site=" + id;
    }

    /** Those of the same name; the venue itself, sent a second time, is none of them. */
    private List<FoundSite> others(Actor actor, NewVenue venue, UUID id) {
        return finder.namesakes(actor, venue.townshipId(), venue.name().zh()).stream()
                .filter(site -> !site.id().equals(id))
                .toList();
    }
}

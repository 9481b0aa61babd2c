package org.dailydispatch.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.Territory;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督导组: adding and changing the teams. */
@Controller
@RequestMapping("/admin/teams")
@AllowedTo(Role.ADMINISTRATOR)
class TeamController {

    private static final String FORM = "team/team-form";

    private final TeamService teams;
    private final CampaignService campaigns;
    private final Territory territory;

    TeamController(TeamService teams, CampaignService campaigns, Territory territory) {
        this.teams = teams;
        this.campaigns = campaigns;
        this.territory = territory;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @ModelAttribute
    void choices(Locale locale, Model model) {
        Map<String, String> campaignNames = new LinkedHashMap<>();
        campaigns
                .all()
                .forEach(campaign -> campaignNames.put(
                        campaign.id().toString(), campaign.name().in(locale)));
        Map<String, String> countyNames = new LinkedHashMap<>();
        territory
                .counties()
                .forEach(county ->
                        countyNames.put(county.id().toString(), county.name().in(locale)));
        model.addAttribute("campaigns", campaignNames);
        model.addAttribute("counties", countyNames);
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") TeamForm form) {
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldReader read = new FieldReader(errors);
        UUID campaign = form.campaign(read);
        UUID county = form.county(read);
        TeamFacts facts = form.facts(read);
        if (!errors.hasFieldErrors("number") && teams.numberTaken(campaign, form.number())) {
            errors.rejectValue("number", "team.refused.numberTaken");
        }
        if (facts == null || campaign == null || county == null || errors.hasErrors()) {
            return again(response);
        }
        try {
            UUID id = teams.add(campaign, county, facts, actor);
            redirect.addFlashAttribute("done", "team.added");
            return "redirect:/admin/teams/" + id;
        } catch (RefusedException refused) {
            FormModel.reject(errors, "number", refused);
            return again(response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        FormModel.show(model, "form", teams.form(id));
        model.addAttribute("id", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        teams.facts(id); // an unknown one is not found, whatever was typed
        model.addAttribute("id", id);
        TeamFacts facts = form.facts(new FieldReader(errors));
        if (!errors.hasFieldErrors("number") && teams.numberTakenByAnother(id, form.number())) {
            errors.rejectValue("number", "team.refused.numberTaken");
        }
        if (facts == null || errors.hasErrors()) {
            return again(response);
        }
        try {
            teams.change(id, form.shownVersion(), facts, actor);
            redirect.addFlashAttribute("done", "team.changed");
            return "redirect:/admin/teams/" + id;
        } catch (StaleVersionException stale) {
            form.version = teams.form(id).version;
            model.addAttribute(
                    "theirs", Differences.theirs(facts.texts(), teams.facts(id).texts()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return FORM;
        } catch (RefusedException refused) {
            FormModel.reject(errors, "number", refused);
            return again(response);
        }
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}

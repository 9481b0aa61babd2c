package org.dailydispatch.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.context.MessageSource;
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

/** 督导行动: the campaigns. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class CampaignController {

    private static final String FORM = "team/campaign-form";

    private final CampaignService campaigns;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    CampaignController(CampaignService campaigns, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.campaigns = campaigns;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping("/admin/campaigns")
    @AllowedTo({Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR})
    String list(Model model) {
        model.addAttribute("campaigns", campaigns.all());
        return "team/campaigns";
    }

    @GetMapping("/admin/campaigns.xlsx")
    @AllowedTo({Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR})
    void xlsx(Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("team.campaigns", locale);
        List<Column<Campaign>> columns = List.of(
                Column.text(
                        text("team.name", locale), campaign -> campaign.name().in(locale)),
                Column.date(text("team.campaign.startsOn", locale), Campaign::startsOn),
                Column.date(text("team.campaign.endsOn", locale), Campaign::endsOn));
        download.send(
                response,
                actor,
                title + "_" + clock.today(),
                Spreadsheet.of(title, columns, campaigns.all()).about(title, Map.of()));
    }

    @GetMapping("/admin/campaigns/new")
    String blank(@ModelAttribute("form") CampaignForm form) {
        return FORM;
    }

    @PostMapping("/admin/campaigns")
    String add(
            @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CampaignFacts facts = form.facts(new FieldReader(errors));
        if (facts == null) {
            return again(response);
        }
        campaigns.add(facts, actor);
        redirect.addFlashAttribute("done", "team.campaign.added");
        return "redirect:/admin/campaigns";
    }

    @GetMapping("/admin/campaigns/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        FormModel.show(model, "form", campaigns.form(id));
        model.addAttribute("id", id);
        return FORM;
    }

    @PostMapping("/admin/campaigns/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        campaigns.facts(id); // an unknown one is not found, whatever was typed
        model.addAttribute("id", id);
        CampaignFacts facts = form.facts(new FieldReader(errors));
        if (facts == null) {
            return again(response);
        }
        try {
            campaigns.change(id, form.shownVersion(), facts, actor);
        } catch (StaleVersionException stale) {
            form.version = campaigns.form(id).version;
            model.addAttribute(
                    "theirs",
                    Differences.theirs(facts.texts(), campaigns.facts(id).texts()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return FORM;
        }
        redirect.addFlashAttribute("done", "team.campaign.changed");
        return "redirect:/admin/campaigns";
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

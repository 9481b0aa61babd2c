package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.DraftPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the leader does with a stage report. What cannot be done leaves everything typed on the page. */
@Controller
@RequestMapping("/stages/{id}")
@AllowedTo(Role.LEADER)
class StageWorkController {

    private final StageService service;
    private final StageDesk desk;

    StageWorkController(StageService service, StageDesk desk) {
        this.service = service;
        this.desk = desk;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @PostMapping("/refresh")
    String refresh(
            @PathVariable UUID id,
            @ModelAttribute("edit") StageForms.Edit form,
            BindingResult errors,
            @ModelAttribute("sign") StageForms.Sign ticks,
            @ModelAttribute("clearing") StageForms.Clear reasons,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<String> instead = desk.page(id, actor, model, response).kept(form, errors);
        if (instead.isPresent()) {
            return instead.get();
        }
        service.refresh(actor, id, form.revision);
        redirect.addFlashAttribute("done", "stage.done.refreshed");
        return StageDesk.pageOf(id);
    }

    @PostMapping("/text")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("edit") StageForms.Edit form,
            BindingResult errors,
            @ModelAttribute("sign") StageForms.Sign ticks,
            @ModelAttribute("clearing") StageForms.Clear reasons,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DraftPage<Stage, StageForms.Edit> page = desk.page(id, actor, model, response);
        try {
            if (form.then != null) {
                page.keep(form);
                return StageDesk.pageOf(id) + "/photos";
            }
            service.edit(actor, id, form.revision, form.summary, form.recommendations, form.remark);
        } catch (RefusedException refused) {
            return page.refused(form, refused, errors);
        } catch (StaleVersionException stale) {
            return page.both(form);
        }
        redirect.addFlashAttribute("done", "stage.done.saved");
        return StageDesk.pageOf(id) + "#s-summary";
    }

    @PostMapping("/identities")
    String clear(
            @PathVariable UUID id,
            @ModelAttribute("edit") StageForms.Edit typed,
            BindingResult ofTyped,
            @ModelAttribute("sign") StageForms.Sign ticks,
            @ModelAttribute("clearing") StageForms.Clear form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DraftPage<Stage, StageForms.Edit> page = desk.page(id, actor, model, response);
        Optional<String> instead = page.kept(typed, ofTyped);
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            service.clear(actor, id, typed.revision, form.key, form.reason());
        } catch (RefusedException refused) {
            return page.again(errors, "reasons", refused);
        }
        redirect.addFlashAttribute("done", "stage.done.cleared");
        return StageDesk.pageOf(id) + "#identities";
    }
}

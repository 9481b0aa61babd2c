package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.meeting.ItemFilter.Shown;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
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

/** 议定事项: the list of action items, one of them, and what is done to it. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LIAISON, Role.MUNICIPAL})
class ActionItemController {

    private static final int PAGE = 50;

    private final ActionItemReader reader;
    private final ActionItemService service;
    private final ActionItemSheet sheet;
    private final ProblemDoor problems;
    private final MeetingTeams teams;

    ActionItemController(
            ActionItemReader reader,
            ActionItemService service,
            ActionItemSheet sheet,
            ProblemDoor problems,
            MeetingTeams teams) {
        this.reader = reader;
        this.service = service;
        this.sheet = sheet;
        this.problems = problems;
        this.teams = teams;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "meeting";
    }

    @GetMapping("/meetings/items")
    String list(
            @ModelAttribute("filter") ItemListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ItemFilter filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<ActionItem> rows = errors.hasErrors() ? List.of() : reader.page(actor, filter, PAGE + 1);
        List<ActionItem> shown = rows.subList(0, Math.min(rows.size(), PAGE));
        model.addAttribute("rows", shown);
        model.addAttribute("more", rows.size() > PAGE ? form.following(shown.get(PAGE - 1)) : null);
        model.addAttribute("states", Shown.values());
        model.addAttribute("shown", form.shown());
        model.addAttribute("teams", teams.of(actor, locale));
        return "meeting/items";
    }

    @GetMapping("/meetings/items.xlsx")
    void file(
            @ModelAttribute("filter") ItemListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ItemFilter filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, filter, form.set(), locale);
        }
    }

    @GetMapping("/meetings/items/{id}")
    String item(@PathVariable UUID id, Actor actor, Model model) {
        ActionItem item = service.item(actor, id);
        FormModel.show(model, "form", WordsForm.about(item.version()));
        return page(item, actor, model);
    }

    @PostMapping("/meetings/items/{id}/done")
    @AllowedTo({Role.LEADER, Role.LIAISON})
    String done(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, ItemAction.DONE, form, errors, actor, model, response, redirect);
    }

    @PostMapping("/meetings/items/{id}/drop")
    @AllowedTo(Role.LEADER)
    String drop(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, ItemAction.DROP, form, errors, actor, model, response, redirect);
    }

    @PostMapping("/meetings/items/{id}/reopen")
    @AllowedTo(Role.LEADER)
    String reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, ItemAction.REOPEN, form, errors, actor, model, response, redirect);
    }

    private String act(
            UUID id,
            ItemAction action,
            WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActionItem item = service.item(actor, id);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        String words = form.read(errors);
        if (words != null) {
            try {
                service.act(actor, id, action, words, form.shownVersion());
                redirect.addFlashAttribute("done", "meeting.item.done." + action);
                return "redirect:/meetings/items/" + id;
            } catch (StaleVersionException overtaken) {
                // Acting again is then a decision, made in sight of what the other did.
                item = service.item(actor, id);
                form.version = Integer.toString(item.version());
                errors.reject("meeting.refused.overtaken");
                model.addAttribute("kept", words);
                status = HttpStatus.CONFLICT;
            } catch (RefusedException refused) {
                errors.reject(refused.key());
                model.addAttribute("kept", words);
                status = HttpStatus.CONFLICT;
            }
        }
        response.setStatus(status.value());
        model.addAttribute("acted", action);
        return page(item, actor, model);
    }

    private String page(ActionItem item, Actor actor, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("steps", reader.steps(item.id()));
        model.addAttribute("problems", problems.byIds(actor, item.problems()));
        model.addAttribute("actions", ItemRules.possible(item.state(), actor.role()));
        model.addAttribute("readsMeetings", !actor.is(Role.LIAISON));
        return "meeting/item";
    }
}

package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 会商机制: the list of meetings, one of them, its minutes on paper and in their versions. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL})
class MeetingController {

    private static final int PAGE = 30;

    private final MeetingReader reader;
    private final MeetingService service;
    private final MeetingPages pages;
    private final MeetingChoices choices;
    private final MeetingTeams teams;
    private final MeetingSheet sheet;

    MeetingController(
            MeetingReader reader,
            MeetingService service,
            MeetingPages pages,
            MeetingChoices choices,
            MeetingTeams teams,
            MeetingSheet sheet) {
        this.reader = reader;
        this.service = service;
        this.pages = pages;
        this.choices = choices;
        this.teams = teams;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "meeting";
    }

    @GetMapping("/meetings")
    String list(
            @ModelAttribute("filter") MeetingListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        MeetingFilter filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<MeetingLine> rows = errors.hasErrors() ? List.of() : reader.page(actor, filter, PAGE + 1);
        List<MeetingLine> shown = rows.subList(0, Math.min(rows.size(), PAGE));
        model.addAttribute("rows", shown);
        model.addAttribute("more", rows.size() > PAGE ? form.following(shown.get(PAGE - 1)) : null);
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("states", choices.states(locale));
        model.addAttribute("teams", teams.of(actor, locale));
        model.addAttribute("mayWrite", actor.is(Role.LEADER));
        return "meeting/list";
    }

    @GetMapping("/meetings.xlsx")
    void file(
            @ModelAttribute("filter") MeetingListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        MeetingFilter filter = form.whole().filter(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, filter, locale);
        }
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable UUID id, Actor actor, Model model) {
        return pages.show(service.meeting(actor, id), actor, model);
    }

    @GetMapping("/meetings/{id}/versions/{number}")
    String version(@PathVariable UUID id, @PathVariable int number, Actor actor, Model model) {
        return pages.show(service.meeting(actor, id), number, actor, model);
    }

    /** @param version of the minutes; the latest that the reader may see where none is named */
    @GetMapping("/meetings/{id}/print")
    String print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        return pages.print(service.meeting(actor, id), version, actor, model);
    }
}

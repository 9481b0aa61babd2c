package org.dailydispatch.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.TemplateRules;
import org.dailydispatch.document.Words;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The working copy, tried on the day of a team. */
@Controller
@RequestMapping("/admin/templates/copy/preview")
@AllowedTo(Role.ADMINISTRATOR)
class TemplatePreviewController {

    private final TemplateEditing editing;
    private final Previews previews;
    private final Teams teams;

    TemplatePreviewController(TemplateEditing editing, Previews previews, Teams teams) {
        this.editing = editing;
        this.previews = previews;
        this.teams = teams;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "template";
    }

    @GetMapping
    String preview(@ModelAttribute("form") PreviewForm form, BindingResult errors, Actor actor, Model model) {
        List<Team> all = teams.all();
        model.addAttribute("teams", all);
        WorkingCopy copy = editing.copy();
        model.addAttribute("faults", TemplateRules.faults(copy.template()));
        ReportingDay typed = new FieldReader(errors).optionalDay("day", form.day);
        UUID team = chosen(form, all);
        if (team != null && !errors.hasErrors()) {
            form.team = team;
            all.stream().filter(each -> each.id().equals(team)).forEach(each -> model.addAttribute("chosen", each));
            Optional<ReportingDay> last = previews.lastOf(team);
            last.ifPresent(latest -> model.addAttribute("last", latest));
            Optional<ReportingDay> day = typed == null ? last : Optional.of(typed);
            day.ifPresent(chosen -> form.day = chosen.toString());
            day.flatMap(chosen -> previews.written(actor, team, chosen, copy.template()))
                    .ifPresent(content -> model.addAttribute("content", content));
            model.addAttribute("words", Words.OF_THE_DOCUMENT);
        }
        return "template/preview";
    }

    /** The first team that has a day to try on, where none is chosen; before anything is published, the first. */
    private @Nullable UUID chosen(PreviewForm form, List<Team> all) {
        if (form.team != null) {
            return all.stream()
                    .map(Team::id)
                    .filter(form.team::equals)
                    .findFirst()
                    .orElse(null);
        }
        return all.stream()
                .map(Team::id)
                .filter(team -> previews.lastOf(team).isPresent())
                .findFirst()
                .or(() -> all.stream().map(Team::id).findFirst())
                .orElse(null);
    }
}

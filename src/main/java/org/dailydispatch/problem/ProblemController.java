package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 问题台账: the list of problems, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class ProblemController {

    private final ProblemReader reader;
    private final FilterChoices choices;
    private final ProblemSheet sheet;
    private final ReportingClock clock;

    ProblemController(ProblemReader reader, FilterChoices choices, ProblemSheet sheet, ReportingClock clock) {
        this.reader = reader;
        this.choices = choices;
        this.sheet = sheet;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "problem";
    }

    @GetMapping("/problems")
    String list(
            @ModelAttribute("filter") ProblemFilter filter,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ProblemCriteria criteria = filter.read(errors, clock.today(), clock.now());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("count", new ProblemCount(Map.of(), 0, 0));
            model.addAttribute("problems", List.of());
        } else {
            addRows(actor, criteria, filter, model);
        }
        model.addAttribute("criteria", criteria);
        model.addAttribute("address", ListAddress.of(filter));
        addChoices(actor, criteria, locale, model);
        return "problem/list";
    }

    @GetMapping("/problems.xlsx")
    void file(ProblemFilter filter, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        ProblemCriteria criteria = filter.read(errors, clock.today(), clock.now());
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, criteria, ListAddress.of(filter), locale);
        }
    }

    private void addRows(Actor actor, ProblemCriteria criteria, ProblemFilter filter, Model model) {
        List<Problem> rows = reader.page(actor, criteria, PageMark.parse(filter.after), ProblemReader.PAGE + 1);
        boolean more = rows.size() > ProblemReader.PAGE;
        List<Problem> shown = more ? rows.subList(0, ProblemReader.PAGE) : rows;
        model.addAttribute("problems", shown);
        model.addAttribute("count", reader.count(actor, criteria));
        if (more) {
            model.addAttribute(
                    "nextMark", PageMark.of(shown.get(shown.size() - 1)).toString());
        }
    }

    private void addChoices(Actor actor, ProblemCriteria criteria, Locale locale, Model model) {
        model.addAttribute("states", ProblemFilter.Shown.values());
        model.addAttribute("teams", choices.teams(actor, locale));
        model.addAttribute("townships", choices.townships(actor, criteria.team(), clock.today(), locale));
        model.addAttribute("categories", choices.categories(locale));
        model.addAttribute("severities", choices.severities(locale));
        model.addAttribute("sources", choices.sources(locale));
        if (criteria.site() != null) {
            model.addAttribute("siteName", choices.siteName(actor, criteria.site()));
        }
    }
}

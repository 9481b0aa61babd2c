package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** 整改统计: what became of the problems found in a period, told apart, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class FiguresController {

    private static final List<Integer> PERIODS = List.of(7, FiguresFilter.DAYS, 30);

    private final PeriodFigures figures;
    private final FilterChoices choices;
    private final FiguresSheet sheet;
    private final ReportingClock clock;

    FiguresController(PeriodFigures figures, FilterChoices choices, FiguresSheet sheet, ReportingClock clock) {
        this.figures = figures;
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

    @GetMapping("/problems/figures")
    String figures(
            @ModelAttribute("filter") FiguresFilter filter,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PeriodCriteria criteria = filter.read(actor, errors, clock.today(), clock.now());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("table", errors.hasErrors() ? PeriodTable.EMPTY : figures.table(actor, criteria));
        model.addAttribute("criteria", criteria);
        model.addAttribute("address", new FiguresAddress(criteria, filter.narrowing(), clock.today()));
        model.addAttribute("periods", PERIODS);
        model.addAttribute("dimensions", dimensions(actor));
        model.addAttribute("labels", choices.labels(criteria.by(), locale));
        model.addAttribute("teams", choices.teams(actor, locale));
        model.addAttribute("townships", choices.townships(actor, criteria.team(), null, clock.today(), locale));
        model.addAttribute("categories", choices.categories(locale));
        model.addAttribute("severities", choices.severities(locale));
        model.addAttribute("sources", choices.sources(locale));
        return "problem/figures";
    }

    @GetMapping("/problems/figures.xlsx")
    void file(FiguresFilter filter, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        PeriodCriteria criteria = filter.read(actor, errors, clock.today(), clock.now());
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, criteria, filter.narrowing(), locale);
        }
    }

    private static List<Dimension> dimensions(Actor actor) {
        return Arrays.stream(Dimension.values())
                .filter(each -> each != Dimension.TEAM || actor.is(Role.MUNICIPAL))
                .toList();
    }
}

package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** 问题台账: the list of problems, the same as a board, on paper and as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class ProblemController {

    private static final int MOST_ON_PAPER = 500;

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
        ProblemFilter.View layout = filter.layout(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            addPage(ProblemPage.EMPTY, model);
            model.addAttribute("count", ProblemCount.NONE);
        } else {
            ProblemCount count = reader.count(actor, ProblemFilter.rowsOf(layout, criteria));
            model.addAttribute("count", count);
            if (layout == ProblemFilter.View.BOARD) {
                model.addAttribute("board", board(actor, criteria, count));
            } else {
                addPage(reader.page(actor, criteria, PageMark.parse(filter.after), ProblemReader.PAGE), model);
            }
        }
        model.addAttribute("criteria", criteria);
        model.addAttribute("address", ListAddress.of(filter));
        addChoices(actor, criteria, locale, model);
        return "problem/list";
    }

    /** For paper: the rows of the list with the filters in words, on one page as far as paper goes. */
    @GetMapping("/problems/print")
    String paper(
            @ModelAttribute("filter") ProblemFilter filter,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ProblemCriteria criteria = rows(filter, errors);
        if (errors.hasErrors()) {
            return list(filter, errors, actor, locale, model, response);
        }
        ListAddress address = ListAddress.of(filter);
        addPage(reader.page(actor, criteria, null, MOST_ON_PAPER), model);
        model.addAttribute("count", reader.count(actor, criteria));
        model.addAttribute("criteria", criteria);
        model.addAttribute("address", address);
        model.addAttribute("set", choices.inWords(actor, address.named(criteria), locale));
        return "problem/print";
    }

    @GetMapping("/problems.xlsx")
    void file(ProblemFilter filter, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        ProblemCriteria criteria = rows(filter, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, criteria, ListAddress.of(filter), locale);
        }
    }

    /** One statement for each column, however many rows there are; the counts are read already. */
    private Board board(Actor actor, ProblemCriteria criteria, ProblemCount count) {
        return Board.of(
                count,
                state -> reader.page(actor, criteria.showing(state), null, Board.FIRST)
                        .rows(),
                criteria.shown());
    }

    /** What paper and file hold: exactly what the page from which they are asked for shows. */
    private ProblemCriteria rows(ProblemFilter filter, BindingResult errors) {
        ProblemCriteria criteria = filter.read(errors, clock.today(), clock.now());
        return ProblemFilter.rowsOf(filter.layout(errors), criteria);
    }

    private static void addPage(ProblemPage page, Model model) {
        model.addAttribute("rows", page.rows());
        model.addAttribute("nextMark", page.next());
    }

    private void addChoices(Actor actor, ProblemCriteria criteria, Locale locale, Model model) {
        model.addAttribute("states", ProblemFilter.Shown.values());
        model.addAttribute("teams", choices.teams(actor, locale));
        model.addAttribute("counties", choices.counties(actor, locale));
        model.addAttribute(
                "townships", choices.townships(actor, criteria.team(), criteria.county(), clock.today(), locale));
        model.addAttribute("categories", choices.categories(locale));
        model.addAttribute("severities", choices.severities(locale));
        model.addAttribute("sources", choices.sources(locale));
        model.addAttribute("sorts", choices.sorts(locale));
        if (criteria.site() != null) {
            model.addAttribute("siteName", choices.siteName(actor, criteria.site()));
        }
    }
}

package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.coverage.ReportRows.Asked;
import org.dailydispatch.coverage.ReportRows.Line;
import org.dailydispatch.coverage.ReportRows.Listed;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The township reports behind the five states of a period, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class ReportRowsController {

    static final int PAGE = 100;

    /** A township that nothing has: the list is then refused, and not wider than was asked for. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Questions questions;
    private final ReportRows rows;
    private final ReportRowsSheet sheet;

    ReportRowsController(Questions questions, ReportRows rows, ReportRowsSheet sheet) {
        this.questions = questions;
        this.rows = rows;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage/reports")
    String page(
            @ModelAttribute("asked") PeriodForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Question question = questions.read(form, actor, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        Asked asked = asked(form);
        Listed listed = rows.of(question, asked);
        Here here = new Here(questions.show(model, form, question, actor, locale), asked);
        List<Line> shown = page(listed.lines(), form.after);
        model.addAttribute("listed", listed);
        model.addAttribute("lines", shown);
        model.addAttribute("here", here);
        model.addAttribute("more", more(listed.lines(), shown, here));
        return "coverage/reports";
    }

    @GetMapping("/coverage/reports.xlsx")
    void file(PeriodForm form, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        Question question = questions.read(form, actor, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, rows.of(question, asked(form)), locale);
        }
    }

    /** Addresses of the same list. */
    record Here(CoverageLinks links, Asked asked) {

        public String in(@Nullable ReportStatus status) {
            return address("/coverage/reports", status).toString();
        }

        public String file() {
            return address("/coverage/reports.xlsx", asked.status()).toString();
        }

        String after(String last) {
            return address("/coverage/reports", asked.status())
                    .with("after", last)
                    .toString();
        }

        private Address address(String path, @Nullable ReportStatus status) {
            return links.reportRows(path, links.question(), asked.townshipId(), status);
        }
    }

    private static Asked asked(PeriodForm form) {
        String township = Typed.text(form.township);
        UUID id = Typed.id(township);
        String state = Typed.text(form.state);
        ReportStatus status = Typed.choice(state == null ? null : state.toUpperCase(Locale.ROOT), ReportStatus.class);
        if (status == null && state != null) {
            throw new NotFoundException("reports that are " + state);
        }
        return new Asked(township != null && id == null ? NOTHING : id, status);
    }

    /** Those after the named one; from the beginning where it is not among them. */
    private static List<Line> page(List<Line> lines, @Nullable String after) {
        int first = lines.stream().map(Line::key).toList().indexOf(after) + 1;
        return lines.subList(first, Math.min(first + PAGE, lines.size()));
    }

    private static @Nullable String more(List<Line> lines, List<Line> shown, Here here) {
        boolean last = shown.isEmpty() || shown.get(shown.size() - 1).equals(lines.get(lines.size() - 1));
        return last ? null : here.after(shown.get(shown.size() - 1).key());
    }
}

package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 上报与核实: what is reported beside what inspectors found, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class ClaimsController {

    static final int PAGE = 100;

    /** A township that nothing has: the page is then refused, and not wider than was asked for. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Questions questions;
    private final ClaimsPages pages;
    private final ClaimsSheet sheet;

    ClaimsController(Questions questions, ClaimsPages pages, ClaimsSheet sheet) {
        this.questions = questions;
        this.pages = pages;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage/claims")
    String page(
            @ModelAttribute("asked") PeriodForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Question question = questions.read(form, actor, errors);
        ClaimsAsked asked = asked(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        ClaimsPage page = pages.of(question, asked);
        CoverageLinks links = questions.show(model, form, question, actor, locale);
        ClaimLinks here = new ClaimLinks(links, asked);
        List<Pair> shown = page(page.pairs(), form.after);
        boolean more = !shown.isEmpty()
                && !shown.get(shown.size() - 1)
                        .equals(page.pairs().get(page.pairs().size() - 1));
        model.addAttribute("page", page);
        model.addAttribute("pairs", shown);
        model.addAttribute("numbers", ClaimedNumber.values());
        model.addAttribute("here", here);
        model.addAttribute("more", more ? here.after(shown.get(shown.size() - 1).key()) : null);
        return "coverage/claims";
    }

    @GetMapping("/coverage/claims.xlsx")
    void file(PeriodForm form, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        Question question = questions.read(form, actor, errors);
        ClaimsAsked asked = asked(form, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, pages.of(question, asked), locale);
        }
    }

    private static ClaimsAsked asked(PeriodForm form, Errors errors) {
        UUID township = Typed.id(form.township);
        ReportingDay day = Typed.day(form.day);
        if (day == null && Typed.text(form.day) != null) {
            errors.rejectValue("day", "coverage.refused.unreadable");
        }
        Side side = Typed.choice(form.side == null ? null : form.side.toUpperCase(Locale.ROOT), Side.class);
        if (side == null && Typed.text(form.side) != null) {
            throw new NotFoundException("pairs of the side " + form.side);
        }
        return new ClaimsAsked(
                ClaimedNumber.of(form.number).orElse(ClaimedNumber.FOUND),
                township == null && Typed.text(form.township) != null ? NOTHING : township,
                day,
                side == null ? Side.ALL : side);
    }

    /** Those after the named one; from the beginning where it is not among them. */
    private static List<Pair> page(List<Pair> pairs, @Nullable String after) {
        int first = 0;
        for (int i = 0; after != null && i < pairs.size(); i++) {
            if (pairs.get(i).key().equals(after)) {
                first = i + 1;
            }
        }
        return pairs.subList(first, Math.min(first + PAGE, pairs.size()));
    }
}

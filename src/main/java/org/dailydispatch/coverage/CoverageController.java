package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 覆盖情况: what was to be visited over a period and what was, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class CoverageController {

    private final Questions questions;
    private final CoveragePages pages;
    private final CoverageSheet sheet;

    CoverageController(Questions questions, CoveragePages pages, CoverageSheet sheet) {
        this.questions = questions;
        this.pages = pages;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage")
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
        questions.show(model, form, question, actor, locale);
        model.addAttribute("page", pages.of(question));
        return "coverage/period";
    }

    @GetMapping("/coverage.xlsx")
    void file(PeriodForm form, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        Question question = questions.read(form, actor, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, pages.of(question), locale);
        }
    }
}

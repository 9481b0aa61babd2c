package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 县市区: the counties, and adding one. */
@Controller
class CountyController {

    private static final String VIEW = "territory/counties";

    private final Territory territory;
    private final CountyService counties;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    CountyController(
            Territory territory,
            CountyService counties,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.territory = territory;
        this.counties = counties;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping("/admin/counties")
    @AllowedTo({Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR})
    String list(@ModelAttribute("form") CountyForm form, Model model) {
        model.addAttribute("counties", territory.counties());
        return VIEW;
    }

    @GetMapping("/admin/counties.xlsx")
    @AllowedTo({Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR})
    void xlsx(Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("territory.counties", locale);
        List<Column<County>> columns = List.of(
                Column.text(text("territory.code", locale), County::code),
                Column.text(
                        text("territory.name", locale), county -> county.name().in(locale)));
        Spreadsheet spreadsheet =
                Spreadsheet.of(title, columns, territory.counties()).about(title, Map.of());
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    @PostMapping("/admin/counties")
    @AllowedTo(Role.ADMINISTRATOR)
    String add(
            @ModelAttribute("form") CountyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        StoredCounty county = form.county(errors);
        if (!errors.hasFieldErrors("code") && counties.codeTaken(form.code())) {
            errors.rejectValue("code", "form.error.codeTaken");
        } else if (county != null) {
            add(county, errors, actor);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(form, model);
        }
        redirect.addFlashAttribute("done", "territory.county.added");
        return "redirect:/admin/counties";
    }

    private void add(StoredCounty county, BindingResult errors, Actor actor) {
        try {
            counties.add(county, actor);
        } catch (RefusedException refused) {
            FormModel.reject(errors, "code", refused);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

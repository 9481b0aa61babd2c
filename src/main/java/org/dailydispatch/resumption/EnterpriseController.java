package org.dailydispatch.resumption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One enterprise: its page, and the form of its facts. */
@Controller
@RequestMapping("/enterprises")
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.LIAISON})
class EnterpriseController {

    /** Records on a page of the enterprise. */
    private static final int RECORDS = 60;

    private final Enterprises enterprises;
    private final Resumptions resumptions;
    private final Territory territory;
    private final ReportingClock clock;

    EnterpriseController(Enterprises enterprises, Resumptions resumptions, Territory territory, ReportingClock clock) {
        this.enterprises = enterprises;
        this.resumptions = resumptions;
        this.territory = territory;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "resumption";
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    String enterprise(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String before, Actor actor, Model model) {
        Enterprise enterprise = enterprises.enterprise(actor, id);
        ReportingDay end = Typed.day(before);
        List<ResumptionRecord> records = resumptions.of(actor, id, end, RECORDS + 1);
        boolean more = records.size() > RECORDS;
        List<ResumptionRecord> shown = more ? records.subList(0, RECORDS) : records;
        model.addAttribute("enterprise", enterprise);
        model.addAttribute(
                "township", territory.township(enterprise.townshipId()).name());
        model.addAttribute("county", territory.county(enterprise.countyId()).name());
        model.addAttribute("records", shown);
        model.addAttribute("latest", end == null && !shown.isEmpty() ? shown.get(0) : null);
        model.addAttribute("earlier", more ? shown.get(RECORDS - 1).day() : null);
        model.addAttribute("writer", Writers.include(actor));
        return "resumption/enterprise";
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Locale locale, Model model) {
        EnterpriseForm form = new EnterpriseForm();
        form.designatedSize = true;
        form.township = actor.is(Role.LIAISON) ? actor.township().toString() : null;
        FormModel.show(model, "form", form);
        return page(actor, locale, null, HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") EnterpriseForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model) {
        EnterpriseEntry entry = form.read(errors);
        if (entry == null) {
            return page(actor, locale, null, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            return new ModelAndView("redirect:/enterprises/" + enterprises.add(actor, entry));
        } catch (NotFoundException foreignTownship) {
            errors.rejectValue("township", "form.error.choose");
        } catch (RefusedException refused) {
            FormModel.reject(errors, "code", refused);
        }
        return page(actor, locale, null, HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Enterprise enterprise = enterprises.enterprise(actor, id);
        FormModel.show(model, "form", EnterpriseForm.of(enterprise));
        return page(actor, locale, enterprise, HttpStatus.OK, model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute("form") EnterpriseForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model) {
        Enterprise present = enterprises.enterprise(actor, id);
        form.code = present.code();
        EnterpriseEntry entry = form.read(errors);
        if (entry == null) {
            return page(actor, locale, present, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            enterprises.change(actor, id, entry, form.seenVersion());
            return new ModelAndView("redirect:/enterprises/" + id);
        } catch (NotFoundException foreignTownship) {
            errors.rejectValue("township", "form.error.choose");
            return page(actor, locale, present, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (StaleVersionException | ObjectOptimisticLockingFailureException stale) {
            Enterprise theirs = enterprises.enterprise(actor, id);
            form.version = String.valueOf(theirs.version());
            model.addAttribute("stored", theirs);
            model.addAttribute(
                    "storedTownship", territory.township(theirs.townshipId()).name());
            return page(actor, locale, theirs, HttpStatus.CONFLICT, model);
        }
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable UUID id, @RequestParam String version, Actor actor) {
        enterprises.retire(actor, id, seen(version));
        return "redirect:/enterprises/" + id;
    }

    @PostMapping("/{id}/reinstate")
    String reinstate(@PathVariable UUID id, @RequestParam String version, Actor actor) {
        enterprises.reinstate(actor, id, seen(version));
        return "redirect:/enterprises/" + id;
    }

    private ModelAndView page(
            Actor actor, Locale locale, @Nullable Enterprise enterprise, HttpStatusCode status, Model model) {
        Map<String, String> townships = new LinkedHashMap<>();
        for (Township township : enterprises.townships(actor, null, clock.today())) {
            townships.put(township.id().toString(), township.name().in(locale));
        }
        model.addAttribute("townships", townships);
        model.addAttribute("enterprise", enterprise);
        ModelAndView page = new ModelAndView("resumption/facts");
        page.setStatus(status);
        return page;
    }

    private static int seen(String version) {
        Integer seen = Typed.number(version);
        return seen == null ? -1 : seen;
    }
}

package org.dailydispatch.resumption;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
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
import org.springframework.web.servlet.ModelAndView;

/** The form of an enterprise's day. */
@Controller
@RequestMapping("/enterprises/{id}/records")
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.LIAISON})
class RecordController {

    private final Enterprises enterprises;
    private final Resumptions resumptions;
    private final ReportingClock clock;

    RecordController(Enterprises enterprises, Resumptions resumptions, ReportingClock clock) {
        this.enterprises = enterprises;
        this.resumptions = resumptions;
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

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, Actor actor, Model model) {
        Enterprise enterprise = inForce(actor, id);
        ReportingDay today = clock.today();
        Optional<ResumptionRecord> last = resumptions.latest(actor, id, today);
        if (last.filter(record -> record.day().equals(today)).isPresent()) {
            return new ModelAndView("redirect:/enterprises/" + id + "/records/" + today + "/edit");
        }
        FormModel.show(model, "form", RecordForm.startingFrom(enterprise, last.orElse(null), today));
        return page(actor, enterprise, HttpStatus.OK, model);
    }

    @GetMapping("/{day}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable ReportingDay day, Actor actor, Model model) {
        Enterprise enterprise = inForce(actor, id);
        Resumptions.requireToday(day, clock.today());
        ResumptionRecord present = resumptions
                .latest(actor, id, day)
                .filter(record -> record.day().equals(day))
                .orElseThrow(() -> new NotFoundException("record of " + day));
        FormModel.show(model, "form", RecordForm.of(present));
        return page(actor, enterprise, HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable UUID id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        Enterprise enterprise = enterprises.enterprise(actor, id);
        RecordEntry entry = form.read(errors);
        if (entry == null) {
            return page(actor, enterprise, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            resumptions.record(actor, id, entry, form.seenVersion());
            return new ModelAndView("redirect:/enterprises/" + id);
        } catch (StaleVersionException | ObjectOptimisticLockingFailureException stale) {
            return besideTheirs(actor, enterprise, form, model);
        } catch (RefusedException refused) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            form.day = clock.today().toString();
            return page(actor, enterprise, HttpStatus.CONFLICT, model);
        }
    }

    /** What was typed stays in the fields, what is stored now stands above them, and saving again replaces it. */
    private ModelAndView besideTheirs(Actor actor, Enterprise enterprise, RecordForm form, Model model) {
        resumptions.latest(actor, enterprise.id(), clock.today()).ifPresent(theirs -> {
            form.version = String.valueOf(theirs.version());
            model.addAttribute("stored", theirs);
        });
        return page(actor, enterprise, HttpStatus.CONFLICT, model);
    }

    private Enterprise inForce(Actor actor, UUID id) {
        Enterprise enterprise = enterprises.enterprise(actor, id);
        if (!enterprise.inForceOn(clock.today())) {
            throw new RefusedException("resumption.error.retired", enterprise.name());
        }
        return enterprise;
    }

    private ModelAndView page(Actor actor, Enterprise enterprise, HttpStatusCode status, Model model) {
        model.addAttribute("enterprise", enterprise);
        model.addAttribute(
                "before",
                resumptions
                        .latest(actor, enterprise.id(), clock.today().previous())
                        .orElse(null));
        model.addAttribute("states", ResumptionState.values());
        model.addAttribute("difficulties", Difficulty.values());
        ModelAndView page = new ModelAndView("resumption/record");
        page.setStatus(status);
        return page;
    }
}

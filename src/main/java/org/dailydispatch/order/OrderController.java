package org.dailydispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order or recommendation: its facts, its timeline, and the forms of the steps that this person may take now. */
@Controller
@RequestMapping("/orders/{id}")
class OrderController {

    private final OrderReader reader;
    private final Orders orders;
    private final OrderChoices choices;
    private final ReportingClock clock;

    OrderController(OrderReader reader, Orders orders, OrderChoices choices, ReportingClock clock) {
        this.reader = reader;
        this.orders = orders;
        this.choices = choices;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "order";
    }

    @GetMapping
    @AllowedTo({Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.MUNICIPAL})
    ModelAndView order(@PathVariable UUID id, Actor actor) {
        Order order = reader.order(actor, id);
        List<TimelineEntry> timeline = reader.timelineOf(actor, order);
        return page(actor, order, timeline).addObject("form", StepForm.of(order, timeline.size(), clock));
    }

    @PostMapping("/issue")
    @AllowedTo(Role.LEADER)
    ModelAndView issue(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        Attempt attempt = new Attempt(id, Action.ISSUE, form, errors, actor, "");
        return take(attempt, redirect, () -> orders.issue(actor, id, form.version));
    }

    @PostMapping("/receive")
    @AllowedTo({Role.LIAISON, Role.LEADER})
    ModelAndView receive(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        Attempt attempt = new Attempt(id, Action.RECEIVE, form, errors, actor, "");
        return step(attempt, redirect, (order, now) -> order.receive(actor, now));
    }

    @PostMapping("/answer")
    @AllowedTo({Role.LIAISON, Role.LEADER})
    ModelAndView answer(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        Reply reply = form.reply(errors);
        Attempt attempt = new Attempt(id, Action.ANSWER, form, errors, actor, reply.whole());
        return step(attempt, redirect, (order, now) -> order.answer(actor, now, reply));
    }

    @PostMapping("/accept")
    @AllowedTo(Role.LEADER)
    ModelAndView accept(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String note = form.note(false, errors);
        Attempt attempt = new Attempt(id, Action.ACCEPT, form, errors, actor, note);
        return step(attempt, redirect, (order, now) -> order.accept(actor, now, note));
    }

    @PostMapping("/return")
    @AllowedTo(Role.LEADER)
    ModelAndView giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String reason = form.note(true, errors);
        Instant due = form.deadline(clock, errors);
        Attempt attempt = new Attempt(id, Action.RETURN, form, errors, actor, reason);
        return step(attempt, redirect, (order, now) -> order.giveBack(actor, now, reason, due));
    }

    @PostMapping("/remind")
    @AllowedTo(Role.LEADER)
    ModelAndView remind(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String text = form.note(true, errors);
        Attempt attempt = new Attempt(id, Action.REMIND, form, errors, actor, text);
        return step(attempt, redirect, (order, now) -> order.remind(actor, now, text));
    }

    @PostMapping("/talk")
    @AllowedTo(Role.LEADER)
    ModelAndView talk(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        Order order = reader.order(actor, id);
        Talk talk = form.talk(order, clock.today(), errors);
        if (!order.escalation().proposesTalk()) {
            errors.reject("order.refused.noTalk");
        }
        Attempt attempt = new Attempt(id, Action.TALK, form, errors, actor, talk.whole());
        return step(attempt, redirect, (stored, now) -> stored.talk(actor, now, talk));
    }

    @PostMapping("/discard")
    @AllowedTo(Role.LEADER)
    ModelAndView discard(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        Attempt attempt = new Attempt(id, Action.DISCARD, form, errors, actor, "");
        try {
            return take(attempt, redirect, () -> orders.discard(actor, id, form.version));
        } catch (NotFoundException gone) {
            if (orders.wasDiscarded(actor, id)) {
                return taken(attempt, redirect);
            }
            throw gone;
        }
    }

    /** A step as it was sent. {@code text} is what it leaves in the timeline. */
    private record Attempt(UUID id, Action action, StepForm form, BindingResult errors, Actor actor, String text) {}

    private ModelAndView step(Attempt attempt, RedirectAttributes redirect, Orders.Step step) {
        return take(attempt, redirect, () -> orders.take(attempt.actor(), attempt.id(), attempt.form().version, step));
    }

    private ModelAndView take(Attempt attempt, RedirectAttributes redirect, Runnable deed) {
        Order order = reader.order(attempt.actor(), attempt.id());
        if (order.version() != attempt.form().version) {
            return stale(attempt, order, redirect);
        }
        try {
            if (!attempt.errors().hasErrors()) {
                deed.run();
                return taken(attempt, redirect);
            }
        } catch (StaleVersionException overtaken) {
            return stale(attempt, reader.order(attempt.actor(), attempt.id()), redirect);
        } catch (RefusedException refused) {
            attempt.errors().reject(refused.key(), refused.arguments().toArray(), null);
            return again(attempt, order, HttpStatus.CONFLICT);
        }
        return again(attempt, order, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView taken(Attempt attempt, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "order.done." + attempt.action());
        boolean gone = attempt.action() == Action.DISCARD;
        return new ModelAndView(gone ? "redirect:/orders?state=DRAFT" : "redirect:/orders/" + attempt.id());
    }

    /** Somebody was faster. If it was the same step by the same person, it was one step sent twice. */
    private ModelAndView stale(Attempt attempt, Order order, RedirectAttributes redirect) {
        List<TimelineEntry> timeline = reader.timelineOf(attempt.actor(), order);
        int seen = Math.min(Math.max(attempt.form().seen, 0), timeline.size());
        List<TimelineEntry> news = timeline.subList(seen, timeline.size());
        if (news.stream()
                .anyMatch(entry ->
                        entry.repeats(attempt.actor().id(), attempt.action().step(), attempt.text()))) {
            return taken(attempt, redirect);
        }
        attempt.form().version = order.version();
        attempt.form().seen = timeline.size();
        return again(attempt, order, HttpStatus.CONFLICT).addObject("news", news);
    }

    private ModelAndView again(Attempt attempt, Order order, HttpStatus status) {
        ModelAndView page = page(attempt.actor(), order, reader.timelineOf(attempt.actor(), order));
        if (!actions(attempt.actor(), order).contains(attempt.action())) {
            page.addObject("typed", attempt.text());
        }
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Actor actor, Order order, List<TimelineEntry> timeline) {
        List<Action> actions = actions(actor, order);
        return new ModelAndView("order/order")
                .addObject("order", order)
                .addObject("problems", choices.cited(actor, order.content().problems()))
                .addObject("timeline", timeline)
                .addObject("mayEdit", actions.contains(Action.EDIT))
                .addObject("mayDiscard", actions.contains(Action.DISCARD))
                .addObject("actions", actions);
    }

    /** A talk is for whom it is proposed. */
    private static List<Action> actions(Actor actor, Order order) {
        return Rules.allowed(actor, order.state(), order.townshipId()).stream()
                .filter(action -> action != Action.TALK || order.escalation().proposesTalk())
                .toList();
    }
}

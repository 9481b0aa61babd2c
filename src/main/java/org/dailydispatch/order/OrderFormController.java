package org.dailydispatch.order;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.problem.ProblemLine;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leader drafts an order or recommendation, and edits the draft. */
@Controller
@AllowedTo(Role.LEADER)
class OrderFormController {

    private final Orders orders;
    private final OrderReader reader;
    private final OrderChoices choices;
    private final ReportingClock clock;

    OrderFormController(Orders orders, OrderReader reader, OrderChoices choices, ReportingClock clock) {
        this.orders = orders;
        this.reader = reader;
        this.choices = choices;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "order";
    }

    /** @param problem ids of problems from whose pages it is drafted */
    @GetMapping("/orders/new")
    String order(
            @RequestParam(required = false) @Nullable List<String> problem, Actor leader, Locale locale, Model model) {
        return blank(Kind.ORDER, problem, null, leader, locale, model);
    }

    /**
     * @param problem see {@link #order}
     * @param difficulty ids of enterprises whose difficulties it takes up
     */
    @GetMapping("/recommendations/new")
    String recommendation(
            @RequestParam(required = false) @Nullable List<String> problem,
            @RequestParam(required = false) @Nullable List<String> difficulty,
            Actor leader,
            Locale locale,
            Model model) {
        return blank(Kind.RECOMMENDATION, problem, difficulty, leader, locale, model);
    }

    @PostMapping("/orders")
    String draft(
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Actor leader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Content content = read(form, Set.of(), leader, locale, errors);
        if (content == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, Set.of(), leader, locale, model);
        }
        UUID id = form.id();
        return drafted(leader, id, content) || orders.says(leader, id, content)
                ? "redirect:/orders/" + id
                : conflict(id, form, errors, leader, locale, model, response);
    }

    @GetMapping("/orders/{id}/edit")
    String edit(@PathVariable UUID id, Actor leader, Locale locale, Model model) {
        Order order = reader.order(leader, id);
        if (!order.draft()) {
            return "redirect:/orders/" + id;
        }
        OrderForm form = OrderForm.of(order, clock);
        FormModel.show(model, "form", form);
        return page(order, form, leader, locale, model);
    }

    @PostMapping("/orders/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Actor leader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Order order = reader.order(leader, id);
        form.kind = order.kind().name();
        Content content = read(form, order.content().problems(), leader, locale, errors);
        if (form.version != order.version()) {
            return conflict(id, form, errors, leader, locale, model, response);
        }
        if (content == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(order, form, leader, locale, model);
        }
        try {
            orders.edit(leader, id, form.version, content);
            return "redirect:/orders/" + id;
        } catch (StaleVersionException | RefusedException overtaken) {
            return conflict(id, form, errors, leader, locale, model, response);
        }
    }

    /** @return false where the request was sent before, or is sent twice at once */
    private boolean drafted(Actor leader, UUID id, Content content) {
        try {
            return orders.draft(leader, id, content);
        } catch (DataIntegrityViolationException twice) {
            reader.order(leader, id);
            return false;
        }
    }

    /** Somebody was faster: his words stand below each field, what was typed stays in it. */
    private String conflict(
            UUID id,
            OrderForm form,
            BindingResult errors,
            Actor leader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Order order = reader.order(leader, id);
        response.setStatus(HttpStatus.CONFLICT.value());
        if (order.draft()) {
            Map<String, String> theirs =
                    Differences.theirs(form.texts(), OrderForm.of(order, clock).texts());
            model.addAttribute("theirs", inWords(theirs, leader, locale));
        } else {
            errors.reject("order.refused.issued");
        }
        form.version = order.version();
        return page(order, form, leader, locale, model);
    }

    private Map<String, String> inWords(Map<String, String> theirs, Actor leader, Locale locale) {
        theirs.computeIfPresent(
                "addressee",
                (field, value) -> choices.addressees(leader, null, locale).getOrDefault(value, value));
        theirs.computeIfPresent("copyTo", (field, value) -> {
            Map<String, String> townships = choices.addressees(leader, null, locale);
            return Stream.of(value.split(" ", -1))
                    .map(id -> townships.getOrDefault(id, id))
                    .collect(Collectors.joining(", "));
        });
        theirs.computeIfPresent("dueAt", (field, value) -> value.replace('T', ' '));
        theirs.computeIfPresent(
                "problems",
                (field, value) -> choices.cited(leader, ids(List.of(value.split(" ", -1)))).stream()
                        .map(ProblemLine::number)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
        return theirs;
    }

    private String blank(
            Kind kind,
            @Nullable List<String> problem,
            @Nullable List<String> difficulty,
            Actor leader,
            Locale locale,
            Model model) {
        List<ProblemLine> cited = choices.cited(leader, ids(problem == null ? List.of() : problem));
        OrderForm form = OrderForm.blank(kind, cited, clock);
        form.takeUp(choices.difficulties(leader, ids(difficulty == null ? List.of() : difficulty)));
        FormModel.show(model, "form", form);
        return page(form, cited.stream().map(ProblemLine::id).collect(Collectors.toSet()), leader, locale, model);
    }

    private @Nullable Content read(OrderForm form, Set<UUID> cited, Actor leader, Locale locale, BindingResult errors) {
        return form.read(
                choices.addressees(leader, null, locale).keySet(), choices.problems(leader, cited), clock, errors);
    }

    private String page(Order order, OrderForm form, Actor leader, Locale locale, Model model) {
        model.addAttribute("order", order);
        return page(form, order.content().problems(), leader, locale, model);
    }

    private String page(OrderForm form, Set<UUID> cited, Actor leader, Locale locale, Model model) {
        model.addAttribute("kind", form.kind());
        model.addAttribute("addressees", choices.addressees(leader, null, locale));
        model.addAttribute("choosable", choices.problems(leader, cited));
        return "order/form";
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream()
                .map(Typed::id)
                .filter(Objects::nonNull)
                .distinct()
                .limit(50)
                .toList();
    }
}

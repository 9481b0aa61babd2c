package org.dailydispatch.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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

/** The list of orders and recommendations, and the same as a file. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.MUNICIPAL})
class OrderListController {

    private final OrderReader reader;
    private final OrderChoices choices;
    private final OrderSheet sheet;

    OrderListController(OrderReader reader, OrderChoices choices, OrderSheet sheet) {
        this.reader = reader;
        this.choices = choices;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "order";
    }

    @GetMapping("/orders")
    String list(
            @ModelAttribute("filter") OrderFilter filter,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        OrderCriteria criteria = filter.read(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("count", new OrderCount(0, 0, 0, 0));
            model.addAttribute("rows", List.of());
        } else {
            addRows(actor, criteria, filter, model);
        }
        model.addAttribute("shown", criteria.shown());
        model.addAttribute("states", states(actor));
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("teams", choices.teams(actor, locale));
        model.addAttribute("townships", choices.addressees(actor, criteria.team(), locale));
        return "order/list";
    }

    /** Recommendations have no list apart. */
    @GetMapping("/recommendations")
    String recommendations() {
        return "redirect:/orders?kind=" + Kind.RECOMMENDATION;
    }

    @GetMapping("/orders.xlsx")
    void file(OrderFilter filter, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        OrderCriteria criteria = filter.read(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, criteria, filter, locale);
        }
    }

    private void addRows(Actor actor, OrderCriteria criteria, OrderFilter filter, Model model) {
        List<Order> rows = reader.page(actor, criteria, OrderReader.PAGE + 1);
        boolean more = rows.size() > OrderReader.PAGE;
        List<Order> shown = more ? rows.subList(0, OrderReader.PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("count", reader.count(actor, criteria));
        model.addAttribute("more", more ? filter.following(shown.get(shown.size() - 1)) : null);
    }

    /** Drafts are the leader's alone. */
    private static List<OrderFilter.Shown> states(Actor actor) {
        return Arrays.stream(OrderFilter.Shown.values())
                .filter(shown -> shown != OrderFilter.Shown.DRAFT || actor.is(Role.LEADER))
                .toList();
    }
}

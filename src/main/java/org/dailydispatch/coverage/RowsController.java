package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.coverage.CoverageRows.Asked;
import org.dailydispatch.coverage.CoverageRows.Listed;
import org.dailydispatch.coverage.CoverageRows.Order;
import org.dailydispatch.coverage.CoverageRows.State;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The units behind a figure of coverage, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class RowsController {

    static final int PAGE = 100;

    /** A township that nothing has: the list is then refused, and not wider than was asked for. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Questions questions;
    private final CoverageRows rows;
    private final RowsSheet sheet;

    RowsController(Questions questions, CoverageRows rows, RowsSheet sheet) {
        this.questions = questions;
        this.rows = rows;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage/rows")
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
        CoverageLinks links = questions.show(model, form, question, actor, locale);
        List<UnitLine> shown = page(listed.lines(), form.after);
        boolean more = !shown.isEmpty()
                && !shown.get(shown.size() - 1)
                        .equals(listed.lines().get(listed.lines().size() - 1));
        model.addAttribute("listed", listed);
        model.addAttribute("lines", shown);
        model.addAttribute("states", State.values());
        model.addAttribute("orders", Order.values());
        model.addAttribute("here", new RowLinks(links, asked));
        model.addAttribute(
                "more",
                more
                        ? new RowLinks(links, asked)
                                .after(shown.get(shown.size() - 1).subject().id())
                        : null);
        return "coverage/rows";
    }

    @GetMapping("/coverage/rows.xlsx")
    void file(PeriodForm form, BindingResult errors, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        Question question = questions.read(form, actor, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, rows.of(question, asked(form)), locale);
        }
    }

    /** Addresses of the same list in other states and orders. */
    record RowLinks(CoverageLinks links, Asked asked) {

        public String state(State state) {
            return address("/coverage/rows", state, asked.order()).toString();
        }

        public String order(Order order) {
            return address("/coverage/rows", asked.state(), order).toString();
        }

        public String file() {
            return address("/coverage/rows.xlsx", asked.state(), asked.order()).toString();
        }

        String after(UUID last) {
            return address("/coverage/rows", asked.state(), asked.order())
                    .with("after", last)
                    .toString();
        }

        private Address address(String path, State state, Order order) {
            return links.at(path, links.question())
                    .with("unit", asked.unit() == null ? null : asked.unit().key())
                    .with("township", asked.townshipId())
                    .with("kind", asked.kind())
                    .with("state", state == State.ALL ? null : state.key())
                    .with("order", order == Order.PLACE ? null : order.key());
        }
    }

    private static Asked asked(PeriodForm form) {
        String township = Typed.text(form.township);
        UUID id = Typed.id(township);
        return new Asked(
                Unit.of(form.unit).orElse(null),
                township != null && id == null ? NOTHING : id,
                Typed.choice(form.kind, SiteKind.class),
                chosen(form.state, State.class, State.ALL),
                chosen(form.order, Order.class, Order.PLACE));
    }

    private static <E extends Enum<E>> E chosen(@Nullable String typed, Class<E> choices, E otherwise) {
        E chosen = Typed.choice(typed == null ? null : typed.toUpperCase(Locale.ROOT), choices);
        return chosen == null ? otherwise : chosen;
    }

    /** Those after the named one; from the beginning where it is not among them. */
    private static List<UnitLine> page(List<UnitLine> lines, @Nullable String after) {
        UUID last = Typed.id(after);
        int first = 0;
        for (int i = 0; last != null && i < lines.size(); i++) {
            if (lines.get(i).subject().id().equals(last)) {
                first = i + 1;
            }
        }
        return lines.subList(first, Math.min(first + PAGE, lines.size()));
    }
}

package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        ClaimsPage page = pages.of(question, number(form), township(form));
        CoverageLinks links = questions.show(model, form, question, actor, locale);
        ClaimLinks here = new ClaimLinks(links, page.number(), page.township());
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
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, pages.of(question, number(form), township(form)), locale);
        }
    }

    /** Addresses of the same page about other numbers and townships, and of the rows on either side. */
    record ClaimLinks(
            CoverageLinks links,
            ClaimedNumber number,
            @Nullable UUID township) {

        public String number(ClaimedNumber other) {
            return address("/coverage/claims", other, township).toString();
        }

        public String township(@Nullable UUID other) {
            return address("/coverage/claims", number, other).toString();
        }

        public String file() {
            return address("/coverage/claims.xlsx", number, township).toString();
        }

        public String last(int days) {
            Question last = links.lastDays(days);
            return address("/coverage/claims", last, number, township).toString();
        }

        String after(String key) {
            return address("/coverage/claims", number, township)
                    .with("after", key)
                    .toString();
        }

        /** Where the claim stands; null where nothing is claimed. */
        public @Nullable String claimed(Pair pair) {
            if (pair.claimed() == null) {
                return null;
            }
            if (pair.enterpriseId() != null) {
                return "/enterprises/" + pair.enterpriseId();
            }
            return number == ClaimedNumber.FOUND
                    ? verified(pair)
                    : "/township-reports/" + pair.day() + "/" + pair.townshipId();
        }

        /** What was found: one inspection, or as many as there are sites; null where nobody measured it. */
        public @Nullable String verified(Pair pair) {
            if (pair.verified() == null) {
                return null;
            }
            return pair.inspectionId() != null
                    ? "/inspections/" + pair.inspectionId()
                    : Address.of("/inspections")
                            .with("day", pair.day())
                            .with("township", pair.townshipId())
                            .with("team", links.question().team().id())
                            .with("mode", links.question().covertToo() ? null : Mode.OPEN)
                            .with("counted", true)
                            .with("family", number.family())
                            .with("measure", number.measure())
                            .with("latest", true)
                            .toString();
        }

        private Address address(String path, ClaimedNumber of, @Nullable UUID in) {
            return address(path, links.question(), of, in);
        }

        private Address address(String path, Question question, ClaimedNumber of, @Nullable UUID in) {
            return links.at(path, question).with("number", of.key()).with("township", in);
        }
    }

    private static ClaimedNumber number(PeriodForm form) {
        return ClaimedNumber.of(form.number).orElse(ClaimedNumber.FOUND);
    }

    private static @Nullable UUID township(PeriodForm form) {
        UUID id = Typed.id(form.township);
        return id == null && Typed.text(form.township) != null ? NOTHING : id;
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

package org.dailydispatch.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the leader: inspections that nobody has looked at, and what he made of the others. */
@Controller
@AllowedTo(Role.LEADER)
class ReviewController {

    private static final int PAGE = 30;

    private final Reviews reviews;
    private final Corrections corrections;
    private final ReviewSheet sheet;
    private final ReportingClock clock;

    ReviewController(Reviews reviews, Corrections corrections, ReviewSheet sheet, ReportingClock clock) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.sheet = sheet;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "review";
    }

    @GetMapping("/reviews")
    String list(
            @ModelAttribute("filter") ReviewListForm form,
            BindingResult errors,
            Actor leader,
            Model model,
            HttpServletResponse response) {
        form.goBack(clock.today());
        ReviewFilter filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<ReviewLine> rows = errors.hasErrors() ? List.of() : reviews.page(leader, filter, PAGE + 1);
        List<ReviewLine> shown = rows.subList(0, Math.min(rows.size(), PAGE));
        model.addAttribute("rows", shown);
        model.addAttribute("shown", filter.state());
        model.addAttribute("days", ReviewListForm.DAYS);
        model.addAttribute("states", ReviewState.values());
        model.addAttribute("modes", Mode.values());
        model.addAttribute("pending", corrections.pending(leader));
        model.addAttribute("more", rows.size() > PAGE ? form.following(shown.get(PAGE - 1)) : null);
        return "review/list";
    }

    @GetMapping("/reviews.xlsx")
    void file(
            @ModelAttribute("filter") ReviewListForm form,
            BindingResult errors,
            Actor leader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        form.goBack(clock.today());
        ReviewFilter filter = form.whole().filter(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, leader, filter, locale);
        }
    }

    /**
     * Accepts what is ticked.
     *
     * @param chosen each as id and revision, as the page showed it
     * @param back the page to come back to; the first where it is none of this program's lists
     */
    @PostMapping("/reviews/accept")
    String accept(
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String back,
            Actor leader,
            RedirectAttributes redirect) {
        List<Seen> seen = chosen == null
                ? List.of()
                : chosen.stream()
                        .map(Seen::parse)
                        .flatMap(Optional::stream)
                        .limit(200)
                        .toList();
        int accepted = reviews.accept(leader, seen).size();
        redirect.addFlashAttribute("accepted", accepted);
        redirect.addFlashAttribute("overtaken", seen.size() - accepted);
        boolean ours = back != null && back.matches("/(reviews(\\?[^\\s]*)?|inspections/[0-9a-f-]{36})");
        return "redirect:" + (ours ? back : "/reviews");
    }
}

package org.dailydispatch.today;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a filed inspection, and the way to the next site. */
@Controller
class ReceiptController {

    private final Inspections inspections;
    private final Problems problems;
    private final TodayService today;
    private final ReportingClock clock;

    ReceiptController(Inspections inspections, Problems problems, TodayService today, ReportingClock clock) {
        this.inspections = inspections;
        this.problems = problems;
        this.today = today;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/inspections/{id}/receipt")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
    String receipt(@PathVariable UUID id, Actor actor, Model model) {
        Inspection inspection = inspections.inspection(actor, id);
        if (!inspection.isBy(actor)) {
            throw new NotFoundException("receipt of " + id);
        }
        model.addAttribute("inspection", inspection);
        model.addAttribute("problems", problems.ofInspection(id));
        model.addAttribute("editable", inspection.day().equals(clock.today()));
        model.addAttribute("next", today.of(actor).next().orElse(null));
        return "today/receipt";
    }
}

package org.dailydispatch.dispatch;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Verification.Verified;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Computes the hashes of a day's signed versions again before the reader's eyes. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/dispatches/{day}/verify")
    String verify(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            Actor actor,
            Model model) {
        Verified verified = verification.verified(actor, day, team);
        List<Verdict> verdicts = verified.verdicts();
        model.addAttribute("day", day);
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("first", verdicts.isEmpty() ? null : verdicts.get(0));
        model.addAttribute("lost", verified.lost());
        model.addAttribute("teamParameter", actor.teamId() == null ? verified.teamId() : null);
        return "dispatch/verify";
    }
}

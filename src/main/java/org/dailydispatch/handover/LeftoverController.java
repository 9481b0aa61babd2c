package org.dailydispatch.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 待接手: what is left open in the leader's team, each with the page on which it is handed on or taken over. */
@Controller
@AllowedTo(Role.LEADER)
class LeftoverController {

    private final Handovers handovers;
    private final LeftoverSheet sheet;

    LeftoverController(Handovers handovers, LeftoverSheet sheet) {
        this.handovers = handovers;
        this.sheet = sheet;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "handover";
    }

    @GetMapping("/handovers")
    String list(Actor leader, Model model) {
        List<Leftover> left = handovers.of(leader.team());
        Map<LeftoverKind, List<Leftover>> groups =
                left.stream().collect(Collectors.groupingBy(Leftover::kind, TreeMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        model.addAttribute("total", left.size());
        return "handover/list";
    }

    @GetMapping("/handovers.xlsx")
    void file(Actor leader, Locale locale, HttpServletResponse response) {
        sheet.send(response, leader, handovers.of(leader.team()), locale);
    }
}

package org.dailydispatch.resumption;

import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.form.Typed;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of enterprises, on the page and as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class EnterpriseListController {

    private final Enterprises enterprises;
    private final Territory territory;
    private final EnterpriseSheet sheet;
    private final XlsxDownload download;
    private final ReportingClock clock;

    EnterpriseListController(
            Enterprises enterprises,
            Territory territory,
            EnterpriseSheet sheet,
            XlsxDownload download,
            ReportingClock clock) {
        this.enterprises = enterprises;
        this.territory = territory;
        this.sheet = sheet;
        this.download = download;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "resumption";
    }

    @GetMapping("/enterprises")
    String list(
            @ModelAttribute("filter") EnterpriseFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        EnterpriseFilter asked = filter.toFilter(clock.today());
        model.addAttribute("day", asked.day());
        model.addAttribute("page", enterprises.page(actor, asked, Typed.id(after)));
        model.addAttribute("part", after != null);
        model.addAttribute("tally", enterprises.tally(actor, asked));
        model.addAttribute("townships", enterprises.townships(actor, asked.countyId(), asked.day()));
        if (actor.is(Role.MUNICIPAL)) {
            model.addAttribute("counties", territory.counties());
        }
        model.addAttribute("figure", asked.figure());
        model.addAttribute("states", ResumptionState.values());
        model.addAttribute("difficulties", Difficulty.values());
        model.addAttribute("writer", Writers.include(actor));
        return "resumption/enterprises";
    }

    @GetMapping("/enterprises.xlsx")
    void xlsx(@ModelAttribute("filter") EnterpriseFilterForm filter, Actor actor, HttpServletResponse response) {
        EnterpriseFilter asked = filter.toFilter(clock.today());
        download.send(response, actor, sheet.fileName(asked), sheet.of(asked, enterprises.all(actor, asked)));
    }
}

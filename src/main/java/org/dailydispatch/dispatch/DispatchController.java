package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchMarkup.Look;
import org.dailydispatch.dispatch.DispatchMarkup.Shown;
import org.dailydispatch.document.Comparison;
import org.dailydispatch.document.TownshipCount;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of one day's dispatch. */
@Controller
@RequestMapping("/dispatches/{day}")
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class DispatchController {

    private final Dispatches dispatches;
    private final DispatchPages pages;
    private final DispatchMarkup markup;

    DispatchController(Dispatches dispatches, DispatchPages pages, DispatchMarkup markup) {
        this.dispatches = dispatches;
        this.pages = pages;
        this.markup = markup;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping
    @AllowedTo({
        Role.LEADER,
        Role.INSPECTOR,
        Role.COVERT_INSPECTOR,
        Role.MUNICIPAL,
        Role.AUDITOR,
        Role.LIAISON,
        Role.DEPARTMENT
    })
    String latest(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Locale locale,
            Model model) {
        if (version != null) {
            return "redirect:/dispatches/" + day + "/versions/" + version + (team == null ? "" : "?team=" + team);
        }
        Optional<Shown> kept = shown(new Look(actor, day, team, null, locale), model);
        if (kept.isPresent()) {
            return "dispatch/dispatch";
        }
        Optional<Dispatch> ofExtract =
                DispatchScope.seesExtract(actor) ? dispatches.latest(actor, day, team) : Optional.empty();
        if (ofExtract.isPresent()) {
            return pages.show(ofExtract.get(), actor, model);
        }
        if (DispatchScope.writes(actor) && pages.canBeAssembled(actor, day)) {
            return pages.notYet(day, actor, model);
        }
        if (team == null && actor.teamId() == null && dispatches.several(actor, day)) {
            return "redirect:/dispatches?from=" + day + "&to=" + day;
        }
        throw new NotFoundException("dispatch of " + day);
    }

    @GetMapping("/versions/{number}")
    @AllowedTo({
        Role.LEADER,
        Role.INSPECTOR,
        Role.COVERT_INSPECTOR,
        Role.MUNICIPAL,
        Role.AUDITOR,
        Role.LIAISON,
        Role.DEPARTMENT
    })
    String version(
            @PathVariable ReportingDay day,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID team,
            Actor actor,
            Locale locale,
            Model model) {
        return shown(new Look(actor, day, team, number, locale), model).isPresent()
                ? "dispatch/dispatch"
                : pages.show(dispatches.version(actor, day, team, number), actor, model);
    }

    private Optional<Shown> shown(Look look, Model model) {
        Optional<Shown> kept = markup.of(look);
        kept.ifPresent(shown -> {
            model.addAttribute("shown", shown);
            model.addAttribute("issue", shown.issue());
            if (shown.team() != null) {
                model.addAttribute("pageTeam", shown.team());
            }
            model.addAttribute("day", look.day());
        });
        return kept;
    }

    @GetMapping("/print")
    @AllowedTo({
        Role.LEADER,
        Role.INSPECTOR,
        Role.COVERT_INSPECTOR,
        Role.MUNICIPAL,
        Role.AUDITOR,
        Role.LIAISON,
        Role.DEPARTMENT
    })
    String print(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        return pages.print(dispatches.of(actor, day, team, version), actor, model);
    }

    /** A liaison asks for the counts of his own township only. */
    @GetMapping("/figures/{key}")
    @AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR, Role.LIAISON})
    String rows(
            @PathVariable ReportingDay day,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        Dispatch dispatch = dispatches.of(actor, day, team, version);
        Figure figure = dispatch.figure(key)
                .filter(found -> !actor.is(Role.LIAISON) || TownshipCount.isOf(actor.township(), key))
                .orElseThrow(() -> new NotFoundException("figure " + key + " of " + day));
        return pages.rows(dispatch, figure, actor, model);
    }

    /** Without versions those of the two latest, to choose others. */
    @GetMapping("/diff")
    String difference(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable Integer a,
            @RequestParam(required = false) @Nullable Integer b,
            @RequestParam(required = false) @Nullable UUID team,
            Actor actor,
            Model model) {
        Dispatch latest = dispatches.of(actor, day, team, null);
        List<DispatchLine> versions = dispatches.versions(actor, day, latest.teamId());
        Dispatch after = b == null ? latest : dispatches.version(actor, day, team, b);
        Dispatch before = dispatches.version(
                actor,
                day,
                team,
                a == null ? versions.get(Math.min(1, versions.size() - 1)).version() : a);
        pages.addHead(after, actor, model);
        model.addAttribute("versions", versions);
        model.addAttribute("before", before);
        model.addAttribute(
                "comparison", Comparison.between(before.content(), textsOf(before), after.content(), textsOf(after)));
        return "dispatch/diff";
    }

    private static Map<String, List<String>> textsOf(Dispatch dispatch) {
        return Comparison.withPhotos(
                DispatchTexts.byHeading(
                        dispatch.content(), dispatch.recommendations(), dispatch.tomorrow(), dispatch.remarks()),
                dispatch.photos().stream().map(ChosenPhoto::line).toList());
    }
}

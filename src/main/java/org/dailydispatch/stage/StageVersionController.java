package org.dailydispatch.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.document.Comparison;
import org.dailydispatch.stage.StageVerification.Verified;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Compares two versions of a stage report, and computes the hashes of the signed ones again before the reader's eyes. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class StageVersionController {

    private final Stages stages;
    private final StagePages pages;
    private final StageVerification verification;

    StageVersionController(Stages stages, StagePages pages, StageVerification verification) {
        this.stages = stages;
        this.pages = pages;
        this.verification = verification;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    /** Without versions those of the two latest, to choose others. */
    @GetMapping("/stages/{id}/diff")
    String difference(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer a,
            @RequestParam(required = false) @Nullable Integer b,
            Actor actor,
            Model model) {
        List<StageLine> versions = stages.versions(actor, id);
        Stage before = stages.of(
                actor,
                id,
                a == null && versions.size() > 1
                        ? Integer.valueOf(versions.get(1).version())
                        : a);
        Stage after = stages.of(actor, id, b);
        pages.addHead(after, model);
        model.addAttribute("versions", versions);
        model.addAttribute("before", before);
        model.addAttribute(
                "comparison", Comparison.between(before.content(), textsOf(before), after.content(), textsOf(after)));
        return "stage/diff";
    }

    /** The leader's texts by the headings under which they stand, and what is attached. */
    private static Map<String, List<String>> textsOf(Stage stage) {
        Map<String, List<String>> texts = new LinkedHashMap<>(StageTexts.byHeading(stage.content(), stage.typed()));
        texts.putAll(StagePaper.ledgerLines(stage));
        return Comparison.withPhotos(
                texts,
                stage.photos().stream().map(dated -> dated.photo().line()).toList());
    }

    @GetMapping("/stages/{id}/verify")
    String verify(@PathVariable UUID id, Actor actor, Model model) {
        Verified verified = verification.verified(actor, id);
        List<StageVerdict> verdicts = verified.verdicts();
        model.addAttribute("about", verified.about().replace(" to ", " – "));
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("first", verdicts.isEmpty() ? null : verdicts.get(0).line());
        model.addAttribute("lost", verified.lost());
        return "stage/verify";
    }
}

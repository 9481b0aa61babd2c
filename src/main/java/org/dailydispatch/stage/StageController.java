package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages and spreadsheets of one stage report. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class StageController {

    private final Stages stages;
    private final StagePages pages;
    private final StageSheets sheets;

    StageController(Stages stages, StagePages pages, StageSheets sheets) {
        this.stages = stages;
        this.pages = pages;
        this.sheets = sheets;
    }

    /** A report looks as a dispatch does. */
    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/stages/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        return pages.show(stages.of(actor, id, version), actor, model);
    }

    @GetMapping("/stages/{id}/print")
    String print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        return pages.print(stages.of(actor, id, version), model);
    }

    @GetMapping("/stages/{id}/figures/{figure}")
    String rows(
            @PathVariable UUID id,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        Stage stage = stages.of(actor, id, version);
        return pages.rows(stage, figure(stage, figure), actor, model);
    }

    @GetMapping("/stages/{id}/figures/{figure}.xlsx")
    void rowsFile(
            @PathVariable UUID id,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Stage stage = stages.of(actor, id, version);
        sheets.send(response, actor, stage, figure(stage, figure), locale);
    }

    @GetMapping("/stages/{id}.xlsx")
    void figures(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        sheets.send(response, actor, stages.of(actor, id, version), locale);
    }

    private static Figure figure(Stage stage, String key) {
        return stage.content()
                .figure(key)
                .orElseThrow(() -> new NotFoundException("figure " + key + " of stage report " + stage.id()));
    }
}

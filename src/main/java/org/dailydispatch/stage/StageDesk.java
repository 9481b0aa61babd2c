package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.signature.DraftPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the leader works on the draft of a stage report. */
@Component
class StageDesk {

    private final Stages stages;
    private final ShownTexts shown;
    private final StagePages pages;

    StageDesk(Stages stages, ShownTexts shown, StagePages pages) {
        this.stages = stages;
        this.shown = shown;
        this.pages = pages;
    }

    DraftPage<Stage, StageForms.Edit> page(UUID id, Actor actor, Model model, HttpServletResponse response) {
        return new DraftPage<>(
                pageOf(id),
                () -> stages.of(actor, id, null),
                form -> shown.keep(actor, id, form),
                stage -> pages.show(stage, actor, model),
                model,
                response);
    }

    static String pageOf(UUID id) {
        return "redirect:/stages/" + id;
    }
}

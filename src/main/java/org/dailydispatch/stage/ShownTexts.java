package org.dailydispatch.stage;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what stands in the fields of the leader's page before something else is done with the draft. */
@Service
class ShownTexts {

    private final OpenStages open;
    private final StageRepository stages;
    private final StageService service;

    ShownTexts(OpenStages open, StageRepository stages, StageService service) {
        this.open = open;
        this.stages = stages;
        this.service = service;
    }

    /**
     * Keeps it if it is anything new: a first signature under the same text stays.
     *
     * @return the revision of the draft that says it
     * @throws StaleVersionException where somebody saved after the revision that he saw
     * @throws RefusedException where a text is too long, and {@code stage.refused.locked} where it is signed
     */
    @Transactional
    public int keep(Actor leader, UUID id, StageForms.Edit shown) {
        if (!shown.sent()) {
            return shown.revision;
        }
        StoredStage draft = open.at(leader, id, shown.revision);
        StageTexts.Typed before = draft.typed();
        String summary = or(shown.summary, before.summary());
        String recommendations = or(shown.recommendations, before.recommendations());
        String remark = or(shown.remark, before.remark());
        if (!StageTexts.Typed.of(summary, recommendations, remark).equals(before)) {
            service.edit(leader, id, shown.revision, summary, recommendations, remark);
            stages.saveAndFlush(draft);
        }
        return draft.revision();
    }

    private static String or(@Nullable String typed, String kept) {
        return typed == null ? kept : typed;
    }
}

package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.document.ChangedFigures;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.signature.FirstSignature;
import org.dailydispatch.signature.Hindrance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that keeps a draft from being signed, besides a wrong password. */
@Component
class StageHindrances {

    private final StageAssembly assembly;
    private final StageService service;
    private final StagePhotos photos;
    private final StageStatement statement;
    private final StageRepository stages;

    StageHindrances(
            StageAssembly assembly,
            StageService service,
            StagePhotos photos,
            StageStatement statement,
            StageRepository stages) {
        this.assembly = assembly;
        this.service = service;
        this.photos = photos;
        this.statement = statement;
        this.stages = stages;
    }

    /** In the order in which the page has them; none where the leader may sign. */
    List<Hindrance> of(Actor leader, StoredStage draft) {
        DispatchContent content = assembly.contentIn(draft.content());
        List<Hindrance> all = new ArrayList<>(inTheText(leader, draft, content));
        if (!assembly.standing(leader.team(), draft.from(), draft.to(), content).fresh()) {
            all.add(Hindrance.of("stage.sign.stale"));
        }
        StageTexts.Typed typed = draft.typed();
        int empty = (int) Stream.of(typed.summary(), typed.recommendations())
                .filter(String::isBlank)
                .count();
        if (empty > 0) {
            all.add(new Hindrance("stage.sign.empty", empty, List.of()));
        }
        if (statement.unchanged(draft)) {
            all.add(Hindrance.of("stage.sign.unchanged"));
        }
        // A photo may have left its record since, and a caption may say what the record does not say any more.
        if (!photos.stillOffered(leader, photos.chosen(draft))) {
            all.add(Hindrance.of(ChosenPhotos.GONE));
        }
        FirstSignature first = draft.firstSignature();
        if (first != null
                && first.isOf(leader)
                && assembly.teamOver(leader.team(), draft.from(), draft.to()).secondSignature()) {
            all.add(Hindrance.of("stage.sign.second"));
        }
        return all;
    }

    private List<Hindrance> inTheText(Actor leader, StoredStage draft, DispatchContent content) {
        List<Hindrance> all = new ArrayList<>();
        if (draft.typed().remark().isBlank() && !Missing.in(content).isEmpty()) {
            all.add(Hindrance.of("stage.sign.unreported", Missing.dispatches(content), Missing.reports(content)));
        }
        int named = service.identities(leader.team(), draft).open().size();
        if (named > 0) {
            all.add(new Hindrance("stage.sign.identities", named, List.of(named)));
        }
        return all;
    }

    /** Whether the draft is a correction that corrects nothing; asks for the version before only where the draft says so itself. */
    @Transactional(readOnly = true)
    public boolean unchanged(Stage draft) {
        return ChangedFigures.isNothing(draft.changed())
                && stages.findByTeamIdAndReportIdAndVersionNumber(draft.line().teamId(), draft.id(), draft.version())
                        .map(statement::unchanged)
                        .orElse(false);
    }
}

package org.dailydispatch.stage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.dailydispatch.document.ChangedFigures;
import org.dailydispatch.document.ChangedFigures.Version;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets a correction of a stage report say what it makes of the version before. */
@Component
class StageStatement {

    private final StageRepository stages;
    private final StageAssembly assembly;
    private final JsonMapper json;
    private final MessageSource messages;

    StageStatement(StageRepository stages, StageAssembly assembly, JsonMapper json, MessageSource messages) {
        this.stages = stages;
        this.assembly = assembly;
        this.json = json;
        this.messages = messages;
    }

    /**
     * Says it of the draft as it is now; a first version says nothing.
     *
     * @throws RefusedException where the version before is there no more
     */
    void of(StoredStage draft) {
        if (draft.versionNumber() > 1) {
            draft.say(ChangedFigures.between(version(before(draft)), version(draft), this::name));
        }
    }

    /** Whether a correction corrects nothing: neither text, head nor recipients, figures, attachments or a record behind a figure. */
    boolean unchanged(StoredStage draft) {
        if (draft.versionNumber() == 1) {
            return false;
        }
        StoredStage before = before(draft);
        DispatchContent was = assembly.contentIn(before.content());
        DispatchContent is = assembly.contentIn(draft.content());
        return ChangedFigures.isNothing(ChangedFigures.between(version(before), version(draft), this::name))
                && was.frame().equals(is.frame())
                && RecordChange.between(was, is).isEmpty();
    }

    private StoredStage before(StoredStage draft) {
        return stages.findByTeamIdAndReportIdAndVersionNumber(
                        draft.teamId(), draft.reportId(), draft.versionNumber() - 1)
                .orElseThrow(() -> new RefusedException("stage.refused.damaged"));
    }

    private String name(Figure figure) {
        return Objects.requireNonNull(messages.getMessage(
                "stage.figure." + figure.key(), null, figure.definition(), Locale.SIMPLIFIED_CHINESE));
    }

    private Version version(StoredStage stage) {
        DispatchContent content = assembly.contentIn(stage.content());
        return new Version(
                content,
                StageTexts.byHeading(content, stage.typed()),
                StagePaper.ledger(content).stream()
                        .map(line -> line.subList(1, line.size()))
                        .toList(),
                Arrays.asList(json.readValue(stage.photos(), DatedPhoto[].class)));
    }
}

package org.dailydispatch.stage;

import java.util.Arrays;
import org.dailydispatch.document.ChangedFigures;
import org.dailydispatch.document.ChangedFigures.Version;
import org.dailydispatch.document.DispatchContent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets a correction of a stage report say what it makes of the version before. */
@Component
class StageStatement {

    private final StageRepository stages;
    private final StageAssembly assembly;
    private final JsonMapper json;

    StageStatement(StageRepository stages, StageAssembly assembly, JsonMapper json) {
        this.stages = stages;
        this.assembly = assembly;
        this.json = json;
    }

    /** Says it of the draft as it is now; a first version says nothing. */
    void of(StoredStage draft) {
        if (draft.versionNumber() > 1) {
            StoredStage before = stages.findByTeamIdAndReportIdAndVersionNumber(
                            draft.teamId(), draft.reportId(), draft.versionNumber() - 1)
                    .orElseThrow();
            draft.say(ChangedFigures.between(version(before), version(draft)));
        }
    }

    private Version version(StoredStage stage) {
        DispatchContent content = assembly.contentIn(stage.content());
        return new Version(
                content,
                StageTexts.byHeading(content, stage.typed()),
                Arrays.asList(json.readValue(stage.photos(), DatedPhoto[].class)));
    }
}

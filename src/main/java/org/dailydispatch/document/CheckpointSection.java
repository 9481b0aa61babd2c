package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;

/** 二、卡点布控. */
final class CheckpointSection {

    private final Findings findings;
    private final VisitFigures visits;
    private final ProblemSentences problems;
    private final Map<String, Figure> named;

    CheckpointSection(Findings findings, Map<String, Figure> named) {
        this.findings = findings;
        this.visits = new VisitFigures(findings);
        this.problems = new ProblemSentences(findings);
        this.named = named;
    }

    Section written() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Draft draft = new Draft(named);
        sayChecked(draft);
        draft.say("。");
        List<Trouble> found = new ProblemFigures(findings).foundToday(Trouble::atCheckpoint);
        draft.when(!found.isEmpty(), words -> words.say(problems.list(found, problem -> problem.site() + "：")));
        paragraphs.add(draft.paragraph());
        return new Section("checkpoints", "二、卡点布控", paragraphs);
    }

    private void sayChecked(Draft draft) {
        Figure checked = visits.checkpointsChecked();
        if (findings.checkpoints().isEmpty()) {
            draft.figure(checked, "辖区当前无在用卡点");
            return;
        }
        if (checked.zero()) {
            Figure missing = visits.checkpointsMissing();
            draft.figure(missing).say(missing.several() ? "在用卡点今日均未检查" : "在用卡点今日未检查");
            return;
        }
        sayClean(draft, checked);
        sayMissing(draft);
    }

    private void sayClean(Draft draft, Figure checked) {
        Figure clean = visits.checkpointsClean();
        String among = checked.full() ? "卡点" : "已检查卡点";
        if (clean.numerator() == checked.numerator()) {
            draft.figure(clean).say(among + (clean.several() ? "各项均合格" : "各项合格"));
        } else if (clean.zero()) {
            draft.figure(checked).say(among).figure(clean, checked.several() ? "均有不合格项" : "有不合格项");
        } else {
            draft.figure(checked).say(among + "中").figure(clean).say("各项合格");
        }
    }

    private void sayMissing(Draft draft) {
        Figure missing = visits.checkpointsMissing();
        if (!missing.zero()) {
            List<String> names = missing.rows().stream().map(row -> row.label()).toList();
            draft.say("，").figure(missing).say("未检查（" + Wording.names(names) + "）");
        }
    }
}

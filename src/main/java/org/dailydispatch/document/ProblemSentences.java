package org.dailydispatch.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.document.Findings.Trouble;

/** Problems told in a sentence: where, what, and what becomes of it. */
final class ProblemSentences {

    /** More problems than this are left to the table and the ledger. */
    private static final int TOLD = 5;

    private final Occasion occasion;
    private final ProblemFigures problems;

    ProblemSentences(Findings findings) {
        this.occasion = findings.occasion();
        this.problems = new ProblemFigures(findings);
    }

    /**
     * 孟疃口:夜间带班记录不全,限当日18时前整改;昌城口:… .
     *
     * @param key of the figure that counts those which are not told singly
     */
    Consumer<PlainDraft> list(List<Trouble> found, Function<Trouble, String> place, String key) {
        String told = found.stream()
                .limit(TOLD)
                .map(problem -> place.apply(problem) + Wording.clause(problem.description()) + "，" + outcome(problem))
                .collect(Collectors.joining("；"));
        List<Trouble> further = found.stream().skip(TOLD).toList();
        return draft -> draft.say(told)
                .when(
                        !further.isEmpty(),
                        more -> more.say("；其余")
                                .figure(problems.further(key, further))
                                .say("已列入问题台账"))
                .say("。");
    }

    private String outcome(Trouble problem) {
        return switch (problems.progress(problem)) {
            case CLOSED -> "已整改销号";
            case AWAITING_RECHECK -> "已整改，待复查";
            case PENDING_ASSIGNMENT, RECTIFYING ->
                (problems.overdue(problem) ? "未按期整改，时限为" : "限")
                        + Wording.deadline(problem.dueAt(), occasion)
                        + (problems.overdue(problem) ? "" : "前整改");
        };
    }
}

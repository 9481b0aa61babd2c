package org.dailydispatch.stage;

import java.util.Map;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.figure.Figure;

/** 四、人员台账核查: rates with what they are of; nobody is named. */
final class LedgerSection {

    private final LedgerFigures figures;
    private final Map<String, Figure> named;

    LedgerSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new LedgerFigures(findings);
        this.named = named;
    }

    Section written() {
        PlainDraft draft = new PlainDraft(named);
        say(draft, "核对台账和在村人员，漏登率", "未核对台账人数", figures.missing(), "人中漏登");
        draft.say("；");
        say(draft, "抽查台账，准确率", "未抽查台账", figures.accuracy(), "人中一致");
        draft.say("；");
        say(draft, "隔离措施落实率", "未抽查隔离措施", figures.isolation(), "人中落实");
        return StageComposer.section("ledger", "四、人员台账核查", draft.say("。"));
    }

    private static void say(PlainDraft draft, String before, String none, Figure rate, String of) {
        Long denominator = rate.denominator();
        if (denominator == null || denominator == 0) {
            draft.figure(rate, none);
        } else {
            draft.say(before).figure(rate).say("（" + denominator + of + rate.numerator() + "人）");
        }
    }
}

package org.dailydispatch.stage;

import java.util.List;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Words;

/** The fixed words of a stage report, for the pages that show it: Chinese in every language. */
public final class StageWords {

    /** The one set of words. */
    public static final StageWords OF_THE_DOCUMENT = new StageWords();

    private static final String NUMERALS = "一二三四五六七八九十";

    private StageWords() {}

    /** What stands under the title of a correction. */
    public String correction(int version, String reason) {
        return "（更正版第" + version + "版）更正说明：" + reason;
    }

    /** What a correction changed, below why it was made. */
    public String changes(String changed) {
        return Words.OF_THE_DOCUMENT.changes(changed);
    }

    public String addressee(String whom) {
        return "主送：" + whom;
    }

    public String copies(String whom) {
        return "抄送：" + whom;
    }

    public String getDraft() {
        return "草稿，未签发";
    }

    /** What is said of what is missing, below the first section. */
    public String remark(String said) {
        return "缺报说明：" + said;
    }

    /** What is attached, by name. */
    public String attachments(List<String> names) {
        return "附件：" + String.join("；", names);
    }

    /** The heading of the leader's summary; its number follows that of the last section. */
    public String summary(DispatchContent content) {
        return NUMERALS.charAt(content.sections().size()) + "、阶段小结";
    }

    public String recommendations(DispatchContent content) {
        return NUMERALS.charAt(content.sections().size() + 1) + "、工作建议";
    }
}

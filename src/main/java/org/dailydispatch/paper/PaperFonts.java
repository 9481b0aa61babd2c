package org.dailydispatch.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The fonts of files of Word, by name: the prescribed ones are sold, so none is part of the program. A reader's machine
 * that has not the one takes the other.
 *
 * @param title 小标宋, of the red head and the title
 * @param body 仿宋, of the text
 * @param heading 黑体, of headings of the first rank
 * @param second 楷体, of headings of the second rank
 * @param page 宋体, of page numbers
 */
@ConfigurationProperties("daily-dispatch.paper.fonts")
public record PaperFonts(
        @DefaultValue("方正小标宋简体") String title,
        @DefaultValue("华文中宋") String titleOtherwise,
        @DefaultValue("仿宋_GB2312") String body,
        @DefaultValue("仿宋") String bodyOtherwise,
        @DefaultValue("黑体") String heading,
        @DefaultValue("SimHei") String headingOtherwise,
        @DefaultValue("楷体_GB2312") String second,
        @DefaultValue("楷体") String secondOtherwise,
        @DefaultValue("宋体") String page,
        @DefaultValue("SimSun") String pageOtherwise) {

    /** Those that are prescribed, with those that every Windows has. */
    public static final PaperFonts PRESCRIBED = new PaperFonts(
            "方正小标宋简体", "华文中宋", "仿宋_GB2312", "仿宋", "黑体", "SimHei", "楷体_GB2312", "楷体", "宋体", "SimSun");

    /** For each font the one that stands in for it. */
    public Map<String, String> otherwise() {
        Map<String, String> fonts = new LinkedHashMap<>();
        fonts.put(title, titleOtherwise);
        fonts.put(body, bodyOtherwise);
        fonts.put(heading, headingOtherwise);
        fonts.put(second, secondOtherwise);
        fonts.put(page, pageOtherwise);
        return fonts;
    }

    /** The font of a heading of this rank. */
    String ofRank(int rank) {
        return switch (rank) {
            case 1 -> heading;
            case 2 -> second;
            default -> body;
        };
    }
}

package org.dailydispatch.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The fonts of official papers, by name: the prescribed ones are sold, so none is part of the program. A reader's machine
 * that has not the one takes the other.
 *
 * @param title 小标宋, of the red head and the title
 * @param body 仿宋, of the text
 * @param heading 黑体, of headings of the first rank
 * @param page 宋体, of page numbers
 */
@ConfigurationProperties("daily-dispatch.paper.fonts")
record PaperFonts(
        @DefaultValue("方正小标宋简体") String title,
        @DefaultValue("华文中宋") String titleOtherwise,
        @DefaultValue("仿宋_GB2312") String body,
        @DefaultValue("仿宋") String bodyOtherwise,
        @DefaultValue("黑体") String heading,
        @DefaultValue("SimHei") String headingOtherwise,
        @DefaultValue("宋体") String page,
        @DefaultValue("SimSun") String pageOtherwise) {

    /** For each font the one that stands in for it. */
    Map<String, String> otherwise() {
        Map<String, String> fonts = new LinkedHashMap<>();
        fonts.put(title, titleOtherwise);
        fonts.put(body, bodyOtherwise);
        fonts.put(heading, headingOtherwise);
        fonts.put(page, pageOtherwise);
        return fonts;
    }
}

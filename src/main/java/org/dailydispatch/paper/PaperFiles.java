package org.dailydispatch.paper;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Font files (TrueType) that PDF is written with instead of the free ones in the program: the prescribed fonts are sold, so
 * whoever has bought them says here where they lie.
 *
 * @param title 小标宋, of the red head and the title
 * @param body 仿宋, of the text
 * @param heading 黑体, of headings of the first rank
 * @param second 楷体, of headings of the second rank
 * @param page 宋体, of page numbers
 * @param further one that is asked for letters which all others lack
 */
@ConfigurationProperties("daily-dispatch.paper.files")
record PaperFiles(
        @Nullable Path title,
        @Nullable Path body,
        @Nullable Path heading,
        @Nullable Path second,
        @Nullable Path page,
        @Nullable Path further) {

    static final PaperFiles NONE = new PaperFiles(null, null, null, null, null, null);
}

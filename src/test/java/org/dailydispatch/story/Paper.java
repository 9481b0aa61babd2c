package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a browser prints. */
final class Paper {

    private Paper() {}

    /** Every page of the paper is 210 × 297 mm; the printer's points are rounded up to a hundredth of an inch. */
    static void isA4(byte[] paper) {
        List<MatchResult> boxes = Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)\\s*]")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .toList();
        assertThat(boxes).isNotEmpty().allSatisfy(box -> {
            assertThat(Double.parseDouble(box.group(1))).isBetween(594.0, 596.0);
            assertThat(Double.parseDouble(box.group(2))).isBetween(841.0, 843.0);
        });
    }
}

package org.dailydispatch.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Removed in square brackets, added in braces. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "东侧入口测温枪失灵,西侧入口测温枪失灵,[东]{西}侧入口测温枪失灵",
                "测温枪失灵,测温枪失灵,测温枪失灵",
                "\"\",没有人,{没有人}",
                "没有人,\"\",[没有人]",
                "two guards on duty,three guards on duty,[two]{three} guards on duty",
                "登记23人,登记25人,登记[23]{25}人",
                "甲乙丙,甲丙,甲[乙]丙",
                "甲丙,甲乙丙,甲{乙}丙",
                "甲甲乙,乙甲甲,{乙}甲甲[乙]",
            })
    void textsDifferWordByWord(String before, String after, String expected) {
        assertThat(shown(Difference.ofTexts(before, after))).isEqualTo(expected);
    }

    @Test
    void everyDifferenceGivesBothTextsBack() {
        String before = "7时到达,东侧入口无人值守;\n登记本缺2月18日。";
        String after = "8时到达,东侧和西侧入口无人值守;登记本齐全。";
        List<Part> parts = Difference.ofTexts(before, after);

        assertThat(parts.stream()
                        .filter(part -> part.kind() != Part.Kind.ADDED)
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(parts.stream()
                        .filter(part -> part.kind() != Part.Kind.REMOVED)
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void textsTooLongToCompareAreShownWhole() {
        String before = "甲乙".repeat(2_000);
        String after = "丙丁".repeat(2_000);

        assertThat(Difference.ofTexts(before, after))
                .containsExactly(new Part(Part.Kind.REMOVED, before), new Part(Part.Kind.ADDED, after));
    }

    private static String shown(List<Part> parts) {
        return parts.stream()
                .map(part -> switch (part.kind()) {
                    case SAME -> part.text();
                    case REMOVED -> "[" + part.text() + "]";
                    case ADDED -> "{" + part.text() + "}";
                })
                .collect(Collectors.joining());
    }
}

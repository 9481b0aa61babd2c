package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.difference.Part;
import org.dailydispatch.document.ComparedLine.Kind;
import org.junit.jupiter.api.Test;

class ComparedLineTest {

    @Test
    void aSentenceWithAnotherNumberDiffersInThatNumberOnly() {
        List<ComparedLine> lines = ComparedLine.between(List.of("检查村居2处，各项合格。", "甲。"), List.of("检查村居13处，各项合格。", "甲。"));
        assertThat(lines).extracting(ComparedLine::kind).containsExactly(Kind.CHANGED, Kind.SAME);
        assertThat(lines.get(0).words())
                .containsExactly(
                        new Part(Part.Kind.SAME, "检查村居"),
                        new Part(Part.Kind.REMOVED, "2"),
                        new Part(Part.Kind.ADDED, "13"),
                        new Part(Part.Kind.SAME, "处，各项合格。"));
    }

    @Test
    void sentencesThatShareNothingAreShownWhole() {
        assertThat(ComparedLine.between(List.of("今日未检查村居。"), List.of("全部复工")))
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void whatIsMoreOnOneSideIsNewOrGone() {
        assertThat(ComparedLine.between(List.of("甲。"), List.of("甲。", "乙。", "丙。")))
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.SAME, Kind.ADDED, Kind.ADDED);
        assertThat(ComparedLine.between(List.of("甲。", "乙。"), List.of()))
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.REMOVED, Kind.REMOVED);
    }
}

package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dailydispatch.document.Comparison.Chapter;
import org.junit.jupiter.api.Test;

/** Two versions that differ anywhere on the paper are told apart. */
class ComparisonTest {

    private static Days day() {
        return Days.withTownships(2).checkpoints(1).villageVisited(0, 0);
    }

    /** The parts that are not the same, each with its words that are not. */
    private static Map<String, String> differences(
            DispatchContent before, List<String> photosBefore, DispatchContent after, List<String> photosAfter) {
        return Comparison.between(
                        before,
                        Comparison.withPhotos(Map.of(), photosBefore),
                        after,
                        Comparison.withPhotos(Map.of(), photosAfter))
                .parts()
                .stream()
                .filter(chapter -> !chapter.unchanged())
                .collect(Collectors.toMap(Chapter::title, ComparisonTest::changed));
    }

    private static String changed(Chapter chapter) {
        return chapter.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> !word.same())
                .map(word -> (word.removed() ? "-" : "+") + word.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLineOfTheTownshipsTableIsCompared() {
        assertThat(differences(
                        day().written(), List.of(), day().villageVisited(0, 0).written(), List.of()))
                .hasEntrySatisfying(
                        "镇街园区一览", words -> assertThat(words).contains("1").contains("2"));
        assertThat(differences(day().written(), List.of(), day().written(), List.of()))
                .isEmpty();
    }

    @Test
    void aLineOfTheAttachedLedgerIsCompared() {
        DispatchContent before = day().foundAt(0, "无人值守", Progress.RECTIFYING, "2020-02-20T10:00:00Z")
                .written();
        DispatchContent after = day().foundAt(0, "夜间无人值守", Progress.RECTIFYING, "2020-02-20T10:00:00Z")
                .written();
        assertThat(differences(before, List.of(), after, List.of()))
                .hasEntrySatisfying("附件：问题台账", words -> assertThat(words).contains("+夜间"));
    }

    /** Of a version that kept no ledger nothing can be said: it is not called removed. */
    @Test
    void aLedgerThatOneVersionDidNotKeepIsNotCompared() {
        DispatchContent now = day().foundAt(0, "无人值守", Progress.RECTIFYING, "2020-02-20T10:00:00Z")
                .written();
        DispatchContent old = new DispatchContent(
                now.masthead(),
                now.title(),
                now.team(),
                now.date(),
                now.addressee(),
                now.copies(),
                now.sections(),
                now.figures(),
                now.problems(),
                now.furtherProblems(),
                now.townships(),
                now.breakdown());
        assertThat(differences(old, List.of(), now, List.of())).isEmpty();
    }

    @Test
    void thePhotosAreComparedByPictureAndWords() {
        DispatchContent same = day().written();
        assertThat(differences(same, List.of("卡点 SHA-256 aaa"), same, List.of("卡点 SHA-256 aaa")))
                .isEmpty();
        assertThat(differences(same, List.of("卡点 SHA-256 aaa"), same, List.of("卡点 SHA-256 bbb")))
                .containsOnlyKeys("附件：照片");
        assertThat(differences(same, List.of(), same, List.of("卡点 SHA-256 aaa")))
                .containsEntry("附件：照片", "+卡点 SHA-256 aaa");
    }
}

package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.document.ChangedFigures.Version;
import org.junit.jupiter.api.Test;

/** What a correction says of itself: nothing changed only where nothing did. */
class ChangedFiguresTest {

    private static Days day() {
        return Days.withTownships(2).found(Weight.SERIOUS).found(Weight.GENERAL);
    }

    private static Version version(Days day, String tomorrow, Object... attached) {
        DispatchContent content = day.written();
        return version(content, tomorrow, attached);
    }

    private static Version version(DispatchContent content, String tomorrow, Object... attached) {
        return new Version(
                content, Comparison.texts(content, "加强值守", tomorrow, List.of()), content.ledger(), List.of(attached));
    }

    private static String between(Days before, Days after) {
        return ChangedFigures.between(version(before, "复查"), version(after, "复查"));
    }

    @Test
    void theSameChangesNothing() {
        assertThat(between(day(), day())).isEqualTo("所列数字没有变化");
    }

    @Test
    void aMovedNumberIsToldWithBothItsValues() {
        assertThat(between(day(), day().found(Weight.GENERAL)))
                .startsWith("新发现问题2项→3项；")
                .contains("镇街园区一览：甲镇新发现问题2项→3项、甲镇未销号问题2项→3项")
                .doesNotContain("没有变化");
    }

    @Test
    void aProblemOfAnotherCategoryMovesCellsOfATableThoughNoSentenceCountsAnother() {
        String said = between(day(), day().about(Matter.LEDGER, 0));
        assertThat(said).contains("整改情况（按类别）：查控登记发现2→1").doesNotContain("没有变化", "镇街园区一览", "新发现问题");
    }

    @Test
    void aProblemOfAnotherTownshipMovesItsLineAndItsTable() {
        assertThat(between(day(), day().about(Matter.REGISTRATION, 1)))
                .contains("镇街园区一览：甲镇新发现问题2项→1项", "乙镇新发现问题0项→1项", "整改情况（按镇街园区）：甲镇发现2→1")
                .doesNotContain("整改情况（按类别）", "没有变化");
    }

    @Test
    void aShareThatStaysTheSameOfOthersIsTold() {
        Days before = Days.withTownships(2).enterprise(false, 100, 50, Days.DAY);
        Days after = Days.withTownships(2).enterprise(false, 200, 100, Days.DAY);
        assertThat(between(before, after)).contains("职工返岗率50.0%（50/100→100/200）");
    }

    @Test
    void ofHowManyACountIsIsToldWhereOnlyThatMoves() {
        Days before = Days.withTownships(2).checkpoints(2).checked(0, 0);
        Days after = Days.withTownships(2).checkpoints(3).checked(0, 0);
        assertThat(between(before, after)).contains("1处（1/2→1/3）").doesNotContain("所列数字未动");
    }

    @Test
    void aTableIsToldByItsCellsAndNotOnceMoreAsText() {
        assertThat(between(day(), day().found(Weight.GENERAL)))
                .contains("镇街园区一览：甲镇新发现问题2项→3项", "所附问题台账有改动")
                .doesNotContain("，镇街园区一览", "附件：问题台账");
    }

    @Test
    void otherRecipientsAreTold() {
        DispatchTemplate others = StandardTemplate.TEMPLATE.with(new Recipients("市指挥部办公室", "{所在县市区}"));
        assertThat(ChangedFigures.between(version(day().written(), "复查"), version(day().written(others), "复查")))
                .isEqualTo("所列数字未动，正文有改动：主送和抄送");
    }

    @Test
    void aFigureIsCalledAsItsDocumentCallsIt() {
        assertThat(ChangedFigures.between(
                        version(day(), "复查"), version(day().found(Weight.GENERAL), "复查"), figure -> "某数"))
                .startsWith("某数2项→3项；");
    }

    @Test
    void wordsAloneAreToldByTheirHeading() {
        assertThat(ChangedFigures.between(version(day(), "复查"), version(day(), "复查卡点")))
                .isEqualTo("所列数字未动，正文有改动：九、明日安排");
    }

    @Test
    void otherPhotosAreTold() {
        assertThat(ChangedFigures.between(version(day(), "复查", "a"), version(day(), "复查", "b")))
                .isEqualTo("所列数字未动，所附照片有改动");
    }

    @Test
    void ofManyCellsSomeAreNamedAndAllAreCounted() {
        Days many = day().problem(Weight.GENERAL, Progress.CLOSED, Days.DAY, "2020-02-20T04:00:00Z", Days.DAY, null)
                .about(Matter.LEDGER, 0);
        assertThat(between(day(), many))
                .containsPattern("整改情况（按程度）：一般([^；]*、){3}[^；、]*等\\d+处；")
                .contains("整改情况（按类别）：增列台账信息；");
    }

    @Test
    void aTableThatWasNotThereIsTold() {
        assertThat(between(Days.withTownships(2), day())).contains("整改情况（按类别）：增列查控登记；");
    }
}

package org.dailydispatch.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SeededChecklistsTest {

    @Autowired
    Checklists checklists;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(SiteFamily.class)
    void eachListHasThirteenItemsInOrderWithCodesOfTheirOwn(SiteFamily family) {
        List<Item> items = checklists.currentFor(family).items();

        assertThat(items).hasSize(13).extracting(Item::code).doesNotHaveDuplicates();
        assertThat(items).extracting(Item::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @ParameterizedTest
    @EnumSource(SiteFamily.class)
    void everyTextIsThereInBothLanguages(SiteFamily family) {
        Checklist list = checklists.currentFor(family);

        Stream<Name> texts = Stream.concat(
                Stream.of(list.name()),
                list.items().stream()
                        .flatMap(item -> Stream.of(
                                        Stream.of(item.section(), item.text(), item.help()),
                                        item.measures().stream()
                                                .flatMap(measure -> Stream.of(measure.name(), measure.unit())),
                                        item.options().stream().map(Option::name))
                                .flatMap(names -> names)));
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.zh()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CHECKPOINT, registration-complete, defective, 0, sampled",
        "CHECKPOINT, supplies,              days,      ,  ",
        "CHECKPOINT, daily-counts,          vehicles,  ,  ",
        "CHECKPOINT, daily-counts,          persons,   ,  ",
        "CHECKPOINT, daily-counts,          abnormal,  ,  persons",
        "CHECKPOINT, risk-area-arrivals,    turnedBackVehicles, , ",
        "CHECKPOINT, risk-area-arrivals,    turnedBackPersons,  , ",
        "CHECKPOINT, risk-area-arrivals,    handedOver,         , ",
        "VILLAGE,    returnee-ledger,       defective, 0, sampled",
        "VILLAGE,    ledger-household,      ledger,    ,  ",
        "VILLAGE,    ledger-household,      checked,   ,  ",
        "VILLAGE,    ledger-household,      missing,   0, checked",
    })
    void figuresFindTheirMeasures(SiteFamily family, String item, String code, Integer passMax, String atMost) {
        Measure measure = checklists
                .currentFor(family)
                .item(item)
                .orElseThrow()
                .measure(code)
                .orElseThrow();

        assertThat(measure.passMax()).isEqualTo(passMax);
        assertThat(measure.atMost()).isEqualTo(atMost);
    }

    @Test
    void fewerThanThreeDaysOfSuppliesCannotPass() {
        Measure days = checklists
                .currentFor(SiteFamily.CHECKPOINT)
                .item("supplies")
                .orElseThrow()
                .measure("days")
                .orElseThrow();

        assertThat(days.tooLowToPass(2)).isTrue();
        assertThat(days.tooLowToPass(3)).isFalse();
    }

    @Test
    void aVersionIsReadOnce() throws Exception {
        Checklist first = checklists.currentFor(SiteFamily.VILLAGE);

        List<String> sent = statements.during(() -> checklists.version(first.versionId()));

        assertThat(sent).isEmpty();
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThatThrownBy(() -> checklists.version(Ids.next())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPublishedItemCannotBeChanged() {
        assertThatThrownBy(() ->
                        jdbc.sql("update checklist_item set text_zh = 'x'").update())
                .hasMessageContaining("never changed");
    }
}

package org.dailydispatch.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @CsvSource({"CHECKPOINT, 13", "VILLAGE, 13", "VENUE, 13", "LEDGER, 10", "RESUMPTION, 15", "NECESSITIES, 15"})
    void itemsAreInOrderWithCodesOfTheirOwn(String list, int count) {
        List<Item> items = checklists.current(list).items();

        assertThat(items).hasSize(count).extracting(Item::code).doesNotHaveDuplicates();
        assertThat(items)
                .extracting(Item::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECKPOINT", "VILLAGE", "VENUE", "LEDGER", "RESUMPTION", "NECESSITIES"})
    void everyTextIsThereInBothLanguages(String list) {
        Checklist checklist = checklists.current(list);

        Stream<Name> texts = Stream.concat(
                Stream.of(checklist.name()),
                checklist.items().stream()
                        .flatMap(item -> Stream.of(
                                        Stream.of(item.section(), item.text(), item.help()),
                                        item.measures().stream().map(Measure::name),
                                        item.options().stream().map(Option::name))
                                .flatMap(names -> names)));
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.zh()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(checklist.items().stream()
                        .flatMap(item -> item.measures().stream())
                        .map(Measure::unit))
                .allSatisfy(unit -> {
                    assertThat(unit.zh()).isNotBlank();
                    assertThat(unit.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "EXPRESSWAY_EXIT,  CHECKPOINT",
        "VILLAGE,          VILLAGE LEDGER",
        "COMMUNITY,        VILLAGE LEDGER",
        "SUPERMARKET,      VENUE NECESSITIES",
        "PHARMACY,         VENUE",
        "HOTEL,            VENUE",
        "FARMERS_MARKET,   NECESSITIES",
        "WHOLESALE_MARKET, NECESSITIES",
        "SLAUGHTERHOUSE,   NECESSITIES",
        "OTHER_VENUE,      VENUE",
        "ENTERPRISE,       RESUMPTION",
    })
    void eachKindOfSiteHasItsListsInOrder(SiteKind kind, String lists) {
        assertThat(checklists.offers(kind, false)).extracting(Offer::code).containsExactly(lists.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "VENUE,       venue-kind, pharmacy,       pharmacy-register, true",
        "VENUE,       venue-kind, pharmacy,       hotel-checkin,     false",
        "VENUE,       venue-kind, hotel,          hotel-checkin,     true",
        "VENUE,       venue-kind, hotel,          pharmacy-report,   false",
        "VENUE,       venue-kind, supermarket,    pharmacy-report,   false",
        "VENUE,       venue-kind, supermarket,    masks,             true",
        "VENUE,       venue-kind, ,               hotel-checkin,     false",
        "NECESSITIES, point-kind, slaughterhouse, meat-prices,       true",
        "NECESSITIES, point-kind, slaughterhouse, vegetable-prices,  false",
        "NECESSITIES, point-kind, farmers-market, vegetable-prices,  true",
        "NECESSITIES, point-kind, farmers-market, protective-stock,  false",
    })
    void whatIsAskedDependsOnTheKind(String list, String kind, String option, String item, boolean asked) {
        Checklist checklist = checklists.current(list);
        Given given = new Given(null, option == null ? List.of() : List.of(option));

        assertThat(checklist.applies(checklist.item(item).orElseThrow(), Map.of(kind, given)))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECKPOINT", "VILLAGE", "VENUE", "LEDGER", "RESUMPTION", "NECESSITIES"})
    void everyReferenceLeadsSomewhere(String list) {
        Checklist checklist = checklists.current(list);
        for (Item item : checklist.items()) {
            item.measures().stream()
                    .flatMap(measure -> Stream.of(measure.atMost(), measure.passAtLeast()))
                    .filter(Objects::nonNull)
                    .forEach(reference -> assertThat(leadsSomewhere(checklist, item, reference))
                            .as(reference)
                            .isTrue());
            if (item.dependsOn() != null) {
                Item earlier = checklist.item(item.dependsOn().item()).orElseThrow();
                assertThat(earlier.position()).isLessThan(item.position());
                assertThat(item.dependsOn().anyOf()).allMatch(earlier::hasOption);
            }
        }
    }

    private static boolean leadsSomewhere(Checklist checklist, Item here, String reference) {
        String[] parts = reference.split("\\.", -1);
        Item item = parts.length == 1 ? here : checklist.item(parts[0]).orElseThrow();
        return item.measure(parts[parts.length - 1]).isPresent();
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
    void figuresFindTheirMeasures(String list, String item, String code, BigDecimal passMax, String atMost) {
        Measure measure =
                checklists.current(list).item(item).orElseThrow().measure(code).orElseThrow();

        assertThat(measure.passMax()).isEqualTo(passMax);
        assertThat(measure.atMost()).isEqualTo(atMost);
    }

    @Test
    void fewerThanThreeDaysOfSuppliesCannotPass() {
        Measure days = checklists
                .current("CHECKPOINT")
                .item("supplies")
                .orElseThrow()
                .measure("days")
                .orElseThrow();

        assertThat(days.tooLowToPass(BigDecimal.valueOf(2))).isTrue();
        assertThat(days.tooLowToPass(BigDecimal.valueOf(3))).isFalse();
    }

    @Test
    void aVersionIsReadOnce() throws Exception {
        Checklist first = checklists.current("VILLAGE");

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

package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.ChangedFigures.Version;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of how many each count of the document is, where there is a whole. */
class DenominatorsTest {

    private static final ReportingDay EARLIER = ReportingDay.of(2020, 2, 15);

    /** Of five villages in force two were visited openly, and one of these covertly too; one visited is in force no more. */
    private static Days day() {
        return Days.withTownships(2)
                .checkpoints(2)
                .checked(0, 0)
                .villageVisited(0, 0)
                .villageVisited(1, 1)
                .villageVisited(1, 0)
                .outOfForce("village3")
                .covert(1)
                .covert(3)
                .unvisitedVillages(2)
                .found(Weight.MAJOR)
                .found(Weight.SERIOUS)
                .recurred()
                .problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, "2020-02-17T10:00:00Z", null, null)
                .returned(false)
                .enterprise(true, 100, 61, ReportingDay.of(2020, 2, 17))
                .enterprise(true, 50, 0, null)
                .enterprise(false, 50, 0, null)
                .agreed("补齐台账", EARLIER, null, "")
                .agreed("增派人手", Days.DAY, null, "")
                .ledger(0, counted(2, 3, 1, 4))
                .ledger(1, counted(0, 2, 5, 5))
                .supply("密州超市", 0, new Reading.Stock("粮食", BigDecimal.TEN, true))
                .supply("百盛超市", 1, new Reading.Stock("肉类", BigDecimal.ONE, false))
                .supply("农贸市场", 0);
    }

    private static Reading.Counted counted(int isolated, int due, int signed, int papers) {
        return new Reading.Counted(
                null, null, null, new Reading.Share(isolated, due), new Reading.Share(signed, papers));
    }

    @ParameterizedTest
    @CsvSource({
        "villages-checked, 2, 4",
        "villages-clean, 1, 4",
        "covert-visited, 1, 6",
        "checkpoints-checked, 1, 2",
        "problems-new-major, 1, 2",
        "problems-new-serious, 1, 2",
        "problems-recurred, 1, 2",
        "problems-overdue, 1, 3",
        "problems-open-returned, 1, 3",
        "problems-open-recurred, 1, 3",
        "agreed-overdue, 1, 2",
        "enterprises-resumed, 1, 3",
        "projects-started, 1, 2",
        "supply-clean, 2, 3",
        "supply-measured, 2, 3",
        "supply-short, 1, 2",
        "problems-overdue-new, 0, 1",
        "isolated, 2, 5",
        "notices-signed, 6, 9",
    })
    void aPartSaysOfHowMany(String key, long numerator, long denominator) {
        Figure figure = day().written().figure(key).orElseThrow();
        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.rows().stream().mapToLong(FigureRow::counted).sum()).isEqualTo(numerator);
    }

    /** The open one stands behind its township, which it covers. */
    @Test
    void aVisitWhereNothingIsExpectedIsKeptThoughNoFigureCountsIt() {
        DispatchContent content = day().written();
        assertThat(content.figure("villages-checked").orElseThrow().rows())
                .noneMatch(row -> row.id().equals(Days.id("village3")));
        assertThat(content.others()).extracting(row -> row.id()).containsExactly(Days.id("visit5"));
    }

    @Test
    void aVillageMoreIsAChangeThoughTheSameWereVisited() {
        DispatchContent before = day().written();
        DispatchContent after = day().unvisitedVillages(3).written();
        assertThat(Change.between(before, after))
                .extracting(Change::key, Change::moved, Change::ofMoved, Change::ofBefore, Change::ofAfter)
                .containsExactlyInAnyOrder(
                        tuple("villages-checked", false, true, 4L, 5L),
                        tuple("villages-clean", false, true, 4L, 5L),
                        tuple("covert-visited", false, true, 6L, 7L));
        assertThat(before.saysTheSameAs(after)).isFalse();
        assertThat(corrected(before, after)).isEqualTo("检查村居2处（2/4→2/5）；暗访点位1处（1/6→1/7）；合格村居1处（1/4→1/5）");
    }

    /** That more are open says of how many the overdue are. */
    @Test
    void aPartThatStaysIsNotToldBesideItsWholeThatMoved() {
        DispatchContent after = day().found(Weight.MAJOR).written();
        assertThat(corrected(day().written(), after))
                .contains("新发现重大问题1项→2项", "未销号问题3项→4项")
                .doesNotContain("逾期问题", "新发现较重问题");
    }

    @Test
    void aPartIsOfWhatItsWholeCounts() {
        DispatchContent content = day().written();
        for (Figure figure : content.figures()) {
            String whole = Wholes.of(figure.key());
            if (whole != null) {
                assertThat(figure.denominator())
                        .as(figure.key())
                        .isEqualTo(content.figure(whole).orElseThrow().numerator());
            }
        }
    }

    /** What was assembled before the whole was counted says nothing about it, so nothing of it can have moved. */
    @Test
    void aDocumentFromBeforeDenominatorsIsNotChangedByThem() {
        DispatchContent after = day().written();
        DispatchContent before = withoutDenominators(after);
        assertThat(Change.between(before, after)).isEmpty();
        assertThat(before.saysTheSameAs(after)).isTrue();
        assertThat(corrected(before, after)).isEqualTo("所列数字没有变化");
    }

    private static String corrected(DispatchContent before, DispatchContent after) {
        return ChangedFigures.between(version(before), version(after));
    }

    private static Version version(DispatchContent content) {
        return new Version(content, Map.of(), List.of(), List.of());
    }

    private static DispatchContent withoutDenominators(DispatchContent content) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : content.figures()) {
            figures.add(
                    figure.rate()
                            ? figure
                            : new Figure(
                                    figure.key(),
                                    figure.definition(),
                                    figure.value(),
                                    figure.numerator(),
                                    null,
                                    figure.unit(),
                                    figure.asOf(),
                                    figure.rows()));
        }
        return new DispatchContent(
                content.masthead(),
                content.title(),
                content.team(),
                content.date(),
                content.addressee(),
                content.copies(),
                content.sections(),
                figures,
                content.problems(),
                content.furtherProblems(),
                content.townships(),
                content.breakdown(),
                content.ledger(),
                content.others(),
                content.own(),
                content.townshipFigures());
    }
}

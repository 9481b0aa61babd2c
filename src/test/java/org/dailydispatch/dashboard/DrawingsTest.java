package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingsTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 1, 31);

    @Test
    void theCurveRunsFromTheFloorToTheCeiling() {
        ResumptionChart chart = ResumptionChart.wide(curve(0, 50, 100, 100), started(2));
        assertThat(chart.rate()).isEqualTo("M36.0 272.0L220.7 157.0L405.3 42.0L590.0 42.0");
        assertThat(chart.rateEnd()).isEqualTo(chart.top());
        assertThat(chart.complete())
                .isNotNull()
                .satisfies(mark -> assertThat(mark.x()).isEqualTo(405.3, within(0.1)));
        assertThat(chart.batch())
                .isNotNull()
                .satisfies(mark -> assertThat(mark.count()).isEqualTo(2));
        assertThat(chart.days()).extracting(ResumptionChart.Tick::label).containsExactly("1/31", "2/1", "2", "3");
    }

    @Test
    void labelsOfCloseLinesStayApart() {
        ResumptionChart chart = ResumptionChart.narrow(curve(0, 10, 12), started(0));
        assertThat(Math.abs(chart.rateLabel() - chart.postLabel())).isGreaterThanOrEqualTo(44);
        assertThat(chart.batch()).isNull();
        assertThat(chart.complete()).isNull();
    }

    @Test
    void daysWithoutEnterprisesDrawNothing() {
        ResumptionChart chart =
                ResumptionChart.wide(new ResumptionCurve(List.of(new ResumptionDay(FIRST, 0, 0, 0, 0))), started(0));
        assertThat(chart.rate()).isEmpty();
        assertThat(chart.postArea()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, off, 2", "0, 17, not, 2", "1, 17, part, 2", "8, 17, part, 7", "17, 17, ok, 16"})
    void aShareIsAsHighAsItsPart(int part, int whole, String look, int height) {
        DayBar bar = DayBar.share(2, part, whole);
        assertThat(bar.look()).isEqualTo(look);
        assertThat(bar.height()).isEqualTo(height);
        assertThat(bar.x()).isEqualTo(16);
    }

    @Test
    void tilesStandWhereTheGridSaysAndTheOthersBelow() {
        TileMap map =
                TileMap.of(List.of(row(1, 2), row(null, null), row(2, 1), row(null, null)), Locale.SIMPLIFIED_CHINESE);
        assertThat(map.tiles()).extracting(TileMap.Tile::x).containsExactly(86, 2, 2, 86);
        assertThat(map.tiles()).extracting(TileMap.Tile::y).containsExactly(2, 114, 58, 114);
        assertThat(map.width()).isEqualTo(168);
        assertThat(TileMap.of(List.of(), Locale.ENGLISH).tiles()).isEmpty();
    }

    /** However few they are, they are no larger than on the whole board, and no place is left between them. */
    @Test
    void whatAMapLacksStandsInRowsOfUsualWidth() {
        TileMap whole = TileMap.inRows(
                List.of(row(1, 1), row(1, 2), row(1, 3), row(1, 4), row(1, 5)), Locale.SIMPLIFIED_CHINESE);
        TileMap two = TileMap.inRows(List.of(row(4, 5), row(1, 2)), Locale.SIMPLIFIED_CHINESE);
        assertThat(two.width()).isEqualTo(whole.width());
        assertThat(two.height()).isEqualTo(whole.height());
        assertThat(two.tiles().get(1).y()).isEqualTo(two.tiles().get(0).y());
        assertThat(two.tiles().get(1).x()).isEqualTo(whole.tiles().get(1).x());
    }

    private static Matrix.Row row(@Nullable Integer gridRow, @Nullable Integer gridCol) {
        Township township = new Township(
                Ids.next(),
                Ids.next(),
                "T",
                new Name("镇", "Town"),
                new Name("镇", "Town"),
                TownshipKind.TOWN,
                1,
                gridRow,
                gridCol);
        return new Matrix.Row(township, List.of(new MatrixCell(FIRST, 1, 0, false, 0, 0, false)), 0, null, false, 0);
    }

    private static ResumptionCurve curve(int... percents) {
        List<ResumptionDay> days = new ArrayList<>();
        for (int percent : percents) {
            days.add(new ResumptionDay(FIRST.plus(days.size()), 100, percent, 1000, percent * 9));
        }
        return new ResumptionCurve(days);
    }

    private static KeyProjects started(int count) {
        List<UUID> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(Ids.next());
        }
        return new KeyProjects(20, new TreeMap<>(count == 0 ? Map.of() : Map.of(FIRST.next(), started)));
    }
}

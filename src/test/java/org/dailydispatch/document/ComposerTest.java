package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {

    private static final String DATES =
            "([0-9]{4}年)?[0-9]+月[0-9]+日([0-9]+时([0-9]+分)?)?|当日[0-9]+时([0-9]+分)?|逾期[0-9]+天|^[0-9]+．";

    private static Days busyDay() {
        return Days.withTownships(3)
                .reported(0, ReportStanding.FILED)
                .reported(1, ReportStanding.LATE)
                .checkpoints(3)
                .checked(0, 0)
                .checked(0, 0)
                .checked(1, 2)
                .villageVisited(0, 0)
                .villageVisited(0, 1)
                .villageVisited(1, 0)
                .covert(2)
                .found(Weight.MAJOR)
                .foundAt(1, "测温枪失灵", Progress.AWAITING_RECHECK, "2020-02-19T10:00:00Z")
                .problem(
                        Weight.GENERAL,
                        Progress.RECTIFYING,
                        ReportingDay.of(2020, 2, 15),
                        "2020-02-17T10:00:00Z",
                        null,
                        "无人值守")
                .enterprise(true, 100, 61, ReportingDay.of(2020, 2, 17), Difficulty.LABOUR)
                .enterprise(false, 50, 0, null);
    }

    @Test
    void everyCountHasExactlyAsManyRowsAsItSays() {
        for (Figure figure : busyDay().written().figures()) {
            if (!figure.rate()) {
                assertThat(figure.countedRows()).as(figure.key()).hasSize((int) figure.numerator());
                assertThat(figure.rows()).as(figure.key()).hasSize((int) figure.numerator());
            }
        }
    }

    @Test
    void aRateHasTheRowsOfItsDenominatorToo() {
        Figure rate = busyDay().written().figure("resumption-rate").orElseThrow();
        assertThat(rate.value()).isEqualTo("50.0%");
        assertThat(rate.countedRows()).hasSize(1);
        assertThat(rate.uncountedRows()).hasSize(1);
        assertThat(rate.denominator()).isEqualTo(2);
    }

    @Test
    void everyFigureOfTheTextIsAmongTheFiguresAndIsSaidWithItsValueOrInWords() {
        DispatchContent content = busyDay().written();
        List<Piece> stated = content.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.figure() != null)
                .toList();
        assertThat(stated).isNotEmpty().allSatisfy(piece -> {
            Figure figure = content.figure(String.valueOf(piece.figure())).orElseThrow();
            assertThat(piece.text())
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEqualTo(figure.value()),
                            text -> assertThat(text).doesNotContainPattern("[0-9]"));
        });
        assertThat(content.figures()).extracting(Figure::key).doesNotHaveDuplicates();
        assertThat(content.numberOf("townships-visited")).isEqualTo(1);
    }

    @Test
    void aSiteVisitedTwiceCountsOnceAndNamesBothVisits() {
        Figure checked = busyDay().written().figure("checkpoints-checked").orElseThrow();
        assertThat(checked.value()).isEqualTo("2处");
        assertThat(checked.rows().get(0).sources()).hasSize(2);
    }

    @Test
    void theTableOfProblemsPutsOverdueOnesFirstAndSaysForHowLong() {
        List<ProblemLine> lines = busyDay().written().problems();
        assertThat(lines).extracting(ProblemLine::state).containsExactly("逾期2天", "整改中", "待复查");
        assertThat(lines).extracting(ProblemLine::tone).containsExactly("sev", "na", "due");
        assertThat(lines.get(0).due()).isEqualTo("2月17日");
    }

    /** 其余5项: that number can be asked like any other. */
    @Test
    void whatAListHasNoRoomForIsAFigureWithItsRows() {
        Days days = busyDay();
        for (int i = 0; i < 33; i++) {
            days.found(Weight.GENERAL).agreed("第" + i + "件", Days.DAY, null, "");
        }
        DispatchContent content = days.written();
        Figure problems = content.figure("problems-further").orElseThrow();
        assertThat(problems.value()).isEqualTo("6");
        assertThat(problems.rows()).hasSize(content.furtherProblems()).hasSize(6);
        assertThat(content.figure("agreed-further").orElseThrow().rows()).hasSize(3);
        assertThat(days.section("agreements")).contains("3项").doesNotContain("项项");
        assertThat(days.section("problems")).contains("6项").doesNotContain("项项");
        assertThat(busyDay().written().figure("problems-further")).isEmpty();
    }

    @Test
    void aDayWithoutProblemsHasASentenceInsteadOfATable() {
        DispatchContent content = Days.withTownships(1).written();
        assertThat(content.problems()).isEmpty();
        assertThat(Days.withTownships(1).section("problems")).isEqualTo("今日无新增问题，无销号，无退回重改，无新增逾期。目前无未销号问题。进驻以来未发现问题。");
    }

    @Test
    void theHeadNamesTeamDayAndCounty() {
        DispatchContent content = busyDay().written();
        assertThat(content.masthead()).isEqualTo("市第九核查督导组日调度");
        assertThat(content.title()).isEqualTo("关于2月19日诸城市疫情防控督导情况的日调度");
        assertThat(content.copies()).isEqualTo("诸城市委、市政府");
        assertThat(content.date()).isEqualTo("2020年2月19日");
    }

    @Test
    void aTownshipsLineCountsOnlyWhatHappenedThere() {
        TownshipLine line = busyDay().written().township(Days.id("township0")).orElseThrow();
        assertThat(line).isEqualTo(new TownshipLine(Days.id("township0"), "甲镇", 5, 0, 2, 3, 1, "按时"));
    }

    /** What each line counts is a figure that has exactly those rows. */
    @Test
    void everyCountOfATownshipsLineHasItsRows() {
        DispatchContent content = busyDay().written();
        assertThat(content.townships()).hasSize(3).allSatisfy(line -> {
            assertThat(rows(content, line, "OPEN_VISITS")).isEqualTo(line.openVisits());
            assertThat(rows(content, line, "COVERT_VISITS")).isEqualTo(line.covertVisits());
            assertThat(rows(content, line, "NEW_PROBLEMS")).isEqualTo(line.newProblems());
            assertThat(rows(content, line, "OPEN_PROBLEMS")).isEqualTo(line.openProblems());
            assertThat(rows(content, line, "OVERDUE_PROBLEMS")).isEqualTo(line.overdueProblems());
            assertThat(Objects.requireNonNull(content.counted(line, "REPORT")).value())
                    .isEqualTo(line.report());
        });
        TownshipLine first = content.townships().get(0);
        assertThat(content.groupOf(TownshipCount.OPEN_PROBLEMS.key(first.id()))).contains("甲镇");
        assertThat(TownshipCount.isOf(first.id(), TownshipCount.REPORT.key(first.id())))
                .isTrue();
        assertThat(TownshipCount.isOf(Days.id("township1"), TownshipCount.REPORT.key(first.id())))
                .isFalse();
    }

    private static int rows(DispatchContent content, TownshipLine line, String count) {
        Figure figure = Objects.requireNonNull(content.counted(line, count));
        assertThat(content.figure(figure.key())).contains(figure);
        assertThat(figure.numerator()).isEqualTo(figure.rows().size());
        return figure.rows().size();
    }

    /** Whoever reads a number can ask for its rows: outside figures there are only dates, deadlines and marks of a list. */
    @ParameterizedTest
    @MethodSource("org.dailydispatch.document.GrammarTest#findings")
    void noDigitStandsOutsideAFigure(Findings findings) {
        DispatchContent content = Composer.compose(findings, StandardTemplate.TEMPLATE);
        assertThat(content.sections().stream()
                        .flatMap(section -> section.paragraphs().stream())
                        .flatMap(paragraph -> paragraph.pieces().stream())
                        .filter(piece -> piece.figure() == null)
                        .map(piece -> piece.text().replaceAll(DATES, "")))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("[0-9]"));
    }

    @Test
    void problemsThatASentenceDoesNotTellAreAFigureToo() {
        Days days = busyDay();
        for (int i = 0; i < 7; i++) {
            days.found(Weight.GENERAL).foundAt(2, "无人值守", Progress.RECTIFYING, "2020-02-20T04:00:00Z");
        }
        DispatchContent content = days.written();
        assertThat(days.section("townships")).contains("；其余3项已列入问题台账。");
        assertThat(content.figure("township-problems-further").orElseThrow().rows())
                .hasSize(3);
        assertThat(days.section("checkpoints")).contains("；其余3项已列入问题台账。");
        assertThat(content.figure("checkpoint-problems-further").orElseThrow().rows())
                .hasSize(3);
        noDigitStandsOutsideAFigure(days.findings());
    }

    @Test
    void aChangeNamesTheFigureAndTheRecordsThatCameAndWent() {
        DispatchContent before = busyDay().written();
        DispatchContent after = busyDay().found(Weight.GENERAL).written();
        assertThat(before.saysTheSameAs(busyDay().written())).isTrue();
        assertThat(before.saysTheSameAs(after)).isFalse();
        Change change = Change.between(before, after).stream()
                .filter(each -> each.key().equals("problems-new"))
                .findFirst()
                .orElseThrow();
        assertThat(change.before()).isEqualTo("2项");
        assertThat(change.after()).isEqualTo("3项");
        assertThat(change.added()).extracting(row -> row.label()).containsExactly("DC-004");
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void aRecordThatWasRevisedIsAChangeEvenWhereTheNumberStays() {
        DispatchContent before =
                Days.withTownships(1).checkpoints(1).checked(0, 2).written();
        DispatchContent after =
                Days.withTownships(1).checkpoints(1).checked(0, 3).written();
        assertThat(Change.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.moved()).isFalse();
            assertThat(change.revised()).hasSize(1);
        });
    }
}

package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.coverage.CoveragePage.DayLine;
import org.dailydispatch.coverage.CoveragePage.KindLine;
import org.dailydispatch.coverage.CoveragePage.TownshipLine;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.report.ReportStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A team's coverage over a period as a file: what the page shows, a sheet for each of its tables. */
@Component
class CoverageSheet {

    private final XlsxDownload download;
    private final CoverageWords words;

    CoverageSheet(XlsxDownload download, CoverageWords words) {
        this.download = download;
        this.words = words;
    }

    void send(HttpServletResponse response, Actor actor, CoveragePage page, Locale locale) {
        Question question = page.question();
        String title = words.say("coverage.title", locale);
        Spreadsheet file = Spreadsheet.of(words.say("coverage.units", locale), units(locale), page.units())
                .and(words.say("coverage.townships", locale), townships(question, locale), page.townships())
                .and(words.say("coverage.kinds", locale), kinds(question, locale), page.kinds())
                .and(words.say("coverage.days", locale), days(page, locale), page.days())
                .about(title, words.about(question, locale));
        download.send(response, actor, title + "_" + question.from() + "_" + question.to(), file);
    }

    private List<Column<UnitCoverage>> units(Locale locale) {
        List<Column<UnitCoverage>> columns = new ArrayList<>();
        columns.add(Column.text(
                words.say("coverage.unit", locale),
                line -> words.say("coverage.unit." + line.unit().key(), locale)));
        columns.addAll(reached(UnitCoverage::reached, locale));
        columns.add(Column.date(
                words.say("coverage.completeOn", locale),
                line -> line.completeOn().orElse(null)));
        columns.add(Column.date(
                words.say("coverage.completeSince", locale),
                line -> line.completeSincePosting().orElse(null)));
        columns.add(Column.text(
                words.say("coverage.stillComplete", locale),
                line -> line.completeOn().isEmpty()
                        ? null
                        : words.say(line.reached().complete() ? "common.yes" : "common.no", locale)));
        columns.add(Column.number(words.say("coverage.every", locale), UnitCoverage::every));
        columns.add(Column.date(words.say("coverage.every.since", locale), UnitCoverage::everySince));
        columns.addAll(schedule(UnitCoverage::onSchedule, locale));
        columns.add(Column.number(
                words.say("coverage.gaps", locale), line -> line.gaps().size()));
        return columns;
    }

    private List<Column<TownshipLine>> townships(Question question, Locale locale) {
        List<Column<TownshipLine>> columns = new ArrayList<>();
        columns.add(Column.text(
                words.say("common.township", locale),
                line -> line.line().subject().name().in(locale)));
        columns.add(Column.text(
                words.say("coverage.reached", locale),
                line -> words.say(line.line().reached() ? "common.yes" : "common.no", locale)));
        columns.add(Column.date(
                words.say("coverage.lastOpen", locale), line -> line.line().lastOpen()));
        columns.add(Column.number(
                words.say("coverage.sinceOpen", locale), line -> line.line().sinceOpen()));
        if (question.covertToo()) {
            columns.add(Column.date(
                    words.say("coverage.lastCovert", locale),
                    line -> line.line().lastCovert()));
            columns.add(Column.number(
                    words.say("coverage.sinceCovert", locale),
                    line -> line.line().sinceCovert()));
        }
        columns.add(Column.number(
                words.say("coverage.villages.done", locale),
                line -> line.villages().count()));
        columns.add(Column.number(
                words.say("coverage.villages.of", locale),
                line -> line.villages().of()));
        columns.add(Column.number(
                words.say("coverage.sites.done", locale), line -> line.sites().count()));
        columns.add(Column.number(
                words.say("coverage.sites.of", locale), line -> line.sites().of()));
        columns.addAll(schedule(line -> line.line().schedule(), locale));
        columns.addAll(reports(TownshipLine::reports, locale));
        return columns;
    }

    private List<Column<KindLine>> kinds(Question question, Locale locale) {
        List<Column<KindLine>> columns = new ArrayList<>();
        columns.add(Column.text(
                words.say("coverage.kind", locale), line -> words.say("territory.SiteKind." + line.kind(), locale)));
        columns.addAll(reached(KindLine::reached, locale));
        columns.add(Column.date(words.say("coverage.lastOpen", locale), KindLine::lastOpen));
        columns.add(Column.number(words.say("coverage.sinceOpen", locale), KindLine::sinceOpen));
        if (question.covertToo()) {
            columns.add(Column.date(words.say("coverage.lastCovert", locale), KindLine::lastCovert));
            columns.add(Column.number(words.say("coverage.sinceCovert", locale), KindLine::sinceCovert));
        }
        return columns;
    }

    private List<Column<DayLine>> days(CoveragePage page, Locale locale) {
        List<Column<DayLine>> columns = new ArrayList<>();
        columns.add(Column.date(words.say("common.day", locale), DayLine::day));
        for (Unit unit : page.dayUnits()) {
            String name = words.say("coverage.unit." + unit.key(), locale);
            Function<DayLine, Coverage> coverage = line -> Objects.requireNonNull(line.of(unit));
            columns.add(Column.number(
                    words.say("coverage.of.done", locale, name),
                    line -> coverage.apply(line).count()));
            columns.add(Column.number(
                    words.say("coverage.of.expected", locale, name),
                    line -> coverage.apply(line).of()));
        }
        columns.addAll(reports(DayLine::reports, locale));
        return columns;
    }

    private <T> List<Column<T>> reached(Function<T, Coverage> of, Locale locale) {
        return List.of(
                Column.number(
                        words.say("coverage.done", locale),
                        line -> of.apply(line).count()),
                Column.number(
                        words.say("coverage.expected", locale),
                        line -> of.apply(line).of()),
                Column.percent(
                        words.say("coverage.rate", locale),
                        line -> of.apply(line).rate()));
    }

    private <T> List<Column<T>> schedule(Function<T, @Nullable Rate> of, Locale locale) {
        return List.of(
                Column.number(words.say("coverage.schedule.done", locale), line -> {
                    Rate rate = of.apply(line);
                    return rate == null ? null : rate.numerator();
                }),
                Column.number(words.say("coverage.schedule.of", locale), line -> {
                    Rate rate = of.apply(line);
                    return rate == null ? null : rate.denominator();
                }));
    }

    private <T> List<Column<T>> reports(Function<T, ReportTally> of, Locale locale) {
        List<Column<T>> columns = new ArrayList<>();
        for (ReportStatus status : ReportStatus.values()) {
            columns.add(Column.number(
                    words.say("coverage.reports.of", locale, words.say("report.ReportStatus." + status, locale)),
                    line -> of.apply(line).of(status)));
        }
        return columns;
    }
}

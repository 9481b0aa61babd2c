package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.coverage.ClaimsPage.DaySum;
import org.dailydispatch.coverage.ClaimsPage.TownshipSum;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.language.Name;
import org.springframework.stereotype.Component;

/** What is claimed beside what was verified as a file: by township, by day, and one by one. */
@Component
class ClaimsSheet {

    private static final Name UNKNOWN = new Name("–", "–");

    private final XlsxDownload download;
    private final CoverageWords words;

    ClaimsSheet(XlsxDownload download, CoverageWords words) {
        this.download = download;
        this.words = words;
    }

    void send(HttpServletResponse response, Actor actor, ClaimsPage page, Locale locale) {
        Question question = page.question();
        String title = words.say("coverage.claims", locale);
        String number = words.say("coverage.number." + page.number().key(), locale);
        Map<String, String> about = words.about(question, locale);
        about.remove(words.say("coverage.mode", locale));
        about.put(words.say("coverage.number", locale), number);
        Name township = page.townshipName();
        if (township != null) {
            about.put(words.say("common.township", locale), township.in(locale));
        }
        ReportingDay day = page.asked().day();
        if (day != null) {
            about.put(words.say("coverage.pairs.day", locale), day.toString());
        }
        if (page.asked().side() != Side.ALL) {
            about.put(
                    words.say("coverage.pairs", locale),
                    words.say("coverage.side." + page.asked().side().key(), locale));
        }
        Spreadsheet file = Spreadsheet.of(
                        words.say("coverage.townships", locale), townships(page, locale), page.townships())
                .and(words.say("coverage.days", locale), days(locale), page.days())
                .and(words.say("coverage.pairs", locale), pairs(page, locale), page.pairs())
                .about(title + " " + number, about);
        download.send(response, actor, title + "_" + number + "_" + question.from() + "_" + question.to(), file);
    }

    private List<Column<TownshipSum>> townships(ClaimsPage page, Locale locale) {
        List<Column<TownshipSum>> columns = new ArrayList<>();
        columns.add(Column.text(
                words.say("common.township", locale),
                line -> page.names().getOrDefault(line.id(), UNKNOWN).in(locale)));
        columns.addAll(sums(TownshipSum::sum, locale));
        return columns;
    }

    private List<Column<DaySum>> days(Locale locale) {
        List<Column<DaySum>> columns = new ArrayList<>();
        columns.add(Column.date(words.say("common.day", locale), DaySum::day));
        columns.addAll(sums(DaySum::sum, locale));
        return columns;
    }

    private <T> List<Column<T>> sums(Function<T, PairSum> of, Locale locale) {
        return List.of(
                Column.number(
                        words.say("coverage.claimed", locale),
                        line -> of.apply(line).claimed()),
                Column.number(
                        words.say("coverage.verified", locale),
                        line -> of.apply(line).verified()),
                Column.number(
                        words.say("coverage.difference", locale),
                        line -> of.apply(line).gap()),
                Column.number(
                        words.say("coverage.compared", locale),
                        line -> of.apply(line).compared()),
                Column.number(
                        words.say("coverage.onlyClaimed", locale),
                        line -> of.apply(line).onlyClaimed()),
                Column.number(
                        words.say("coverage.onlyVerified", locale),
                        line -> of.apply(line).onlyVerified()));
    }

    private List<Column<Pair>> pairs(ClaimsPage page, Locale locale) {
        List<Column<Pair>> columns = new ArrayList<>();
        columns.add(Column.date(words.say("common.day", locale), Pair::day));
        columns.add(Column.text(
                words.say("common.township", locale),
                pair -> page.names().getOrDefault(pair.townshipId(), UNKNOWN).in(locale)));
        columns.add(Column.text(words.say("coverage.enterprise", locale), Pair::enterprise));
        columns.add(Column.number(words.say("coverage.claimed", locale), Pair::claimed));
        columns.add(Column.number(words.say("coverage.verified", locale), Pair::verified));
        columns.add(Column.number(words.say("coverage.difference", locale), Pair::gap));
        columns.add(Column.number(words.say("coverage.measuredIn", locale), Pair::sites));
        if (page.number().inReports()) {
            columns.add(Column.text(
                    words.say("coverage.reports", locale),
                    pair -> pair.report() == null ? null : words.say("report.ReportStatus." + pair.report(), locale)));
        }
        return columns;
    }
}

package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.coverage.ReportRows.Line;
import org.dailydispatch.coverage.ReportRows.Listed;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.report.ReportStatus;
import org.springframework.stereotype.Component;

/** The township reports of a period as a file. */
@Component
class ReportRowsSheet {

    private final XlsxDownload download;
    private final CoverageWords words;

    ReportRowsSheet(XlsxDownload download, CoverageWords words) {
        this.download = download;
        this.words = words;
    }

    void send(HttpServletResponse response, Actor actor, Listed listed, Locale locale) {
        Question question = listed.question();
        Map<String, String> about = words.about(question, locale);
        about.remove(words.say("coverage.mode", locale));
        if (listed.township() != null) {
            about.put(words.say("common.township", locale), listed.township().in(locale));
        }
        ReportStatus status = listed.asked().status();
        if (status != null) {
            about.put(words.say("report.column.status", locale), said(status, locale));
        }
        List<Column<Line>> columns = List.of(
                Column.date(words.say("common.day", locale), Line::day),
                Column.text(
                        words.say("common.township", locale),
                        line -> line.township().in(locale)),
                Column.text(words.say("report.column.status", locale), line -> said(line.status(), locale)));
        String title = words.say("coverage.reportRows", locale);
        download.send(
                response,
                actor,
                title + "_" + question.from() + "_" + question.to(),
                Spreadsheet.of(title, columns, listed.lines()).about(title, about));
    }

    private String said(ReportStatus status, Locale locale) {
        return words.say("report.ReportStatus." + status, locale);
    }
}

package org.dailydispatch.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The leader's lists of inspections and of requests for corrections as files. */
@Component
class ReviewSheet {

    private final Reviews reviews;
    private final Corrections corrections;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    ReviewSheet(
            Reviews reviews,
            Corrections corrections,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor leader, ReviewFilter filter, Locale locale) {
        String title = say("review.list", locale);
        Map<String, String> set = new LinkedHashMap<>();
        set.put(say("review.list.states", locale), say("review.ReviewState." + filter.state(), locale));
        if (filter.from() != null) {
            set.put(say("review.list.from", locale), filter.from().toString());
        }
        if (filter.to() != null) {
            set.put(say("review.list.to", locale), filter.to().toString());
        }
        if (filter.mode() != null) {
            set.put(say("inspection.list.mode", locale), say("inspection.Mode." + filter.mode(), locale));
        }
        if (filter.failedOnly()) {
            set.put(say("review.list.failed", locale), say("common.yes", locale));
        }
        Iterable<ReviewLine> rows =
                AllPages.of((last, atMost) -> reviews.page(leader, last == null ? filter : filter.after(last), atMost));
        download.send(
                response,
                leader,
                title + "_" + clock.today(),
                Spreadsheet.of(title, columns(locale), rows).about(title, set));
    }

    /** @param state of the requests that are listed */
    void send(HttpServletResponse response, Actor leader, CorrectionState state, Locale locale) {
        String title = say("review.corrections", locale);
        Iterable<Correction> rows =
                AllPages.of((last, atMost) -> corrections.page(leader, CorrectionListForm.of(state, last), atMost));
        Spreadsheet file = Spreadsheet.of(title, requests(locale), rows)
                .about(
                        title,
                        Map.of(say("review.list.states", locale), say("review.CorrectionState." + state, locale)));
        download.send(response, leader, title + "_" + clock.today(), file);
    }

    private List<Column<ReviewLine>> columns(Locale locale) {
        return List.of(
                Column.text(say("inspection.column.receipt", locale), ReviewLine::receipt),
                Column.text(say("common.site", locale), row -> row.site().in(locale)),
                Column.text(
                        say("common.township", locale), row -> row.township().in(locale)),
                Column.text(say("inspection.column.mode", locale), row -> say("inspection.Mode." + row.mode(), locale)),
                Column.date(say("common.day", locale), ReviewLine::day),
                Column.dateTime(say("inspection.column.filed", locale), ReviewLine::filedAt),
                Column.text(say("inspection.column.author", locale), ReviewLine::author),
                Column.number(say("inspection.column.passed", locale), ReviewLine::passed),
                Column.number(say("inspection.column.failed", locale), ReviewLine::failed),
                Column.number(say("inspection.column.notApplicable", locale), ReviewLine::notApplicable),
                Column.number(say("inspection.column.revision", locale), row -> row.revision() - 1),
                Column.<ReviewLine>text(say("review.column.failures", locale), row -> String.join("\n", row.failures()))
                        .width(48),
                Column.text(say("review.list.states", locale), row -> say("review.ReviewState." + row.state(), locale)),
                Column.text(say("review.column.by", locale), ReviewLine::by),
                Column.<ReviewLine>text(say("review.column.reason", locale), ReviewLine::reason)
                        .width(48));
    }

    private List<Column<Correction>> requests(Locale locale) {
        return List.of(
                Column.text(say("inspection.column.receipt", locale), Correction::receipt),
                Column.text(say("common.site", locale), row -> row.site().in(locale)),
                Column.date(say("common.day", locale), Correction::day),
                Column.text(say("inspection.column.author", locale), Correction::author),
                Column.dateTime(say("review.column.requestedAt", locale), Correction::requestedAt),
                Column.<Correction>text(say("review.reason.given", locale), Correction::reason)
                        .width(48),
                Column.text(say("review.stale", locale), row -> row.stale() ? say("common.yes", locale) : null));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package org.dailydispatch.venue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.territory.Proposal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The venues that wait for the leader as a file. */
@Component
class VenueSheet {

    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    VenueSheet(XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param visits how often each was inspected */
    void send(
            HttpServletResponse response,
            Actor leader,
            List<Proposal> waiting,
            Map<UUID, Integer> visits,
            Locale locale) {
        String title = say("venue.queue", locale);
        List<Column<Proposal>> columns = List.of(
                Column.text(say("venue.name", locale), row -> row.venue().name().in(locale)),
                Column.text(
                        say("inspection.column.kind", locale),
                        row -> say("territory.SiteKind." + row.venue().kind(), locale)),
                Column.text(
                        say("common.township", locale), row -> row.township().in(locale)),
                Column.text(
                        say("inspection.column.mode", locale),
                        row -> say(row.covert() ? "inspection.Mode.COVERT" : "inspection.Mode.OPEN", locale)),
                Column.text(say("venue.column.author", locale), Proposal::author),
                Column.dateTime(say("venue.column.at", locale), Proposal::at),
                Column.number(say("venue.column.visits", locale), row -> visits.getOrDefault(row.id(), 0)));
        download.send(response, leader, title + "_" + clock.today(), Spreadsheet.of(title, columns, waiting));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

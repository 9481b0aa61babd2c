package org.dailydispatch.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The history of exports as a file: who took away what, when, by which filters. */
@Controller
@AllowedTo({
    Role.INSPECTOR,
    Role.COVERT_INSPECTOR,
    Role.LEADER,
    Role.LIAISON,
    Role.MUNICIPAL,
    Role.DEPARTMENT,
    Role.AUDITOR
})
class HistoryController {

    private final Downloads downloads;
    private final Ledgers ledgers;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    HistoryController(
            Downloads downloads, Ledgers ledgers, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.downloads = downloads;
        this.ledgers = ledgers;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/exports.xlsx")
    void file(
            @ModelAttribute("filter") HistoryForm history,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DownloadFilter filter = history.read(ledgers, errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        String title = say("download.history", locale);
        Iterable<Download> rows =
                AllPages.of((last, atMost) -> downloads.page(actor, filter, last == null ? null : last.id(), atMost));
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.what() != null) {
            set.put(say("download.what", locale), say("download.what." + filter.what(), locale));
        }
        if (filter.state() != null) {
            set.put(say("download.state", locale), say("download.DownloadState." + filter.state(), locale));
        }
        if (filter.owner() != null) {
            set.put(say("download.owner", locale), filter.owner());
        }
        Spreadsheet file = Spreadsheet.of(title, columns(locale), rows).about(title, set);
        download.send(response, actor, title + "_" + clock.today(), file);
    }

    private List<Column<Download>> columns(Locale locale) {
        return List.of(
                Column.text(
                        say("download.what", locale),
                        row -> say("download.what." + row.wanted().what(), locale)),
                Column.date(
                        say("download.from", locale),
                        row -> row.wanted().extent().from()),
                Column.date(
                        say("download.to", locale), row -> row.wanted().extent().to()),
                Column.text(
                        say("common.team", locale),
                        row -> row.team() == null ? null : row.team().in(locale)),
                Column.text(
                        say("common.township", locale),
                        row -> row.township() == null ? null : row.township().in(locale)),
                Column.text(
                        say("download.format", locale),
                        row -> say("download.FileFormat." + row.wanted().format(), locale)),
                Column.text(say("download.owner", locale), Download::owner),
                Column.dateTime(say("download.askedAt", locale), Download::askedAt),
                Column.text(say("download.state", locale), row -> say("download.DownloadState." + row.state(), locale)),
                Column.text(
                        say("download.reason", locale), row -> row.reason() == null ? null : say(row.reason(), locale)),
                Column.number(say("download.rows", locale), Download::rows),
                Column.dateTime(say("download.endedAt", locale), Download::endedAt),
                Column.dateTime(say("download.expiresAt", locale), Download::expiresAt),
                Column.<Download>text("SHA-256", Download::sha256).width(66));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

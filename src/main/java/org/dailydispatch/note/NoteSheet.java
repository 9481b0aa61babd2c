package org.dailydispatch.note;

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

/** The list of notes as a file: what its reader sees of each. */
@Component
class NoteSheet {

    private final Notes notes;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    NoteSheet(Notes notes, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.notes = notes;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, NoteFilter filter, Locale locale) {
        String title = say("note.list", locale);
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.state() != null) {
            set.put(say("note.list.states", locale), say("note.NoteState." + filter.state(), locale));
        }
        if (filter.from() != null) {
            set.put(say("note.list.from", locale), filter.from().toString());
        }
        if (filter.to() != null) {
            set.put(say("note.list.to", locale), filter.to().toString());
        }
        download.send(
                response,
                actor,
                title + "_" + clock.today(),
                of(actor, filter, locale).about(title, set));
    }

    /** The notes that the filter leaves, as their list shows them to this person. */
    Spreadsheet of(Actor actor, NoteFilter filter, Locale locale) {
        Iterable<Note> rows =
                AllPages.of((last, atMost) -> notes.page(actor, last == null ? filter : filter.after(last), atMost));
        return Spreadsheet.of(say("note.list", locale), columns(actor, locale), rows)
                .counted(() -> notes.count(actor, filter));
    }

    private List<Column<Note>> columns(Actor actor, Locale locale) {
        return List.of(
                Column.<Note>text(say("note.text", locale), Note::text).width(60),
                Column.text(say("note.list.states", locale), note -> state(note, locale)),
                Column.text(
                        say("note.column.author", locale), note -> note.authorShownTo(actor) ? note.author() : null),
                Column.dateTime(say("note.column.writtenAt", locale), Note::writtenAt),
                Column.text(
                        say("common.site", locale),
                        note -> note.site() == null ? null : note.site().in(locale)),
                Column.number(
                        say("note.column.photos", locale),
                        note -> note.photosShownTo(actor).size()),
                Column.text(say("note.column.problem", locale), Note::problemNumber));
    }

    private String state(Note note, Locale locale) {
        if (note.state() != NoteState.INSPECTION) {
            return say("note.NoteState." + note.state(), locale);
        }
        return say(note.receipt() == null ? "note.toInspect" : "note.inspected", locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

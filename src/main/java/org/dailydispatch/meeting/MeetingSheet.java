package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of meetings as a file. */
@Component
class MeetingSheet {

    private final MeetingReader reader;
    private final MeetingTeams teams;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    MeetingSheet(
            MeetingReader reader,
            MeetingTeams teams,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.teams = teams;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, MeetingFilter filter, Locale locale) {
        String title = say("meeting.list", locale);
        Spreadsheet file = of(actor, filter, locale).about(title, set(actor, filter, locale));
        download.send(response, actor, title + "_" + clock.today(), file);
    }

    /** The rows of the list, page after page. */
    Spreadsheet of(Actor actor, MeetingFilter filter, Locale locale) {
        Iterable<MeetingLine> rows =
                AllPages.of((last, atMost) -> reader.page(actor, last == null ? filter : filter.after(last), atMost));
        return Spreadsheet.of(say("meeting.list", locale), columns(actor, locale), rows)
                .counted(() -> reader.count(actor, filter));
    }

    private Map<String, String> set(Actor actor, MeetingFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.teamId() != null) {
            String team = filter.teamId().toString();
            set.put(say("common.team", locale), teams.of(actor, locale).getOrDefault(team, team));
        }
        if (filter.kind() != null) {
            set.put(say("meeting.filter.kind", locale), say("meeting.MeetingKind." + filter.kind(), locale));
        }
        if (filter.approved() != null) {
            MeetingState state = filter.approved() ? MeetingState.APPROVED : MeetingState.DRAFT;
            set.put(say("meeting.filter.minutes", locale), say("meeting.MeetingState." + state, locale));
        }
        if (filter.from() != null) {
            set.put(say("meeting.filter.from", locale), filter.from().toString());
        }
        if (filter.to() != null) {
            set.put(say("meeting.filter.to", locale), filter.to().toString());
        }
        return set;
    }

    /** What was agreed stands in minutes, and in none before they are approved. */
    private List<Column<MeetingLine>> columns(Actor actor, Locale locale) {
        return List.of(
                Column.date(say("meeting.day", locale), MeetingLine::day),
                Column.text(say("meeting.kind", locale), row -> say("meeting.MeetingKind." + row.kind(), locale)),
                Column.text(say("common.team", locale), row -> row.team().in(locale)),
                Column.text(say("meeting.time", locale), row -> row.time().toString()),
                Column.text(say("meeting.place", locale), MeetingLine::place),
                Column.text(
                        say("meeting.minutes", locale),
                        row -> say("meeting.MeetingState." + shown(actor, row.state()), locale)),
                Column.number(say("meeting.items", locale), row -> row.minutes() > 0 ? row.items() : null),
                Column.number(say("meeting.items.OPEN", locale), row -> row.minutes() > 0 ? row.open() : null));
    }

    /** That approved minutes are being corrected is the leader's business. */
    private static MeetingState shown(Actor actor, MeetingState state) {
        return state == MeetingState.CORRECTING && !actor.is(Role.LEADER) ? MeetingState.APPROVED : state;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package org.dailydispatch.download;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody wants to take away, as typed. */
class DownloadForm {

    /** A year and a day. */
    static final int MOST_DAYS = 366;

    private static final int DAYS_AT_FIRST = 7;

    public @Nullable String what;
    public @Nullable String format;
    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String team;
    public @Nullable String township;
    /** {@code true} for a sheet for each team. */
    public @Nullable String byTeam;

    /** The last week, as a workbook. */
    static DownloadForm until(ReportingDay today) {
        DownloadForm form = new DownloadForm();
        form.format = FileFormat.XLSX.name();
        form.from = today.plus(1 - DAYS_AT_FIRST).toString();
        form.to = today.toString();
        return form;
    }

    /**
     * What the fields mean; null where one of them is wrong.
     *
     * @param offered the lists that this person may have, by their keys
     */
    @Nullable
    Wanted read(Errors errors, Map<String, Ledger> offered, DownloadChoices choices, ReportingDay today) {
        FieldReader reader = new FieldReader(errors);
        Ledger ledger = what == null ? null : offered.get(what);
        if (ledger == null) {
            reader.refuse("what", "form.error.choose");
        }
        FileFormat chosen = reader.choice("format", format, FileFormat.class);
        ReportingDay first = reader.day("from", from);
        ReportingDay last = Typed.text(to) == null ? reader.day("to", to) : reader.lastDay("to", to, first);
        if (last != null && last.isAfter(today)) {
            reader.refuse("to", "download.error.future");
        } else if (first != null && last != null && first.daysUntil(last) >= MOST_DAYS) {
            errors.rejectValue("to", "download.error.tooLong", new Object[] {MOST_DAYS}, null);
        }
        UUID teamId = among("team", team, choices.teams().keySet(), reader);
        UUID townshipId = among("township", township, choices.townships().keySet(), reader);
        if (townshipId != null && ledger != null && !ledger.byTownship()) {
            reader.refuse("township", "download.error.noTownship");
        }
        boolean sheets = readByTeam(reader, choices, chosen, teamId);
        if (reader.foundErrors() || ledger == null || chosen == null || first == null || last == null) {
            return null;
        }
        return new Wanted(ledger.key(), chosen, new Extent(first, last, teamId, townshipId), sheets);
    }

    private boolean readByTeam(
            FieldReader reader, DownloadChoices choices, @Nullable FileFormat chosen, @Nullable UUID teamId) {
        boolean sheets = "true".equals(byTeam);
        if (sheets && choices.teams().isEmpty()) {
            reader.refuse("byTeam", "form.error.choose");
        } else if (sheets && chosen == FileFormat.CSV) {
            reader.refuse("byTeam", "download.error.noSheets");
        } else if (sheets && teamId != null) {
            reader.refuse("byTeam", "download.error.oneTeam");
        }
        return sheets;
    }

    private static @Nullable UUID among(String field, @Nullable String typed, Set<String> known, FieldReader reader) {
        if (Typed.text(typed) == null) {
            return null;
        }
        UUID id = Typed.id(typed);
        if (id == null || !known.contains(id.toString())) {
            reader.refuse(field, "form.error.choose");
            return null;
        }
        return id;
    }
}

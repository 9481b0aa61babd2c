package org.dailydispatch.download;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a file holds, and what it says about itself. */
@Component
class Workbooks {

    private final Ledgers ledgers;
    private final Teams teams;
    private final MessageSource messages;

    Workbooks(Ledgers ledgers, Teams teams, MessageSource messages) {
        this.ledgers = ledgers;
        this.teams = teams;
        this.messages = messages;
    }

    /** @throws NotFoundException where the owner may have no such list */
    Spreadsheet of(Actor owner, Download download) {
        Wanted wanted = download.wanted();
        Ledger ledger =
                ledgers.find(owner, wanted.what()).orElseThrow(() -> new NotFoundException("ledger " + wanted.what()));
        return wanted.byTeam()
                ? sheetPerTeam(ledger, owner, wanted.extent(), download.locale())
                : ledger.of(owner, wanted.extent(), download.locale());
    }

    /** Every team that is there on one of the days at least. */
    private Spreadsheet sheetPerTeam(Ledger ledger, Actor owner, Extent extent, Locale locale) {
        Map<String, Spreadsheet> sheets = new LinkedHashMap<>();
        for (Team team : teams.all()) {
            boolean there = !team.stationedFrom().isAfter(extent.to())
                    && (team.stationedTo() == null || !team.stationedTo().isBefore(extent.from()));
            if (there) {
                String name = team.name().in(locale) + " " + team.countyName().in(locale);
                sheets.put(
                        sheets.containsKey(name) ? name + " " + (sheets.size() + 1) : name,
                        ledger.of(owner, extent.of(team.id()), locale));
            }
        }
        return sheets.isEmpty() ? ledger.of(owner, extent, locale) : Spreadsheet.ofEach(sheets);
    }

    String title(Download download) {
        return say("download.what." + download.wanted().what(), download.locale());
    }

    /** For the cover: what the rows are, and by what they are narrowed. */
    Map<String, String> about(Download download) {
        Locale locale = download.locale();
        Wanted wanted = download.wanted();
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("download.definition", locale), say("download.definition." + wanted.what(), locale));
        about.put(
                say("download.range", locale),
                wanted.extent().from() + " – " + wanted.extent().to());
        about.put(
                say("common.team", locale),
                download.team() == null
                        ? everything(wanted, locale)
                        : download.team().in(locale));
        if (download.township() != null) {
            about.put(say("common.township", locale), download.township().in(locale));
        }
        about.put(say("download.reach", locale), say("download.reach.text", locale, download.owner()));
        about.put(say("download.id", locale), download.id().toString());
        return about;
    }

    /** What the person receives the file as, without its ending. */
    String fileName(Download download) {
        Wanted wanted = download.wanted();
        String days = wanted.extent().from().equals(wanted.extent().to())
                ? wanted.extent().from().toString()
                : wanted.extent().from() + "_" + wanted.extent().to();
        String team = download.team() == null ? "" : "_" + download.team().in(download.locale());
        return (title(download) + "_" + days + team).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_");
    }

    private String everything(Wanted wanted, Locale locale) {
        return say(wanted.byTeam() ? "download.byTeam" : "download.allOfReach", locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

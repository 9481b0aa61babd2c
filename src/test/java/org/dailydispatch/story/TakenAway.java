package org.dailydispatch.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.download.WritingDesk;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.export.Ledger;

/** Everything that a person may take away, asked for in two programs, written by the desk of each, and compared. */
final class TakenAway {

    private final Program one;
    private final Program other;
    private final Likeness likeness;

    TakenAway(Program one, Program other, Likeness likeness) {
        this.one = one;
        this.other = other;
        this.likeness = likeness;
    }

    /** What differs in the files, in the pages about them and in the history, in words. */
    List<String> differences(String username) {
        List<String> found = new ArrayList<>();
        for (Map<String, String> wanted : wanted(new DemonstrationObjects(one.jdbc()).actor(username))) {
            compare(username, wanted, found);
        }
        compare(username, "/exports", "/exports", "history", found);
        return found;
    }

    private void compare(String username, Map<String, String> wanted, List<String> found) {
        String page = one.expect(302, username, "/exports", wanted);
        String otherPage = other.expect(302, username, "/exports", wanted);
        WritingDesk.writeAll(one.context());
        WritingDesk.writeAll(other.context());
        compare(username, page + "/file", otherPage + "/file", wanted.toString(), found);
    }

    private void compare(String username, String page, String otherPage, String of, List<String> found) {
        Answers answers = new Answers(one.get(username, page), other.get(username, otherPage));
        if (answers.first().statusCode() != 200) {
            found.add(of + ": " + answers.first());
        }
        likeness.differences(answers.first(), answers.second())
                .forEach(difference -> found.add(of + ": " + difference));
    }

    /** Every list in each format; where somebody sees several teams, a sheet for each besides. */
    private List<Map<String, String>> wanted(Actor actor) {
        List<Map<String, String>> wanted = new ArrayList<>();
        for (String key : keys(actor)) {
            for (FileFormat format : FileFormat.values()) {
                wanted.add(wanted(key, format));
            }
            if (actor.is(Role.MUNICIPAL)) {
                Map<String, String> sheets = wanted(key, FileFormat.XLSX);
                sheets.put("byTeam", "true");
                wanted.add(sheets);
            }
        }
        return wanted;
    }

    private static Map<String, String> wanted(String key, FileFormat format) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("what", key);
        wanted.put("format", format.name());
        // A paper holds a thousand rows at most: the enterprises of one day, not of five.
        boolean paper = format == FileFormat.DOCX || format == FileFormat.PDF;
        wanted.put("from", paper ? OrdinaryLife.DAY : "2020-02-15");
        wanted.put("to", OrdinaryLife.DAY);
        return wanted;
    }

    private List<String> keys(Actor actor) {
        Stream<Ledger> ledgers = one.context().getBeansOfType(Ledger.class).values().stream();
        return ledgers.filter(ledger -> ledger.readers().contains(actor.role()))
                .map(Ledger::key)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}

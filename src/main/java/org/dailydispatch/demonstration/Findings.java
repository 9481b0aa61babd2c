package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Fix;

/** What each visit finds: what planned-failures.csv says, else now and then something of failures.csv. */
final class Findings {

    private static final ReportingDay LAST = ReportingDay.of(2020, 2, 18);

    private final Map<String, List<SeedRow>> phrases = SeedTable.read("failures").stream()
            .collect(Collectors.groupingBy(row -> row.text("family") + " " + row.text("item")));
    private final List<SeedRow> planned = SeedTable.read("planned-failures");

    List<Finding> at(Visit visit, Checklist checklist) {
        FurtherVisit further = visit.further();
        if (further != null) {
            return further.findings();
        }
        List<Finding> found = new ArrayList<>(plannedAt(visit));
        if (found.isEmpty()) {
            found.addAll(byChance(visit, checklist));
        }
        return found;
    }

    private List<Finding> plannedAt(Visit visit) {
        return planned.stream()
                .filter(row -> row.day("day").equals(visit.day()) && visit.first())
                .filter(row -> row.text("place").equals(place(visit)))
                .map(row -> planned(visit, row))
                .toList();
    }

    /** A checkpoint by its own code, a village by its township's. */
    private static String place(Visit visit) {
        return switch (visit.family()) {
            case CHECKPOINT, VENUE, ENTERPRISE -> visit.site().code();
            case VILLAGE -> visit.township().code();
        };
    }

    private Finding planned(Visit visit, SeedRow row) {
        return new Finding(
                row.text("item"),
                row.text("description"),
                Severity.valueOf(row.text("severity")),
                Fix.BY_DATE,
                row.day("by"),
                phrasesOf(visit, row.text("item")).get(0).text("measures"),
                row.text("outcome"));
    }

    private List<Finding> byChance(Visit visit, Checklist checklist) {
        Chance chance = visit.chance("findings");
        int count = 0;
        if (chance.in(visit.covert() ? 35 : 15)) {
            count = chance.in(15) ? 2 : 1;
        }
        List<Finding> found = new ArrayList<>();
        List<Item> items = new ArrayList<>(checklist.items());
        while (found.size() < count) {
            Item item = chance.oneOf(items);
            items.remove(item);
            found.add(finding(visit, item, chance));
        }
        return found;
    }

    private Finding finding(Visit visit, Item item, Chance chance) {
        SeedRow phrase = chance.oneOf(phrasesOf(visit, item.code()));
        ReportingDay by = latest(visit.day(), chance.between(2, 4));
        Severity severity = Objects.requireNonNull(item.severity());
        return new Finding(
                item.code(),
                phrase.text("description"),
                severity,
                fix(visit, severity),
                fix(visit, severity) == Fix.BY_DATE ? by : null,
                phrase.text("measures"),
                null);
    }

    /** On the last days nothing that comes by chance is due on the 19th: what is due then is planned. */
    private static ReportingDay latest(ReportingDay day, int days) {
        ReportingDay by = day.plus(days);
        return by.equals(LAST.next()) ? by.next() : by;
    }

    private static Fix fix(Visit visit, Severity severity) {
        boolean lastDay = visit.day().equals(LAST);
        return switch (severity) {
            case MAJOR -> lastDay && visit.covert() ? Fix.BY_DATE : Fix.TODAY;
            case SERIOUS -> lastDay ? Fix.BY_DATE : Fix.TOMORROW;
            case GENERAL -> Fix.BY_DATE;
        };
    }

    private List<SeedRow> phrasesOf(Visit visit, String item) {
        List<SeedRow> found = phrases.get(visit.family() + " " + item);
        if (found == null) {
            throw new IllegalArgumentException("No failure is described for " + visit.family() + " " + item);
        }
        return found;
    }
}

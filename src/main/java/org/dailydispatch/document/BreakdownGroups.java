package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.document.Breakdown.Group;
import org.dailydispatch.document.Findings.Unit;

/** The groups of rows that have a problem, in the order in which they are always told: the gravest first. */
final class BreakdownGroups {

    private static final String ELSEWHERE = "其他";

    /** Stands for every township that is in force no more: one line for them, not several of the same name. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private final Findings findings;
    private final List<BreakdownRow> rows;

    BreakdownGroups(Findings findings, List<BreakdownRow> rows) {
        this.findings = findings;
        this.rows = rows;
    }

    List<Group> of(BreakdownBy by) {
        Set<String> present = rows.stream().map(row -> row.group(by)).collect(Collectors.toSet());
        return all(by).stream().filter(group -> present.contains(group.key())).toList();
    }

    private List<Group> all(BreakdownBy by) {
        return switch (by) {
            case TOWNSHIP -> townships();
            case CATEGORY ->
                Arrays.stream(Matter.values())
                        .map(matter -> new Group(matter.name(), matter.word()))
                        .toList();
            case SEVERITY -> severities();
            case SOURCE ->
                Arrays.stream(Origin.values())
                        .map(origin -> new Group(origin.name(), origin.word()))
                        .toList();
        };
    }

    private static List<Group> severities() {
        List<Group> groups = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            groups.add(new Group(weight.name(), weight.word()));
        }
        Collections.reverse(groups);
        return groups;
    }

    /** In the order of the matrix; those that are in force no more come last. */
    private List<Group> townships() {
        List<Group> groups = new ArrayList<>();
        findings.townships().forEach(unit -> groups.add(new Group(unit.id().toString(), unit.name())));
        groups.add(new Group(NOWHERE.toString(), ELSEWHERE));
        return groups;
    }

    /** Where a row of that township is counted. */
    static UUID placeOf(Findings findings, UUID township) {
        return findings.townships().stream()
                .map(Unit::id)
                .filter(township::equals)
                .findFirst()
                .orElse(NOWHERE);
    }
}

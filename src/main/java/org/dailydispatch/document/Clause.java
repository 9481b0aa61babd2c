package org.dailydispatch.document;

import static org.dailydispatch.document.SectionKind.AGREEMENTS;
import static org.dailydispatch.document.SectionKind.GENERAL;
import static org.dailydispatch.document.SectionKind.LEDGERS;
import static org.dailydispatch.document.SectionKind.NECESSITIES;
import static org.dailydispatch.document.SectionKind.PROBLEMS;
import static org.dailydispatch.document.SectionKind.RESUMPTION;
import static org.dailydispatch.document.SectionKind.TOWNSHIPS;
import static org.dailydispatch.document.Term.*;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence, or a part of one, that a template words: one text for each case. The program finds out the case and sets
 * full stops and the commas of a list; everything else is the template's.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are unmodifiable copies.
public enum Clause {
    VISITED(GENERAL, "ZERO SOME FULL", TOWNSHIPS_VISITED, TOWNSHIPS_UNVISITED),
    PLACES(GENERAL, "NONE CHECKPOINTS VILLAGES BOTH", CHECKPOINT_KINDS, CHECKPOINTS_CHECKED, VILLAGES_CHECKED),
    COVERT(GENERAL, "ZERO SOME", COVERT_VISITED),
    FOUND(GENERAL, "ZERO SOME", PROBLEMS_NEW),
    WEIGHT(
            GENERAL,
            "NONE MAJOR_ALL_ONE MAJOR_ALL_MANY SERIOUS_ALL_ONE SERIOUS_ALL_MANY MAJOR_SOME SERIOUS_SOME BOTH",
            PROBLEMS_NEW_MAJOR,
            PROBLEMS_NEW_SERIOUS),
    CLOSED(GENERAL, "ZERO SOME", PROBLEMS_CLOSED),
    OPEN(
            GENERAL,
            "ZERO IN_TIME_ONE IN_TIME_MANY OVERDUE_ONE OVERDUE_MANY OVERDUE_SOME",
            PROBLEMS_OPEN,
            PROBLEMS_OVERDUE),

    CHECKED(
            SectionKind.CHECKPOINTS,
            "NO_SITES UNCHECKED_ONE UNCHECKED_MANY CLEAN_ONE CLEAN_MANY FAILED_ONE FAILED_MANY CLEAN_SOME",
            CHECKPOINTS_CHECKED,
            CHECKPOINTS_CLEAN,
            CHECKPOINTS_MISSING,
            CHECKPOINTS_AMONG),
    UNCHECKED(SectionKind.CHECKPOINTS, "ZERO SOME", CHECKPOINTS_MISSING, CHECKPOINTS_MISSING_NAMES),
    FOUND_AT_CHECKPOINTS(SectionKind.CHECKPOINTS, "NONE SOME", CHECKPOINT_PROBLEMS),

    REPORTS(
            TOWNSHIPS,
            "NO_SITES FULL_FILED FULL_LATE FULL_ZERO FULL_DRAFT FULL_MISSING MIXED",
            REPORTS_FILED,
            REPORTS_LATE,
            REPORTS_ZERO,
            REPORTS_DRAFT,
            REPORTS_MISSING),
    REPORTED(
            TOWNSHIPS,
            "FILED LATE ZERO_REPORT DRAFT MISSING",
            REPORTS_FILED,
            REPORTS_LATE,
            REPORTS_ZERO,
            REPORTS_DRAFT,
            REPORTS_MISSING,
            REPORT_NAMES),
    UNVISITED(TOWNSHIPS, "NONE SOME", TOWNSHIPS_UNVISITED, UNVISITED_NAMES),
    VILLAGES(
            TOWNSHIPS,
            "NONE ZERO CLEAN_ONE CLEAN_MANY FAILED_ONE FAILED_MANY CLEAN_SOME",
            VILLAGES_CHECKED,
            VILLAGES_CLEAN),
    FOUND_IN_TOWNSHIPS(TOWNSHIPS, "NONE SOME", TOWNSHIP_PROBLEMS),

    LEDGER(LEDGERS, "ZERO SOME", LEDGERS_CHECKED),
    REGISTERED(LEDGERS, "NONE ZERO SOME", LEDGER_PERSONS, LEDGER_MISSING, MISSING_RATE),
    ACCURACY(LEDGERS, "NONE FULL SOME", LEDGER_SAMPLED, ACCURACY_RATE),
    ISOLATION(LEDGERS, "NONE ZERO_ONE ZERO_MANY ALL_ONE ALL_MANY SOME", ISOLATION_DUE, ISOLATED),
    NOTICES(LEDGERS, "NONE ZERO FULL SOME", NOTICES_DUE, NOTICES_SIGNED),

    RESUMED(
            RESUMPTION,
            "NO_SITES ZERO SOME FULL",
            ENTERPRISES_ELIGIBLE,
            ENTERPRISES_RESUMED,
            Term.RESUMPTION_RATE,
            ALL_RESUMED_SINCE),
    ON_POST(RESUMPTION, "NONE SOME", ON_POST_RATE),
    KEY_PROJECTS(RESUMPTION, "NONE ZERO SOME FULL", PROJECTS, PROJECTS_STARTED, ALL_STARTED_SINCE),
    DIFFICULTIES(
            RESUMPTION,
            "NONE ONE MANY",
            FIRST_DIFFICULTY,
            FIRST_DIFFICULTY_FIRMS,
            SECOND_DIFFICULTY,
            SECOND_DIFFICULTY_FIRMS),

    SUPPLY(NECESSITIES, "ZERO CLEAN_ONE CLEAN_MANY FAILED_ONE FAILED_MANY CLEAN_SOME", SUPPLY_POINTS, SUPPLY_CLEAN),
    STOCK(NECESSITIES, "NONE ZERO_ONE ZERO_MANY SOME", SUPPLY_MEASURED, SUPPLY_SHORT, SUPPLY_SHORT_LIST),

    DAY_FOUND(PROBLEMS, "ZERO SOME", PROBLEMS_NEW),
    DAY_RECURRED(PROBLEMS, "NONE ZERO_ONE ZERO_MANY ALL_ONE ALL_MANY SOME", PROBLEMS_RECURRED),
    DAY_CLOSED(PROBLEMS, "ZERO SOME", PROBLEMS_CLOSED),
    DAY_RETURNED(PROBLEMS, "ZERO SOME", PROBLEMS_RETURNED),
    DAY_OVERDUE(PROBLEMS, "ZERO SOME", PROBLEMS_OVERDUE_NEW),
    NOW_OPEN(PROBLEMS, "ZERO SOME", PROBLEMS_OPEN),
    NOW_OVERDUE(PROBLEMS, "ZERO ALL_ONE ALL_MANY SOME", PROBLEMS_OVERDUE),
    NOW_RETURNED(PROBLEMS, "ZERO ALL_ONE ALL_MANY SOME", PROBLEMS_OPEN_RETURNED),
    NOW_RECURRED(PROBLEMS, "ZERO ALL_ONE ALL_MANY SOME", PROBLEMS_OPEN_RECURRED),
    SINCE_FOUND(PROBLEMS, "ZERO SOME", PROBLEMS_FOUND_SINCE, RECTIFICATION_RATE, CLOSING_RATE),
    SINCE_DUE(PROBLEMS, "NONE ZERO SOME", PROBLEMS_DUE_SINCE, ON_TIME_RATE),
    SINCE_DAYS(PROBLEMS, "NONE SOME", DAYS_TO_CLOSE),
    NO_TABLE(PROBLEMS, "NONE ZERO"),
    FURTHER(PROBLEMS, "NONE SOME", PROBLEMS_FURTHER),
    /** The captions of the tables on rectification; where one is empty, its table is left out. */
    BY_TOWNSHIP(PROBLEMS, "NONE SOME"),
    BY_CATEGORY(PROBLEMS, "NONE SOME"),
    BY_SEVERITY(PROBLEMS, "NONE SOME"),
    BY_SOURCE(PROBLEMS, "NONE SOME"),

    AGREED(
            AGREEMENTS,
            "ZERO IN_TIME_ONE IN_TIME_MANY OVERDUE_ONE OVERDUE_MANY OVERDUE_SOME",
            Term.AGREED_OPEN,
            AGREED_OVERDUE),
    SETTLED(AGREEMENTS, "NONE DONE DROPPED BOTH", SETTLED_WHEN, AGREED_DONE, AGREED_DROPPED),
    FURTHER_AGREED(AGREEMENTS, "NONE SOME", Term.AGREED_FURTHER);

    private final SectionKind section;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<Case> cases;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<Term> terms;

    Clause(SectionKind section, String cases, Term... terms) {
        this.section = section;
        this.cases = Arrays.stream(cases.split(" ")).map(Case::valueOf).toList();
        this.terms = List.of(terms);
    }

    public SectionKind section() {
        return section;
    }

    public List<Case> cases() {
        return cases;
    }

    /** What the text of this case may name. */
    public List<Term> terms(Case when) {
        if (when == Case.NONE) {
            return List.of();
        }
        return this == DIFFICULTIES && when == Case.ONE ? terms.subList(0, 2) : terms;
    }

    /** What its texts may name, in whichever case. */
    public List<Term> termsAnywhere() {
        return terms;
    }

    /**
     * What the text of this case has to name: whoever signs says why each township has no report, and the townships are
     * those that this figure counts.
     */
    public List<Term> needed(Case when) {
        boolean missing = when == Case.FULL_MISSING || when == Case.MISSING;
        return missing ? List.of(REPORTS_MISSING) : List.of();
    }

    /** How a template names the text of a case: {@code VISITED.ZERO}. */
    public String key(Case when) {
        return name() + "." + when;
    }
}

package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Component;

/** What a filing must fulfil. Names everything that is wrong at once. */
@Component
class FilingRules {

    /** The longest free text, in characters as people count them (code points). */
    static final int LONGEST_TEXT = 2_000;

    static final String MISSING = "inspection.refused.missing";

    private final ReportingClock clock;

    FilingRules(ReportingClock clock) {
        this.clock = clock;
    }

    List<Complaint> complaints(Filing filing, Ground ground) {
        Instant now = clock.now();
        List<Complaint> found = new ArrayList<>();
        aboutForm(filing, ground, clock.dayOf(now), found);
        aboutForeignItems(filing, ground, found);
        for (Item item : ground.checklist().items()) {
            filing.answers().stream()
                    .filter(answer -> answer.item().equals(item.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            answer -> aboutAnswer(item, answer, ground, now, found),
                            () -> found.add(Complaint.about(item.code(), "verdict", MISSING)));
        }
        return found;
    }

    private void aboutForm(Filing filing, Ground ground, ReportingDay today, List<Complaint> found) {
        if (filing.day().isAfter(today)) {
            found.add(Complaint.aboutForm("day", "inspection.refused.future", filing.day()));
        }
        if (filing.day().isBefore(today)) {
            found.add(Complaint.aboutForm("day", "inspection.refused.closed", filing.day()));
        }
        if (!ground.site().inForceOn(today)) {
            found.add(outOfForce(ground, today));
        }
        if (ground.checklist().family() != ground.site().kind().family()) {
            found.add(Complaint.aboutForm("checklist", "inspection.refused.otherChecklist"));
        }
        tooLong(filing.remark())
                .ifPresent(length -> found.add(Complaint.aboutForm(
                        "remark", "inspection.refused.tooLong", length.toString(), Integer.toString(LONGEST_TEXT))));
    }

    private static Complaint outOfForce(Ground ground, ReportingDay today) {
        return ground.site()
                .outOfForceSince(today)
                .map(since -> Complaint.aboutForm(
                        "site",
                        "inspection.refused.outOfForceSince",
                        ground.site().name(),
                        since))
                .orElseGet(() -> Complaint.aboutForm(
                        "site", "inspection.refused.outOfForce", ground.site().name()));
    }

    private static void aboutForeignItems(Filing filing, Ground ground, List<Complaint> found) {
        Set<String> seen = new HashSet<>();
        for (Answer answer : filing.answers()) {
            if (ground.checklist().item(answer.item()).isEmpty()) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.unknownItem", answer.item()));
            }
            if (!seen.add(answer.item())) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.twice", answer.item()));
            }
        }
    }

    private void aboutAnswer(Item item, Answer answer, Ground ground, Instant now, List<Complaint> found) {
        if (answer.verdict() == Verdict.NOT_APPLICABLE) {
            return;
        }
        found.addAll(NumberRules.complaints(item, answer));
        found.addAll(OptionRules.complaints(item, answer));
        if (answer.verdict() == Verdict.FAIL) {
            Failure standing = ground.standing().get(item.code());
            found.addAll(new FailureRules(clock, now).complaints(item, answer, standing));
        }
    }

    static Optional<Integer> tooLong(String text) {
        int length = text.codePointCount(0, text.length());
        return length > LONGEST_TEXT ? Optional.of(length) : Optional.empty();
    }
}

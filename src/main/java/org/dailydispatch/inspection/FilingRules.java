package org.dailydispatch.inspection;

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
        return complaints(filing, ground, clock.today());
    }

    /** @param day for which it may be filed: today, or the day of what is corrected */
    List<Complaint> complaints(Filing filing, Ground ground, ReportingDay day) {
        Arrival arrival = Arrival.of(filing, clock.now());
        List<Complaint> found = new ArrayList<>();
        aboutForm(filing, ground, day, found);
        aboutForeignItems(filing, ground, found);
        Numbers numbers = new Numbers(ground.checklist(), filing.answers());
        for (Item item : ground.checklist().applying(filing.given())) {
            filing.answers().stream()
                    .filter(answer -> answer.item().equals(item.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            answer -> aboutAnswer(item, answer, numbers, ground, arrival, found),
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
        if (!ground.offered()) {
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
            Optional<Item> item = ground.checklist().item(answer.item());
            if (item.isEmpty()) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.unknownItem", answer.item()));
            } else if (!ground.checklist().applies(item.get(), filing.given())) {
                found.add(Complaint.about(answer.item(), "verdict", "inspection.refused.notAsked"));
            }
            if (!seen.add(answer.item())) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.twice", answer.item()));
            }
        }
    }

    private void aboutAnswer(
            Item item, Answer answer, Numbers numbers, Ground ground, Arrival arrival, List<Complaint> found) {
        found.addAll(PhotoRules.complaints(item, answer, ground.photos()));
        if (answer.verdict() == Verdict.NOT_APPLICABLE) {
            return;
        }
        if (item.asksVerdict() == (answer.verdict() == Verdict.RECORDED)) {
            found.add(Complaint.about(item.code(), "verdict", MISSING));
            return;
        }
        found.addAll(NumberRules.complaints(item, answer, numbers));
        found.addAll(OptionRules.complaints(item, answer));
        if (answer.verdict() == Verdict.FAIL) {
            Failure standing = ground.standing().get(item.code());
            found.addAll(new FailureRules(clock, arrival).complaints(item, answer, standing));
        }
    }

    static Optional<Integer> tooLong(String text) {
        int length = text.codePointCount(0, text.length());
        return length > LONGEST_TEXT ? Optional.of(length) : Optional.empty();
    }
}

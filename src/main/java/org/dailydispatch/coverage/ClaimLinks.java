package org.dailydispatch.coverage;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/** Addresses of the page of claims about other numbers and townships, of the pairs behind a sum, and of the rows on either side. */
record ClaimLinks(CoverageLinks links, ClaimsAsked asked) {

    private static final String PAGE = "/coverage/claims";

    /** Where on the page the pairs are. */
    private static final String PAIRS = "#h-pairs";

    public String number(ClaimedNumber other) {
        return address(PAGE, links.question(), ClaimsAsked.all(other, asked.township()))
                .toString();
    }

    public String township(@Nullable UUID other) {
        return address(PAGE, links.question(), ClaimsAsked.all(asked.number(), other))
                .toString();
    }

    public String file() {
        return address(PAGE + ".xlsx", links.question(), asked).toString();
    }

    public String last(int days) {
        return address(PAGE, links.lastDays(days), ClaimsAsked.all(asked.number(), asked.township()))
                .toString();
    }

    /** The pairs that a sum of the period is made of, or those of which one side is missing. */
    public String pairs(@Nullable UUID township, @Nullable ReportingDay day, String side) {
        ClaimsAsked behind = new ClaimsAsked(asked.number(), township, day, Side.valueOf(side));
        return address(PAGE, links.question(), behind) + PAIRS;
    }

    /** All pairs of the same township. */
    public String allPairs() {
        return pairs(asked.township(), null, Side.ALL.name());
    }

    String after(String key) {
        return address(PAGE, links.question(), asked).with("after", key) + PAIRS;
    }

    /** Where the claim stands; null where nothing is claimed. */
    public @Nullable String claimed(Pair pair) {
        if (pair.claimed() == null) {
            return null;
        }
        if (pair.enterpriseId() != null) {
            return "/enterprises/" + pair.enterpriseId();
        }
        return asked.number() == ClaimedNumber.FOUND
                ? verified(pair)
                : "/township-reports/" + pair.day() + "/" + pair.townshipId();
    }

    /** What was found: one inspection, or as many as there are sites; null where nobody measured it. */
    public @Nullable String verified(Pair pair) {
        if (pair.verified() == null) {
            return null;
        }
        return pair.inspectionId() != null
                ? "/inspections/" + pair.inspectionId()
                : Address.of("/inspections")
                        .with("day", pair.day())
                        .with("township", pair.townshipId())
                        .with("team", links.question().team().id())
                        .with("mode", links.question().covertToo() ? null : Mode.OPEN)
                        .with("counted", true)
                        .with("family", asked.number().family())
                        .with("measure", asked.number().measure())
                        .with("latest", true)
                        .toString();
    }

    private Address address(String path, Question question, ClaimsAsked of) {
        return links.at(path, question)
                .with("number", of.number().key())
                .with("township", of.township())
                .with("day", of.day())
                .with("side", of.side() == Side.ALL ? null : of.side().key());
    }
}

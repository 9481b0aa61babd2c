package org.dailydispatch.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Measured;
import org.dailydispatch.inspection.Measurements;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.SiteDay;
import org.dailydispatch.inspection.SiteDays;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.report.TownshipClaim;
import org.dailydispatch.report.TownshipClaim.Numbers;
import org.dailydispatch.report.TownshipClaims;
import org.dailydispatch.report.Verified;
import org.dailydispatch.resumption.StaffClaim;
import org.dailydispatch.resumption.StaffClaims;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what is reported and what inspectors measured, number by number. */
@Component
class Pairs {

    private final TownshipClaims townships;
    private final Measurements measurements;
    private final StaffClaims enterprises;
    private final SiteDays visits;

    Pairs(TownshipClaims townships, Measurements measurements, StaffClaims enterprises, SiteDays visits) {
        this.townships = townships;
        this.measurements = measurements;
        this.enterprises = enterprises;
        this.visits = visits;
    }

    /** At most three statements. */
    List<Pair> of(Question question, ClaimedNumber number) {
        return switch (number) {
            case VILLAGES -> reported(question, Numbers::villages, Verified::villages, false);
            case LEDGER -> reported(question, Numbers::ledger, Verified::ledger, true);
            case FOUND -> found(question);
            case ISOLATION_DUE -> measured(question, number, Numbers::isolationDue, "due");
            case ISOLATED -> measured(question, number, Numbers::isolated, "isolated");
            case NOTICES -> measured(question, number, Numbers::notices, "signed");
            case VISITS -> measured(question, number, Numbers::households, "households");
            case VENUES -> venues(question);
            case STAFF -> staff(question, number, "staffTotal", claim -> BigDecimal.valueOf(claim.staff()));
            case ON_POST -> staff(question, number, "onPost", claim -> BigDecimal.valueOf(claim.onPost()));
            case CAPACITY ->
                staff(
                        question,
                        number,
                        "rate",
                        claim -> claim.capacity() == null ? null : BigDecimal.valueOf(claim.capacity()));
        };
    }

    private List<TownshipClaim> claims(Question question) {
        return townships.of(question.team().id(), question.from(), question.to(), question.covertToo());
    }

    /** @param people whether only villages in which people were counted say anything */
    private List<Pair> reported(
            Question question, ToIntFunction<Numbers> claimed, ToIntFunction<Verified> verified, boolean people) {
        List<Pair> pairs = new ArrayList<>();
        for (TownshipClaim claim : claims(question)) {
            Verified found = claim.verified();
            int sites = found == null ? 0 : people ? found.counted() : found.villages();
            Numbers numbers = claim.claimed();
            pairs.add(ofTownship(
                    claim.townshipId(),
                    claim.day(),
                    claim.status(),
                    numbers == null ? null : claimed.applyAsInt(numbers),
                    found == null || sites == 0 ? null : verified.applyAsInt(found),
                    sites));
        }
        return said(pairs);
    }

    /** What the ledgers of the inspected villages say, and how many persons were found there. */
    private List<Pair> found(Question question) {
        List<Pair> pairs = new ArrayList<>();
        for (TownshipClaim claim : claims(question)) {
            Verified found = claim.verified();
            if (found != null && found.counted() > 0) {
                pairs.add(ofTownship(
                        claim.townshipId(), claim.day(), null, found.ledger(), found.checked(), found.counted()));
            }
        }
        return pairs;
    }

    /** A township's number beside the sum of what was measured in its villages the same day. */
    private List<Pair> measured(
            Question question, ClaimedNumber number, ToIntFunction<Numbers> claimed, String measure) {
        Map<UUID, Map<ReportingDay, Sum>> found = new HashMap<>();
        for (Measured each : measured(question, number)) {
            BigDecimal value = each.value(measure);
            if (value != null) {
                add(found, each.townshipId(), each.day(), value.intValue());
            }
        }
        return beside(found, question, claimed);
    }

    /** The venues that a township says it checked beside those inspected in it the same day, each counted once. */
    private List<Pair> venues(Question question) {
        Set<List<Object>> counted = new HashSet<>();
        Map<UUID, Map<ReportingDay, Sum>> found = new HashMap<>();
        for (SiteDay each : visits.of(question.team().id(), question.from(), question.to())) {
            if (each.family() == SiteFamily.VENUE
                    && (question.covertToo() || each.mode() == Mode.OPEN)
                    && counted.add(List.of(each.siteId(), each.townshipId(), each.day()))) {
                add(found, each.townshipId(), each.day(), 1);
            }
        }
        return beside(found, question, Numbers::venues);
    }

    /** What several sites come to. */
    private record Sum(int value, int sites) {}

    private static void add(Map<UUID, Map<ReportingDay, Sum>> sums, UUID township, ReportingDay day, int value) {
        sums.computeIfAbsent(township, id -> new HashMap<>())
                .merge(
                        day,
                        new Sum(value, 1),
                        (one, other) -> new Sum(one.value() + other.value(), one.sites() + other.sites()));
    }

    /** What was found beside the reports, and what was found where no report is. */
    private List<Pair> beside(
            Map<UUID, Map<ReportingDay, Sum>> found, Question question, ToIntFunction<Numbers> claimed) {
        List<Pair> pairs = new ArrayList<>();
        for (TownshipClaim claim : claims(question)) {
            Sum sum = found.getOrDefault(claim.townshipId(), new HashMap<>()).remove(claim.day());
            Numbers numbers = claim.claimed();
            pairs.add(ofTownship(
                    claim.townshipId(),
                    claim.day(),
                    claim.status(),
                    numbers == null ? null : claimed.applyAsInt(numbers),
                    sum == null ? null : sum.value(),
                    sum == null ? 0 : sum.sites()));
        }
        found.forEach((township, days) -> days.forEach((day, sum) ->
                pairs.add(ofTownship(township, day, ReportStatus.MISSING, null, sum.value(), sum.sites()))));
        return said(pairs);
    }

    /** What was measured in each enterprise beside what its latest record up to the same day says. */
    private List<Pair> staff(Question question, ClaimedNumber number, String measure, Claim claimed) {
        List<Measured> measured = measured(question, number);
        Set<UUID> visited = measured.stream().map(Measured::siteId).collect(Collectors.toSet());
        Map<UUID, NavigableMap<ReportingDay, StaffClaim>> records = new HashMap<>();
        for (StaffClaim each : enterprises.of(visited, question.to())) {
            records.computeIfAbsent(each.enterpriseId(), id -> new TreeMap<>()).put(each.day(), each);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Measured each : measured) {
            Map.Entry<ReportingDay, StaffClaim> latest =
                    records.getOrDefault(each.siteId(), new TreeMap<>()).floorEntry(each.day());
            pairs.add(new Pair(
                    each.townshipId(),
                    each.day(),
                    each.siteId(),
                    latest == null ? null : latest.getValue().name(),
                    each.inspectionId(),
                    latest == null ? null : claimed.of(latest.getValue()),
                    each.value(measure),
                    1,
                    null));
        }
        return said(pairs);
    }

    /** A number out of an enterprise's record. */
    private interface Claim {
        @Nullable
        BigDecimal of(StaffClaim claim);
    }

    private List<Measured> measured(Question question, ClaimedNumber number) {
        return measurements.of(
                question.team().id(),
                number.family(),
                List.of(Objects.requireNonNull(number.measure())),
                question.from(),
                question.to(),
                question.covertToo());
    }

    private static Pair ofTownship(
            UUID township,
            ReportingDay day,
            @Nullable ReportStatus report,
            @Nullable Integer claimed,
            @Nullable Integer verified,
            int sites) {
        return new Pair(
                township,
                day,
                null,
                null,
                null,
                claimed == null ? null : BigDecimal.valueOf(claimed),
                verified == null ? null : BigDecimal.valueOf(verified),
                sites,
                report);
    }

    /** Without those of which neither side says anything. */
    private static List<Pair> said(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.claimed() != null || pair.verified() != null)
                .toList();
    }
}

package org.dailydispatch.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Measured;
import org.dailydispatch.inspection.Measurements;
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

    Pairs(TownshipClaims townships, Measurements measurements, StaffClaims enterprises) {
        this.townships = townships;
        this.measurements = measurements;
        this.enterprises = enterprises;
    }

    /** At most three statements. */
    List<Pair> of(Question question, ClaimedNumber number) {
        return switch (number) {
            case VILLAGES -> reported(question, Numbers::villages, Verified::villages, false);
            case LEDGER -> reported(question, Numbers::ledger, Verified::ledger, true);
            case FOUND -> found(question);
            case ISOLATION_DUE -> measured(question, Numbers::isolationDue, "isolated", "due");
            case ISOLATED -> measured(question, Numbers::isolated, "isolated", "isolated");
            case NOTICES -> measured(question, Numbers::notices, "signed", "signed");
            case STAFF -> staff(question, "onPost", "staffTotal", claim -> BigDecimal.valueOf(claim.staff()));
            case ON_POST -> staff(question, "onPost", "onPost", claim -> BigDecimal.valueOf(claim.onPost()));
            case CAPACITY ->
                staff(
                        question,
                        "rate",
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
                    claim,
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
                pairs.add(ofTownship(claim, found.ledger(), found.checked(), found.counted()));
            }
        }
        return pairs;
    }

    /** A township's number beside the sum of what was measured in its villages the same day. */
    private List<Pair> measured(Question question, ToIntFunction<Numbers> claimed, String code, String measure) {
        Map<UUID, Map<ReportingDay, List<BigDecimal>>> found = new HashMap<>();
        for (Measured each : measured(question, SiteFamily.VILLAGE, code)) {
            BigDecimal value = each.value(measure);
            if (value != null) {
                found.computeIfAbsent(each.townshipId(), id -> new HashMap<>())
                        .computeIfAbsent(each.day(), day -> new ArrayList<>())
                        .add(value);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (TownshipClaim claim : claims(question)) {
            List<BigDecimal> values =
                    found.getOrDefault(claim.townshipId(), Map.of()).getOrDefault(claim.day(), List.of());
            Numbers numbers = claim.claimed();
            pairs.add(ofTownship(
                    claim,
                    numbers == null ? null : claimed.applyAsInt(numbers),
                    values.isEmpty()
                            ? null
                            : values.stream()
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .intValue(),
                    values.size()));
        }
        return said(pairs);
    }

    /** What was measured in each enterprise beside what its latest record up to the same day says. */
    private List<Pair> staff(Question question, String code, String measure, Claim claimed) {
        List<Measured> measured = measured(question, SiteFamily.ENTERPRISE, code);
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
                    1));
        }
        return said(pairs);
    }

    /** A number out of an enterprise's record. */
    private interface Claim {
        @Nullable
        BigDecimal of(StaffClaim claim);
    }

    private List<Measured> measured(Question question, SiteFamily family, String code) {
        return measurements.of(
                question.team().id(), family, List.of(code), question.from(), question.to(), question.covertToo());
    }

    private static Pair ofTownship(
            TownshipClaim claim, @Nullable Integer claimed, @Nullable Integer verified, int sites) {
        return new Pair(
                claim.townshipId(),
                claim.day(),
                null,
                null,
                null,
                claimed == null ? null : BigDecimal.valueOf(claimed),
                verified == null ? null : BigDecimal.valueOf(verified),
                sites);
    }

    /** Without those of which neither side says anything. */
    private static List<Pair> said(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.claimed() != null || pair.verified() != null)
                .toList();
    }
}

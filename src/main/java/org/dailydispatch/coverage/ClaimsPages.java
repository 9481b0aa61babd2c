package org.dailydispatch.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.coverage.ClaimsPage.DaySum;
import org.dailydispatch.coverage.ClaimsPage.TownshipSum;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what is claimed and what was verified, by township and over time. */
@Service
@Transactional(readOnly = true)
class ClaimsPages {

    private final Territory territory;
    private final Pairs pairs;
    private final ReportingClock clock;

    ClaimsPages(Territory territory, Pairs pairs, ReportingClock clock) {
        this.territory = territory;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** @throws NotFoundException for a township outside the team's county */
    ClaimsPage of(Question question, ClaimsAsked asked) {
        ClaimedNumber number = asked.number();
        UUID township = asked.township();
        Map<UUID, Name> names = new LinkedHashMap<>();
        for (TownshipInForce each : territory.townshipsEver(question.team().countyId())) {
            names.put(each.township().id(), each.township().shortName());
        }
        if (township != null && !names.containsKey(township)) {
            throw new NotFoundException("township " + township);
        }
        List<UUID> order = List.copyOf(names.keySet());
        List<Pair> found = pairs.of(question, number).stream()
                .sorted(Comparator.comparing(Pair::day)
                        .reversed()
                        .thenComparing(pair -> order.indexOf(pair.townshipId()))
                        .thenComparing(Pair::key))
                .toList();
        Map<UUID, List<Pair>> byTownship = found.stream().collect(Collectors.groupingBy(Pair::townshipId));
        return new ClaimsPage(
                question,
                clock.now(),
                asked,
                names,
                PairSum.of(number, found),
                order.stream()
                        .map(id -> new TownshipSum(id, PairSum.of(number, byTownship.getOrDefault(id, List.of()))))
                        .toList(),
                found.stream()
                        .filter(asked::in)
                        .collect(Collectors.groupingBy(Pair::day, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(day -> new DaySum(day.getKey(), PairSum.of(number, day.getValue())))
                        .toList(),
                found.stream().filter(asked::lists).toList());
    }
}

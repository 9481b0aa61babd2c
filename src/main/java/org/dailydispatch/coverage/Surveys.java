package org.dailydispatch.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.SiteDay;
import org.dailydispatch.inspection.SiteDays;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what coverage is made of, in as many statements for many sites and days as for few. */
@Service
@Transactional(readOnly = true)
class Surveys {

    private final Territory territory;
    private final SiteDays visits;
    private final FrequencySettings frequencies;

    Surveys(Territory territory, SiteDays visits, FrequencySettings frequencies) {
        this.territory = territory;
        this.visits = visits;
        this.frequencies = frequencies;
    }

    Survey of(Question question) {
        UUID county = question.team().countyId();
        List<Subject> subjects = new ArrayList<>();
        for (TownshipInForce each : territory.townshipsEver(county)) {
            subjects.add(Subject.of(each));
        }
        for (Site each : territory.sitesOf(county)) {
            subjects.add(Subject.of(each));
        }
        List<SiteDay> known = visits.of(question.team().id(), question.team().stationedFrom(), question.to()).stream()
                .filter(visit -> question.covertToo() || visit.mode() == Mode.OPEN)
                .toList();
        return new Survey(question, inOrder(subjects), known, frequencies.read());
    }

    /** Townships, then the sites of the first township, of the second and so on. */
    private static List<Subject> inOrder(List<Subject> subjects) {
        Map<UUID, Integer> places = new HashMap<>();
        subjects.stream()
                .filter(subject -> subject.unit() == Unit.TOWNSHIP)
                .forEach(subject -> places.put(subject.id(), places.size()));
        return subjects.stream()
                .sorted(Comparator.comparingInt(
                        subject -> places.getOrDefault(subject.townshipId(), Integer.MAX_VALUE)))
                .toList();
    }
}

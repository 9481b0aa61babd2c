package org.dailydispatch.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.springframework.stereotype.Component;

/** Finds the sites of a county by the name that a person types. */
@Component
public class SitesByName {

    private final Territory territory;
    private final ReportingClock clock;

    SitesByName(Territory territory, ReportingClock clock) {
        this.territory = territory;
        this.clock = clock;
    }

    /** What can be proposed: checkpoints and villages in force. */
    public List<Site> proposed(UUID countyId) {
        return Stream.of(SiteFamily.CHECKPOINT, SiteFamily.VILLAGE)
                .flatMap(family -> territory.sitesInForce(countyId, family, clock.today()).stream())
                .toList();
    }

    /** The site in force that has exactly this name or short name, if no other has it too. */
    public Optional<UUID> find(UUID countyId, String name) {
        return only(called(countyId, name).map(Site::id).toList());
    }

    /** The same, of one township's sites. */
    public Optional<UUID> find(UUID countyId, UUID townshipId, String name) {
        return only(called(countyId, name)
                .filter(site -> townshipId.equals(site.townshipId()))
                .map(Site::id)
                .toList());
    }

    private Stream<Site> called(UUID countyId, String name) {
        return Arrays.stream(SiteFamily.values())
                .flatMap(family -> territory.sitesInForce(countyId, family, clock.today()).stream())
                .filter(site -> called(name, site.name()) || called(name, site.shortName()));
    }

    private static Optional<UUID> only(List<UUID> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean called(String typed, Name name) {
        return typed.equals(name.zh()) || typed.equalsIgnoreCase(name.en());
    }
}

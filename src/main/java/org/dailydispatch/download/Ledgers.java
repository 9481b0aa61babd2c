package org.dailydispatch.download;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.Ledger;
import org.springframework.stereotype.Component;

/** The lists that can be taken away, in the order in which they are offered. */
@Component
class Ledgers {

    private static final List<String> ORDER = List.of(
            "problems",
            "inspections",
            "coverage",
            "reports",
            "enterprises",
            "orders",
            "meetings",
            "items",
            "dispatches",
            "stages",
            "notes",
            "plans",
            "sites");

    private final List<Ledger> all;

    Ledgers(List<Ledger> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt((Ledger ledger) -> ORDER.indexOf(ledger.key())))
                .toList();
    }

    List<String> keys() {
        return all.stream().map(Ledger::key).toList();
    }

    Optional<Ledger> find(String key) {
        return all.stream().filter(ledger -> ledger.key().equals(key)).findFirst();
    }

    /** Those whose page the person may look at. */
    List<Ledger> of(Actor reader) {
        return all.stream()
                .filter(ledger -> ledger.readers().contains(reader.role()))
                .toList();
    }

    /** Empty for what there is none of, and for what is not for this person. */
    Optional<Ledger> find(Actor reader, String key) {
        return find(key).filter(ledger -> ledger.readers().contains(reader.role()));
    }
}

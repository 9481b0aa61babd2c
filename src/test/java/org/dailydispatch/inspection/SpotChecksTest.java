package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.SiteState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotChecksTest {

    private static final Name NAME = new Name("某处", "Somewhere");

    @ParameterizedTest
    @CsvSource({
        "OPEN,   SUPERMARKET,     CONFIRMED, false, true",
        "OPEN,   ENTERPRISE,      CONFIRMED, false, true",
        "OPEN,   SUPERMARKET,     CONFIRMED, true,  false",
        "OPEN,   ENTERPRISE,      CONFIRMED, true,  false",
        "OPEN,   HOTEL,           PROPOSED,  false, true",
        "OPEN,   EXPRESSWAY_EXIT, CONFIRMED, false, false",
        "OPEN,   VILLAGE,         CONFIRMED, false, false",
        "COVERT, SUPERMARKET,     CONFIRMED, false, false"
    })
    void whatNothingExpectedIsOne(Mode mode, SiteKind kind, SiteState state, boolean ordered, boolean spot) {
        SpotChecks checks = new SpotChecks(List.of((team, site, day) -> ordered));
        Site site = new Site(Ids.next(), Ids.next(), Ids.next(), kind, "S1", NAME, NAME, null, List.of(), null, state);
        assertThat(checks.isOne(mode, Ids.next(), site, Filings.DAY)).isEqualTo(spot);
    }
}

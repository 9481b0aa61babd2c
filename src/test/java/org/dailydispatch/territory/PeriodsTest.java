package org.dailydispatch.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    private static final UUID COUNTY = Ids.next();
    private static final UUID TOWNSHIP = Ids.next();

    @ParameterizedTest
    @CsvSource({
        // from, to, day, in force
        "2020-02-01, 2020-02-10, 2020-01-31, false",
        "2020-02-01, 2020-02-10, 2020-02-01, true",
        "2020-02-01, 2020-02-10, 2020-02-10, true",
        "2020-02-01, 2020-02-10, 2020-02-11, false",
        "2020-02-01, , 2099-01-01, true",
        "2020-02-01, , 2020-01-31, false",
    })
    void aPeriodIncludesBothItsDays(String from, @Nullable String to, String day, boolean includes) {
        assertThat(period(from, to).includes(ReportingDay.parse(day))).isEqualTo(includes);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01, 2020-02-10, 2020-02-10, 2020-02-20, true",
        "2020-02-01, 2020-02-10, 2020-02-11, 2020-02-20, false",
        "2020-02-01, , 2020-02-11, 2020-02-20, true",
        "2020-02-01, , 2020-01-01, , true",
        "2020-02-01, 2020-02-10, 2020-01-01, , true",
        "2020-02-01, , 2020-01-01, 2020-01-31, false",
    })
    void periodsOverlapWhereTheyShareADay(
            String from, @Nullable String to, String otherFrom, @Nullable String otherTo, boolean overlap) {
        InForce one = period(from, to);
        InForce other = period(otherFrom, otherTo);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void aRetiredSiteIsRetiredOnce() {
        StoredSite site = site();
        site.retire(ReportingDay.of(2020, 2, 2));
        assertRefused(() -> site.retire(ReportingDay.of(2020, 2, 3)), "territory.site.refused.retired");
    }

    @Test
    void aSiteInForceIsNotReopened() {
        StoredSite site = site();
        assertRefused(() -> site.reopen(ReportingDay.of(2020, 3, 1)), "territory.site.refused.overlap");
    }

    @Test
    void aReopenedSiteWasOutOfForceInBetween() {
        StoredSite site = site();
        site.retire(ReportingDay.of(2020, 2, 2));
        site.reopen(ReportingDay.of(2020, 2, 21));
        Site seen = site.toSite();
        assertThat(seen.outOfForceSince(ReportingDay.of(2020, 2, 2))).isEmpty();
        assertThat(seen.outOfForceSince(ReportingDay.of(2020, 2, 20))).contains(ReportingDay.of(2020, 2, 3));
        assertThat(seen.outOfForceSince(ReportingDay.of(2020, 2, 21))).isEmpty();
        assertThat(seen.outOfForceSince(ReportingDay.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void aCheckpointDoesNotBecomeAVillage() {
        StoredSite site = site();
        assertRefused(() -> site.change(facts(SiteKind.VILLAGE), COUNTY), "territory.site.refused.family");
        site.change(facts(SiteKind.BUS_STATION), COUNTY);
        assertThat(site.toSite().kind()).isEqualTo(SiteKind.BUS_STATION);
    }

    @Test
    void aSiteStaysInItsCounty() {
        StoredSite site = site();
        assertRefused(() -> site.change(facts(SiteKind.EXPRESSWAY_EXIT), Ids.next()), "territory.site.refused.county");
    }

    @Test
    void aTownshipEndsOnOrAfterItsFirstDayAndMayGoOn() {
        StoredTownship township = township();
        assertRefused(() -> township.endOn(ReportingDay.of(2020, 1, 24)), "territory.refused.beforeStart");
        township.endOn(ReportingDay.of(2020, 1, 25));
        assertThat(township.inForce().includes(ReportingDay.of(2020, 1, 26))).isFalse();
        township.endOn(null);
        assertThat(township.inForce().includes(ReportingDay.of(2020, 1, 26))).isTrue();
    }

    @Test
    void anotherVersionThanTheShownOneIsStale() {
        assertThatThrownBy(() -> site().expect(1)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> township().expect(-1)).isInstanceOf(StaleVersionException.class);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String key) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static InForce period(String from, @Nullable String to) {
        return new InForce(ReportingDay.parse(from), to == null ? null : ReportingDay.parse(to));
    }

    private static StoredSite site() {
        return new StoredSite(facts(SiteKind.EXPRESSWAY_EXIT), COUNTY, ReportingDay.of(2020, 1, 25));
    }

    private static SiteFacts facts(SiteKind kind) {
        return new SiteFacts(TOWNSHIP, kind, "X-1", new Name("口", "Exit"), new Name("口", "Exit"), null, 1, null);
    }

    private static StoredTownship township() {
        return new StoredTownship(
                COUNTY,
                new TownshipFacts(
                        "T-1", new Name("镇", "Town"), new Name("镇", "Town"), TownshipKind.TOWN, 1, null, null),
                ReportingDay.of(2020, 1, 25));
    }
}

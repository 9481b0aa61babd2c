package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Change;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** Sites count in a dispatch while they are in force, above and below the line. The day has three villages and two checkpoints. */
class InForceTest extends OneDraft {

    private Figure figure(String key) {
        return latest().content().figure(key).orElseThrow();
    }

    private void is(String key, long numerator, long denominator) {
        assertThat(figure(key).numerator()).as(key).isEqualTo(numerator);
        assertThat(figure(key).denominator()).as(key).isEqualTo(denominator);
    }

    private void reopen(UUID site, ReportingDay first) {
        jdbc.sql("insert into site_period (site_id, in_force_from) values (?, ?)")
                .params(site, Date.valueOf(first.date()))
                .update();
    }

    /** As an inspector adds it on the road: registered only once the leader confirms it. */
    private void propose(UUID venue) {
        jdbc.sql("""
                        update site set state = 'PROPOSED', proposed_by = ?, proposed_team = ?, proposed_kind = kind,
                            proposed_at = timestamp '2020-02-19 00:00:00' where id = ?""").params(records.inspector.id(), records.team.team(), venue).update();
    }

    private void refresh() {
        service.refresh(leader, DAY, latest().revision());
    }

    @Test
    void aRetiredVillageCountsNeitherAboveNorBelow() {
        is("villages-checked", 2, 3);
        fixtures.retire(records.villages[0], DAY.previous());
        refresh();
        is("villages-checked", 1, 2);
        is("villages-clean", 0, 2);
        is("covert-visited", 1, 4);
        assertThat(figure("villages-checked").rows()).extracting(FigureRow::id).containsExactly(records.villages[1]);
    }

    @Test
    void onItsLastDayItStillCountsAndReopenedItCountsAgain() {
        fixtures.retire(records.villages[0], DAY);
        refresh();
        is("villages-checked", 2, 3);
        fixtures.retire(records.villages[0], DAY.previous());
        reopen(records.villages[0], DAY);
        refresh();
        is("villages-checked", 2, 3);
    }

    @Test
    void whatIsReopenedOnlyLaterDoesNotCount() {
        fixtures.retire(records.villages[1], DAY.plus(-3));
        reopen(records.villages[1], DAY.next());
        refresh();
        is("villages-checked", 1, 2);
    }

    @Test
    void covertlyEveryKindOfSiteCountsAndNoneThatIsNotInForceOrNotRegistered() {
        UUID venue = fixtures.venue(records.team, records.townships[0]);
        UUID added = fixtures.venue(records.team, records.townships[0]);
        propose(added);
        records.covert(venue, records.townships[0], true);
        records.covert(added, records.townships[0], true);
        records.covert(records.checkpoints[0], records.townships[0], true);
        refresh();
        is("covert-visited", 3, 6);
        fixtures.retire(records.villages[2], DAY.previous());
        refresh();
        is("covert-visited", 2, 5);
        assertThat(figure("covert-visited").rows())
                .extracting(FigureRow::id)
                .containsExactlyInAnyOrder(venue, records.checkpoints[0]);
    }

    /** As coverage counts it: the visit was to what the added venue turned out to be. */
    @Test
    void aVisitToAnAddedVenueThatWasMergedCountsForTheOneItIs() {
        UUID venue = fixtures.venue(records.team, records.townships[0]);
        UUID added = fixtures.venue(records.team, records.townships[0]);
        propose(added);
        records.covert(added, records.townships[0], true);
        jdbc.sql("update site set state = 'MERGED', merged_into = ?, settled_at = proposed_at where id = ?")
                .params(venue, added)
                .update();
        refresh();
        is("covert-visited", 2, 6);
        assertThat(figure("covert-visited").rows()).extracting(FigureRow::id).contains(venue);
    }

    @Test
    void aVillageAddedOrRetiredAfterAssemblyIsAChangeThatIsTakenInBeforeSigning() throws Exception {
        service.edit(leader, DAY, typed("核对台账。"));
        UUID added = fixtures.village(records.team, records.townships[0]);

        assertThat(standing().fresh()).isFalse();
        assertThat(standing().changes())
                .extracting(Change::key, Change::ofBefore, Change::ofAfter)
                .contains(tuple("villages-checked", 3L, 4L), tuple("covert-visited", 5L, 6L));
        assertThat(page("/dispatches/" + DAY)).contains("（分母3 → 4）");
        assertThat(page("/dispatches/" + DAY + "/figures/villages-checked")).contains(">2/3<");
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOf(RefusedException.class);

        refresh();
        assertThat(standing().fresh()).isTrue();
        fixtures.retire(added, DAY.previous());
        assertThat(standing().fresh()).isFalse();
        refresh();
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        is("villages-checked", 2, 3);
    }

    /** As it was kept before: it is read, still says what the records say, and is sealed as it stands. */
    @Test
    void aDraftFromBeforeIsReadAndSignedAsItWasKept() {
        service.edit(leader, DAY, typed("核对台账。"));
        jdbc.sql("""
                        update dispatch set content = regexp_replace(content, '"denominator":[0-9]+,"unit":"处"',
                            '"denominator":null,"unit":"处"', 'g') where team_id = ?""").param(records.team.team()).update();

        assertThat(figure("villages-checked").denominator()).isNull();
        assertThat(standing().fresh()).isTrue();
        signing.sign(leader, DAY, latest().revision(), PASSWORD);

        assertThat(figure("villages-checked").denominator()).isNull();
        assertThat(latest().intact()).isTrue();

        signing.publish(leader, DAY, 1);
        service.correct(leader, DAY, "补充建议");
        is("villages-checked", 2, 3);
        assertThat(Change.between(dispatches.version(leader, DAY, null, 1).content(), latest().content()))
                .as("what the correction changes in figures")
                .isEmpty();
    }
}

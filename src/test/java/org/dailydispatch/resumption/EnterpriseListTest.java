package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.resumption.Factories.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Factories.class)
class EnterpriseListTest {

    @Autowired
    Enterprises enterprises;

    @Autowired
    ResumptionFigures figures;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Factories factories;

    @Autowired
    StatementCounter statements;

    @SuppressWarnings("NullAway.Init")
    TeamFixture team;

    @SuppressWarnings("NullAway.Init")
    UUID township;

    @SuppressWarnings("NullAway.Init")
    Actor inspector;

    @BeforeEach
    void aTeamInACounty() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    @Test
    void theStateOnADayIsThatOfTheLatestRecordUpToIt() {
        UUID enterprise = factories.designated(team, township);
        record(enterprise, 10, ResumptionState.FILED, 5);
        record(enterprise, 14, ResumptionState.RESUMED, 40);
        record(enterprise, 18, ResumptionState.NOT_RESUMED, 0);

        assertThat(onlyLine(9).state()).isEqualTo(ResumptionState.NOT_RESUMED);
        assertThat(onlyLine(9).recordedOn()).isNull();
        assertThat(onlyLine(10).state()).isEqualTo(ResumptionState.FILED);
        assertThat(onlyLine(13).onPost()).isEqualTo(5);
        assertThat(onlyLine(17).state()).isEqualTo(ResumptionState.RESUMED);
        assertThat(onlyLine(17).recordedOn()).isEqualTo(february(14));
        assertThat(onlyLine(19).state()).isEqualTo(ResumptionState.NOT_RESUMED);
    }

    @Test
    void resumedOnIsTheFirstDayOfThePresentResumption() {
        UUID enterprise = factories.designated(team, township);
        record(enterprise, 8, ResumptionState.RESUMED, 40);
        record(enterprise, 10, ResumptionState.NOT_RESUMED, 0);
        record(enterprise, 12, ResumptionState.RESUMED, 40);
        record(enterprise, 15, ResumptionState.RESUMED, 60);

        assertThat(onlyLine(9).resumedOn()).isEqualTo(february(8));
        assertThat(onlyLine(11).resumedOn()).isNull();
        assertThat(onlyLine(19).resumedOn()).isEqualTo(february(12));
    }

    @Test
    void anEnterpriseOutOfForceIsListedOnItsOwnDaysOnly() {
        UUID enterprise = factories.designated(team, township);
        factories.retire(enterprise, february(15));

        assertThat(lines(EnterpriseFilter.on(february(15)))).hasSize(1);
        assertThat(lines(EnterpriseFilter.on(february(16)))).isEmpty();
    }

    @Test
    void everyFilterKeepsItsRows() {
        UUID resumed = factories.designated(team, township);
        record(resumed, 19, ResumptionState.RESUMED, 50);
        UUID low = factories.designated(team, township);
        factories.record(low, inspector, february(18), ResumptionState.FILED, 49, List.of(Difficulty.LABOUR));
        UUID never = factories.small(team, township);
        UUID key = factories.keyProject(team, fixtures.township(team));
        record(key, 17, ResumptionState.RESUMED, 100);
        UUID named = factories.enterprise(team, township, "龘𠮷100%_木业", false, false);
        record(named, 19, ResumptionState.RESUMED, 100);

        assertThat(ids(form -> form.township = township.toString())).containsExactly(resumed, low, never, named);
        assertThat(ids(form -> form.size = "DESIGNATED")).containsExactly(resumed, low);
        assertThat(ids(form -> form.size = "OTHER")).containsExactly(never, key, named);
        assertThat(ids(form -> form.key = "YES")).containsExactly(key);
        assertThat(ids(form -> form.state = "RESUMED")).containsExactly(resumed, key, named);
        assertThat(ids(form -> form.state = "FILED")).containsExactly(low);
        assertThat(ids(form -> form.state = "NOT_RESUMED")).containsExactly(never);
        assertThat(ids(form -> form.post = "LOW")).containsExactly(low, never);
        assertThat(ids(form -> form.difficulty = "ANY")).containsExactly(low);
        assertThat(ids(form -> form.difficulty = "LABOUR")).containsExactly(low);
        assertThat(ids(form -> form.difficulty = "FUNDS")).isEmpty();
        assertThat(ids(form -> form.recorded = "NO")).containsExactly(low, never, key);
        assertThat(ids(form -> form.q = "龘𠮷")).containsExactly(named);
        assertThat(ids(form -> form.q = "0%_")).containsExactly(named);
        assertThat(ids(form -> form.q = "' or true --")).isEmpty();
        assertThat(ids(form -> form.figure = "RESUMED")).containsExactly(resumed);
        assertThat(ids(form -> form.state = "NONSENSE")).hasSize(5);
    }

    @Test
    void aDayToComeIsToday() {
        EnterpriseFilterForm form = new EnterpriseFilterForm();
        form.day = "2031-01-01";
        assertThat(form.toFilter(TODAY).day()).isEqualTo(TODAY);
    }

    @Test
    void everyFigureOfTheHeadlineHasAsManyRowsAsItSays() {
        for (int i = 0; i < 3; i++) {
            record(factories.designated(team, township), 19, ResumptionState.RESUMED, 61);
        }
        UUID low = factories.designated(team, township);
        factories.record(low, inspector, february(18), ResumptionState.FILED, 1, List.of(Difficulty.FUNDS));
        record(factories.small(team, township), 19, ResumptionState.RESUMED, 100);
        record(factories.keyProject(team, township), 17, ResumptionState.RESUMED, 100);

        ResumptionTally tally = enterprises.tally(inspector, EnterpriseFilter.on(TODAY));

        assertThat(tally.resumed().counts()).isEqualTo("3/4");
        assertThat(tally.onPost().counts()).isEqualTo("184/400");
        assertThat(count(form -> form.figure = "RESUMED"))
                .isEqualTo(tally.resumed().numerator());
        assertThat(count(form -> form.figure = "ELIGIBLE"))
                .isEqualTo(tally.resumed().denominator());
        assertThat(count(form -> form.figure = "NOT_RESUMED"))
                .isEqualTo(tally.resumed().missing());
        assertThat(designatedWith(form -> form.post = "LOW")).isEqualTo(tally.belowHalf());
        assertThat(designatedWith(form -> form.difficulty = "ANY")).isEqualTo(tally.withDifficulties());
        assertThat(designatedWith(form -> form.recorded = "NO"))
                .isEqualTo(tally.recorded().missing());
        assertThat(tally.keyProjects().counts()).isEqualTo("1/1");
    }

    @Test
    void theListAgreesWithTheFiguresOfTheDashboard() {
        record(factories.designated(team, township), 19, ResumptionState.RESUMED, 61);
        factories.designated(team, township);
        record(factories.keyProject(team, township), 18, ResumptionState.RESUMED, 3);

        for (ResumptionFigure figure : ResumptionFigure.values()) {
            assertThat(ids(form -> form.figure = figure.name()))
                    .as(figure.name())
                    .isEqualTo(figures.rows(team.county(), figure, TODAY));
        }
        ResumptionDay day =
                figures.curveOf(team.county(), TODAY, TODAY).on(TODAY).orElseThrow();
        ResumptionTally tally = enterprises.tally(inspector, EnterpriseFilter.on(TODAY));
        assertThat(tally.onPost().counts()).isEqualTo(day.onPost() + "/" + day.staff());
        assertThat(tally.resumed().counts()).isEqualTo(day.resumed() + "/" + day.eligible());
    }

    @Test
    void aLongListComesInPartsByCode() {
        for (int i = 0; i < Enterprises.PART + 3; i++) {
            factories.designated(team, township);
        }
        EnterprisePage first = enterprises.page(inspector, EnterpriseFilter.on(TODAY), null);
        EnterprisePage second = enterprises.page(inspector, EnterpriseFilter.on(TODAY), first.next());

        assertThat(first.lines()).hasSize(Enterprises.PART);
        assertThat(second.lines()).hasSize(3);
        assertThat(second.next()).isNull();
        List<String> codes = new ArrayList<>();
        first.lines().forEach(line -> codes.add(line.code()));
        second.lines().forEach(line -> codes.add(line.code()));
        assertThat(codes).isSorted().doesNotHaveDuplicates().hasSize((int) first.total());
    }

    @Test
    void aPersonSeesHisOwnReachOnly() {
        UUID own = factories.designated(team, township);
        UUID sameCounty = factories.designated(team, fixtures.township(team));
        TeamFixture other = fixtures.team();
        UUID foreign = factories.designated(other, fixtures.township(other));

        assertThat(idsFor(inspector)).containsExactly(own, sameCounty);
        assertThat(idsFor(fixtures.leader(team))).containsExactly(own, sameCounty);
        assertThat(idsFor(fixtures.covertInspector(team))).containsExactly(own, sameCounty);
        assertThat(idsFor(fixtures.liaison(township))).containsExactly(own);
        assertThat(idsFor(fixtures.of(Role.MUNICIPAL))).contains(own, sameCounty, foreign);
        assertThat(ids(form -> form.county = other.county().toString())).isEmpty();
    }

    @Test
    void theListAsksTheSameNumberOfStatementsHoweverLongItIs() throws Exception {
        factories.designated(team, township);
        int few = statements
                .during(() -> enterprises.page(inspector, EnterpriseFilter.on(TODAY), null))
                .size();
        for (int i = 0; i < 20; i++) {
            record(factories.designated(team, township), 19, ResumptionState.RESUMED, 61);
        }
        assertThat(statements.during(() -> enterprises.page(inspector, EnterpriseFilter.on(TODAY), null)))
                .hasSize(few);
    }

    private void record(UUID enterprise, int day, ResumptionState state, int onPost) {
        factories.record(enterprise, inspector, february(day), state, onPost);
    }

    private EnterpriseLine onlyLine(int day) {
        List<EnterpriseLine> lines = lines(EnterpriseFilter.on(february(day)));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<EnterpriseLine> lines(EnterpriseFilter filter) {
        return enterprises.all(inspector, filter);
    }

    private List<UUID> ids(Consumer<EnterpriseFilterForm> wish) {
        return lines(filter(wish)).stream().map(EnterpriseLine::id).toList();
    }

    private long count(Consumer<EnterpriseFilterForm> wish) {
        return enterprises.page(inspector, filter(wish), null).total();
    }

    private long designatedWith(Consumer<EnterpriseFilterForm> wish) {
        return count(wish.andThen(form -> form.size = "DESIGNATED"));
    }

    private static EnterpriseFilter filter(Consumer<EnterpriseFilterForm> wish) {
        EnterpriseFilterForm form = new EnterpriseFilterForm();
        wish.accept(form);
        return form.toFilter(TODAY);
    }

    private List<UUID> idsFor(Actor actor) {
        return enterprises.all(actor, EnterpriseFilter.on(TODAY)).stream()
                .map(EnterpriseLine::id)
                .toList();
    }

    private static ReportingDay february(int day) {
        return ReportingDay.of(2020, 2, day);
    }
}

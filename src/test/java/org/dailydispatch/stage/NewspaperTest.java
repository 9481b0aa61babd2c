package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.FigureWords;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Paragraph;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newspaper's report of 27 February 2020 as a stage report: the demonstration is filled up to that day by its own
 * makers (the property {@code daily-dispatch.demonstration-through}), the clock stands on the morning after, and the
 * report of 25 January to 27 February is assembled by the service that a leader's button calls.
 *
 * <p>Facts of the newspaper that come out, each with its rows: stationed in Zhucheng since 25 January; the kick-off with
 * what was conveyed, heard and laid out; railway station, bus station and the seven named expressway exits; repeated checks
 * of them; the 17 townships and their villages day by day; supermarkets, pharmacies, hotels; supervision on two levels from
 * 27 January; ledgers checked, isolation checked; covert visits to villages, communities, enterprises and households;
 * daily dispatch, daily reports and daily recommendations; daily consultation; 17 of 17 townships openly covered, and on which day; difficulties
 * of enterprises and the recommendation made of them; 20 key projects started on 17 February; all enterprises above
 * designated size resumed on 18 February; necessities in supply, prices steady.
 *
 * <p>Facts that do not, and why. The newspaper counts nine expressway exits and names seven: no record is invented for
 * two that nobody knows. National and provincial road entries: the newspaper names none, so no site exists. Sharing of
 * information with the organisation, health and public security departments: the program has no records of it. Urgency,
 * conscientiousness, "initial results": a judgement, which the leader writes in his summary. Who the leaders are whom the
 * team met: the minutes know, a report names nobody; nor that the leader goes with the covert group, for the same reason.
 * "Together with the supervision group of Zhucheng": the county's own groups keep no records here. That checks are to go to
 * all points, on all routes, at all times, and that covert visits are kept secret: demands and a promise, which the program
 * has no records of, though it keeps the second by its rules. The shift of emphasis to resumption: a judgement too; what
 * it rests on, the checks of enterprises and the days of resumption, comes out.
 */
@SpringBootTest(
        properties = {
            "daily-dispatch.demonstration=true",
            "daily-dispatch.demonstration-through=2020-02-27",
            "daily-dispatch.demonstration-start=2020-02-28T00:00:00Z"
        })
@Import(TestDatabase.class)
class NewspaperTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 1, 25);
    private static final ReportingDay LAST = ReportingDay.of(2020, 2, 27);
    private static final int DAYS = 34;

    /** Figures of which a row stands for as many as it counts. */
    private static final Set<String> SUMMED = Set.of("recommendations-daily", "advice-adopted", "reports-missing");

    @Autowired
    StageService service;

    @Autowired
    Stages stages;

    @Autowired
    FigureWords words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Actor leader;
    private DispatchContent report;

    @BeforeEach
    void assemble() {
        leader = jdbc.sql("select id, username, display_name, team_id from account where username = 'leader'")
                .query((row, number) -> new Actor(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.LEADER,
                        row.getObject("team_id", UUID.class),
                        null,
                        null))
                .single();
        UUID id = Ids.next();
        service.assemble(leader, id, FIRST, LAST);
        report = stages.of(leader, id, null).content();
    }

    private Figure figure(String key) {
        return report.figure(key).orElseThrow(() -> new AssertionError("The report does not state " + key));
    }

    private String text() {
        return report.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::text)
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private int count(String sql) {
        return jdbc.sql("select count(*) from " + sql)
                .param("team", leader.team())
                .query(Integer.class)
                .single();
    }

    @Test
    void theTeamIsStationedInZhuchengSinceTheTwentyFifthOfJanuary() {
        Figure stationed = figure("stationed");
        assertThat(stationed.value()).isEqualTo("2020-01-25");
        assertThat(stationed.rows()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(RowKind.TEAM);
            assertThat(row.label()).isEqualTo("市第九核查督导组");
            assertThat(row.detail()).contains("诸城市");
        });
        assertThat(text()).contains("自2020年1月25日进驻诸城市，至2月27日共34天");
    }

    @Test
    void thereWasAKickOffAtWhichWhatTheReportSaysWasConveyedHeardAndLaidOut() {
        assertThat(figure("kick-offs").rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("1月25日督导见面会");
            assertThat(row.detail()).contains("传达上级会议精神", "听取诸城市情况汇报", "研究部署督导工作");
        });
    }

    @Test
    void theKeyPointsAreTheStationsAndTheSevenExitsThatAreNamed() {
        assertThat(figure("points-rail").numerator()).isEqualTo(1);
        assertThat(figure("points-bus").numerator()).isEqualTo(1);
        assertThat(figure("points-exits").rows())
                .extracting(FigureRow::label)
                .containsExactlyInAnyOrder(
                        "青兰高速开发区口", "青兰高速昌城口", "青兰高速辛兴口", "青兰高速贾悦口", "青兰高速孟疃口", "潍日高速石桥子口", "潍日高速龙都口");
        assertThat(figure("points-checked").full()).isTrue();
        assertThat(figure("points-checked").numerator()).isEqualTo(9);
        assertThat(figure("points-checked").rows())
                .as("each with the inspection on which it rests")
                .allSatisfy(row -> assertThat(row.sources())
                        .singleElement()
                        .satisfies(source -> assertThat(source.kind()).isEqualTo(RowKind.INSPECTION)));
        assertThat(report.figure("points-roads")).isEmpty();
    }

    @Test
    void eachPointWasCheckedSeveralTimesAndEachCheckIsARow() {
        Figure visits = figure("points-visits");
        assertThat(visits.rows()).hasSize((int) visits.numerator()).allMatch(row -> row.kind() == RowKind.INSPECTION);
        assertThat(visits.numerator())
                .isEqualTo(
                        count(
                                "inspection i join site s on s.id = i.site_id where i.team_id = :team and i.mode = 'OPEN'"
                                        + " and s.kind in ('EXPRESSWAY_EXIT', 'RAILWAY_STATION', 'BUS_STATION', 'ROAD_ENTRY')"));
        for (String kind : List.of("points-rail", "points-bus", "points-exits")) {
            assertThat(figure(kind).rows())
                    .as(kind)
                    .isNotEmpty()
                    .noneMatch(row -> row.detail().contains("明查1次"));
        }
    }

    @Test
    void villagesOfTheSeventeenTownshipsWereCheckedDayByDay() {
        Figure days = figure("township-days");
        assertThat(days.rows()).hasSize(17);
        // 32 days of supervision in each of them.
        assertThat(days.denominator()).isEqualTo(17L * 32);
        assertThat(days.numerator())
                .isEqualTo(
                        count(
                                "(select distinct i.township_id, i.day from inspection i join site s on s.id = i.site_id"
                                        + " where i.team_id = :team and i.mode = 'OPEN' and s.kind in ('VILLAGE', 'COMMUNITY')) visited"))
                .isGreaterThan(17L * 30);
        assertThat(days.rows()).allSatisfy(row -> {
            assertThat(row.sources()).as(row.label()).hasSize((int) row.counted());
            assertThat(daysOf(row.sources())).as(row.label()).hasSize((int) row.counted());
        });
        assertThat(figure("villages-checked").numerator()).isGreaterThan(40);
    }

    /** The days on which those are open visits to villages. */
    private Set<LocalDate> daysOf(List<RowSource> sources) {
        return new HashSet<>(jdbc.sql("""
                        select i.day from inspection i join site s on s.id = i.site_id
                        where i.id in (:ids) and i.mode = 'OPEN' and s.kind in ('VILLAGE', 'COMMUNITY')""")
                .param("ids", sources.stream().map(RowSource::id).toList())
                .query(LocalDate.class)
                .list());
    }

    /** Those whose point it is that there is no record. */
    private static final Set<String> OF_NOTHING =
            Set.of("reports-missing", "townships-unvisited", "checkpoints-missing");

    @Test
    void aUnitThatCountsNamesTheRecordsBecauseOfWhichItDoes() {
        List<DispatchContent> documents = new ArrayList<>(jdbc.sql("select content from dispatch where team_id = :team")
                .param("team", leader.team())
                .query((row, number) -> json.readValue(row.getString("content"), DispatchContent.class))
                .list());
        assertThat(documents).hasSize(DAYS);
        documents.add(report);
        assertThat(documents.stream()
                        .flatMap(document -> document.figures().stream())
                        .filter(NewspaperTest::namesNoRecord)
                        .map(Figure::key)
                        .collect(Collectors.toSet()))
                .isEqualTo(OF_NOTHING);
    }

    /** An enterprise that never was recorded is in the register and nowhere else. */
    private static boolean namesNoRecord(Figure figure) {
        return figure.countedRows().stream()
                .anyMatch(row -> (row.kind() == RowKind.TOWNSHIP || row.kind() == RowKind.SITE)
                        && row.sources().isEmpty());
    }

    @Test
    void crowdedPlacesWereSpotChecked() {
        Map<String, Long> registered = Map.of("supermarkets", 8L, "pharmacies", 6L, "hotels", 3L);
        registered.forEach((kind, all) -> {
            Figure checked = figure("venues-" + kind);
            assertThat(checked.rows()).isNotEmpty().allMatch(row -> row.kind() == RowKind.SITE);
            assertThat(checked.denominator()).as(kind + " in force").isEqualTo(all);
        });
    }

    @Test
    void supervisionOnTwoLevelsBeganOnTheTwentySeventhOfJanuary() {
        Figure began = figure("supervision-began");
        assertThat(began.value()).isEqualTo("2020-01-27");
        assertThat(began.rows())
                .hasSize(count("inspection where team_id = :team and day = '2020-01-27'"))
                .isNotEmpty();
        assertThat(text()).contains("自1月27日开始分明查、暗访两个层面开展督导");
        assertThat(figure("visits-open").numerator())
                .isEqualTo(count("inspection where team_id = :team and mode = 'OPEN'"));
        assertThat(figure("visits-covert").numerator())
                .isEqualTo(count("inspection where team_id = :team and mode = 'COVERT' and released_at is not null"))
                .isLessThan(count("inspection where team_id = :team and mode = 'COVERT'"));
    }

    @Test
    void ledgersAndIsolationWereCheckedOnTheSpot() {
        assertThat(figure("ledger-missing").rows()).hasSizeGreaterThan(300);
        assertThat(figure("ledger-accuracy").rows()).hasSize(4);
        assertThat(figure("isolation-rate").full()).isTrue();
    }

    @Test
    void covertVisitsWentToEnterprisesCommunitiesVillagesAndHouseholds() {
        assertThat(figure("covert-enterprise").numerator()).isEqualTo(2);
        int communities = covertly("COMMUNITY");
        int villages = covertly("VILLAGE");
        assertThat(figure("covert-villages").numerator()).isEqualTo(villages).isPositive();
        assertThat(figure("covert-communities").numerator())
                .isEqualTo(communities)
                .isPositive();
        assertThat(figure("households-informed").denominator()).isEqualTo(11);
        assertThat(text()).contains("“四不两直”暗访", "抽查住户11户、登记告知到位率100%");
    }

    private int covertly(String kind) {
        return count("inspection i join site s on s.id = i.site_id where i.team_id = :team and i.mode = 'COVERT'"
                + " and i.released_at is not null and s.kind = '" + kind + "'");
    }

    @Test
    void theDispatchesRecommendEveryDay() {
        Figure daily = figure("recommendations-daily");
        assertThat(daily.rows()).hasSize(DAYS).allMatch(row -> row.kind() == RowKind.DISPATCH);
        assertThat(daily.numerator()).isGreaterThanOrEqualTo(DAYS);
        assertThat(text()).contains("日调度提出工作建议" + daily.value());
    }

    @Test
    void thereIsADispatchEachDayAndTownshipsReportDaily() {
        Figure dispatches = figure("dispatches");
        assertThat(dispatches.full()).isTrue();
        assertThat(dispatches.numerator()).isEqualTo(DAYS);
        assertThat(dispatches.rows()).allMatch(row -> row.kind() == RowKind.DISPATCH);
        assertThat(figure("reports").numerator())
                .isEqualTo(count("township_report where team_id = :team and state = 'FILED'"));
        assertThat(text()).contains("日调度34期，每日一期");
    }

    @Test
    void theLeadersMetEveryDay() {
        // 26 January to 27 February; the 25th was the kick-off.
        assertThat(figure("consultations").rows()).hasSize(DAYS - 1).allMatch(row -> row.kind() == RowKind.MEETING);
    }

    @Test
    void allSeventeenTownshipsAreOpenlyCoveredAndTheDayIsKnown() {
        assertThat(figure("townships-covered").full()).isTrue();
        assertThat(figure("townships-covered").numerator()).isEqualTo(17);
        Figure day = figure("coverage-day");
        assertThat(day.value()).isEqualTo("2020-01-30");
        assertThat(day.rows())
                .hasSize(17)
                .allSatisfy(row -> assertThat(row.sources()).hasSize(1));
        assertThat(text()).contains("已对17个镇街园区实现明查全覆盖，1月30日首次全部覆盖");
    }

    @Test
    void problemsWereFoundAndClosed() {
        assertThat(figure("problems-found").numerator()).isGreaterThan(50);
        assertThat(figure("problems-closed").numerator())
                .isEqualTo(count("problem where team_id = :team and state = 'CLOSED'"));
    }

    @Test
    void difficultiesWereCollectedAndARecommendationMadeOfThem() {
        assertThat(figure("difficulties").rows())
                .isNotEmpty()
                .allMatch(row -> row.detail().contains("困难："));
        assertThat(figure("recommendations").rows()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(RowKind.ORDER);
            assertThat(row.detail()).contains("关于帮助企业解决返岗和物资困难的督查建议", "已办结");
        });
        assertThat(figure("orders").numerator()).isEqualTo(1);
    }

    @Test
    void twentyKeyProjectsStartedOnTheSeventeenthOfFebruary() {
        assertThat(figure("projects-first-day").value()).isEqualTo("2020-02-17");
        assertThat(figure("projects-first-batch").rows())
                .hasSize(20)
                .allMatch(row -> row.detail().startsWith("2月17日复工"));
        assertThat(text()).contains("2月17日，第一批20个重点项目开工");
    }

    @Test
    void allEnterprisesAboveDesignatedSizeHadResumedOnTheEighteenth() {
        assertThat(figure("resumption-day").value()).isEqualTo("2020-02-18");
        assertThat(figure("resumption-day").rows()).hasSize(316);
        assertThat(figure("enterprises-resumed").full()).isTrue();
        assertThat(text()).contains("2月18日，规模以上企业首次全部复工");
    }

    @Test
    void necessitiesAreInSupplyAndPricesSteady() {
        assertThat(figure("supply-checks").numerator()).isGreaterThan(5);
        assertThat(figure("supply-enough").full()).isTrue();
        assertThat(figure("prices-steady").full()).isTrue();
        assertThat(text()).contains("供应充足", "价格均平稳");
    }

    @Test
    void everyFigureSaysWhatItIsInBothLanguagesAndHasAsManyRowsAsItSays() {
        Map<String, Figure> all = report.figures().stream().collect(Collectors.toMap(Figure::key, figure -> figure));
        assertThat(all).hasSizeGreaterThan(40).allSatisfy((key, figure) -> {
            assertThat(words.definition("stage.definition.", figure, Locale.ENGLISH))
                    .isNotEqualTo(figure.definition());
            assertThat(words.definition("stage.definition.", figure, Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo(figure.definition());
            if (SUMMED.contains(key)) {
                assertThat(figure.rows().stream().mapToLong(FigureRow::counted).sum())
                        .as(key)
                        .isEqualTo(figure.numerator());
            } else if (!figure.rate()) {
                assertThat(figure.rows()).as(key).hasSize((int) figure.numerator());
            }
        });
    }
}

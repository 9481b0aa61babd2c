package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.photo.PhotoAlbum;
import org.dailydispatch.territory.InForce;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.SiteState;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingRulesTest {

    private static final Name NAME = new Name("名", "name");
    private static final Instant NINE = Instant.parse("2020-02-19T01:00:00Z");
    private static final Instant HALF_PAST_SIX = Instant.parse("2020-02-19T10:30:00Z");

    private final Item item = new Item(
            Ids.next(),
            1,
            "sample",
            NAME,
            NAME,
            null,
            Category.LEDGER,
            Severity.SERIOUS,
            false,
            true,
            List.of(Measures.count("sampled", 1, null, null), Measures.count("defective", null, 0, "sampled")),
            List.of(new Option("police", "公安", "Police", true), new Option("others", "其他", "Others", false)),
            Choice.MANY,
            null,
            null);
    private final Checklist checklist = new Checklist(Ids.next(), "TEST", NAME, 1, List.of(item));
    private PhotoAlbum arrived = PhotoAlbum.EMPTY;
    private final Site site = new Site(
            Ids.next(),
            Ids.next(),
            Ids.next(),
            SiteKind.EXPRESSWAY_EXIT,
            "S1",
            NAME,
            NAME,
            null,
            List.of(new InForce(ReportingDay.of(2020, 1, 25), ReportingDay.of(2020, 2, 20))),
            null,
            SiteState.CONFIRMED);
    private final Township township =
            new Township(site.townshipId(), site.countyId(), "T1", NAME, NAME, TownshipKind.TOWN, 1, null, null);

    @ParameterizedTest
    @CsvSource({
        "10,  0, police, ",
        "10,  0, ,       inspection.refused.options",
        "10,   , police, inspection.refused.number.missing",
        ",    0, police, inspection.refused.number.missing",
        "0,   0, police, inspection.refused.number.tooLowToPass",
        "10,  1, police, inspection.refused.number.tooHighToPass",
        "10, 11, police, inspection.refused.number.exceeds",
        "-1,  0, police, inspection.refused.number.range",
        "101, 0, police, inspection.refused.number.range",
        "10,  0, army,   inspection.refused.unknownItem",
    })
    void aPassNeedsItsNumbersAndBoxes(
            @Nullable Integer sampled, @Nullable Integer defective, @Nullable String option, @Nullable String refused) {
        List<String> options = option == null ? List.of() : List.of(option);
        Answer answer = Answer.of("sample", Verdict.PASS, numbers(sampled, defective), options);

        if (refused == null) {
            assertThat(keys(answer)).isEmpty();
        } else {
            assertThat(keys(answer)).contains(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 3,  ",
        ",    ,  ",
        "10,  ,  inspection.refused.number.missing",
        ",   3,  inspection.refused.number.missing",
        "3, 10,  inspection.refused.number.exceeds",
    })
    void aFailureMayLeaveOutBothNumbersButNotOneOfAPair(
            @Nullable Integer sampled, @Nullable Integer defective, @Nullable String refused) {
        Answer answer = Answer.failing("sample", numbers(sampled, defective), List.of(), Filings.failure());

        assertThat(keys(answer)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "测温枪失灵, SERIOUS, ON_THE_SPOT, ,           镇, ",
        "'',        SERIOUS, ON_THE_SPOT, ,           镇, inspection.refused.description",
        "测温枪失灵, ,        ON_THE_SPOT, ,           镇, inspection.refused.severity",
        "测温枪失灵, SERIOUS, ,            ,           镇, inspection.refused.fix",
        "测温枪失灵, SERIOUS, ON_THE_SPOT, ,           '', inspection.refused.unit",
        "测温枪失灵, SERIOUS, TODAY,       ,           镇, ",
        "测温枪失灵, SERIOUS, TOMORROW,    ,           镇, ",
        "测温枪失灵, SERIOUS, BY_DATE,     ,           镇, inspection.refused.by.missing",
        "测温枪失灵, SERIOUS, BY_DATE,     2020-02-18, 镇, inspection.refused.by.past",
        "测温枪失灵, SERIOUS, BY_DATE,     2020-02-19, 镇, ",
        "测温枪失灵, SERIOUS, BY_DATE,     2020-03-20, 镇, ",
        "测温枪失灵, SERIOUS, BY_DATE,     2020-03-21, 镇, inspection.refused.by.far",
    })
    void aFailureSaysWhatAndByWhen(
            String description,
            @Nullable Severity severity,
            @Nullable Fix fix,
            @Nullable String by,
            String unit,
            @Nullable String refused) {
        ReportingDay day = by == null ? null : ReportingDay.parse(by);
        Failure failure = new Failure(description, severity, fix, day, unit, null);

        assertThat(keys(failing(failure))).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY,       inspection.refused.evening",
        "ON_THE_SPOT, ",
        "TOMORROW,    ",
    })
    void thisEveningIsNoDeadlineOnceItHasPassed(Fix fix, @Nullable String refused) {
        Failure failure = new Failure("测温枪失灵", Severity.MAJOR, fix, null, "镇", null);

        assertThat(keysAt(HALF_PAST_SIX, filing(failing(failure)), Map.of()))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void aDeadlineThatStandsMayHavePassed() {
        Failure failure = new Failure("测温枪失灵", Severity.MAJOR, Fix.TODAY, null, "镇", null);

        assertThat(keysAt(HALF_PAST_SIX, filing(failing(failure)), Map.of("sample", failure)))
                .isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        String rare = "𠮷".repeat(2_000);

        assertThat(keys(failing(new Failure(rare, Severity.MAJOR, Fix.TOMORROW, null, "镇", null))))
                .isEmpty();
        assertThat(keys(failing(new Failure(rare + "龘", Severity.MAJOR, Fix.TOMORROW, null, "镇", null))))
                .containsExactly("inspection.refused.tooLong");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Filing filing = Filings.saying(
                filing(
                        failing(new Failure("", null, null, null, "", null)),
                        Answer.of("other", Verdict.PASS, Map.of(), List.of())),
                "字".repeat(100_000));

        assertThat(keysAt(NINE, filing, Map.of()))
                .containsExactlyInAnyOrder(
                        "inspection.refused.tooLong",
                        "inspection.refused.unknownItem",
                        "inspection.refused.description",
                        "inspection.refused.severity",
                        "inspection.refused.fix",
                        "inspection.refused.unit");
    }

    @Test
    void aMissingItemAndOneAnsweredTwiceAreRefused() {
        assertThat(keysAt(NINE, filing(), Map.of())).containsExactly(FilingRules.MISSING);
        Answer answer = Answer.of("sample", Verdict.NOT_APPLICABLE, Map.of(), List.of());
        assertThat(keysAt(NINE, filing(answer, answer), Map.of())).containsExactly("inspection.refused.twice");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-18T15:59:59Z, inspection.refused.future",
        "2020-02-18T16:00:00Z, ",
        "2020-02-19T15:59:59Z, ",
        "2020-02-19T16:00:00Z, inspection.refused.closed",
    })
    void aFormBelongsToItsDayInShanghai(Instant now, @Nullable String refused) {
        Answer answer = Answer.of("sample", Verdict.NOT_APPLICABLE, Map.of(), List.of());

        assertThat(keysAt(now, filing(answer), Map.of())).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void aSiteOutOfForceIsRefusedWithTheDay() {
        Answer answer = Answer.of("sample", Verdict.NOT_APPLICABLE, Map.of(), List.of());
        Filing filing = Filings.on(ReportingDay.of(2020, 2, 25), filing(answer));
        Instant later = Instant.parse("2020-02-25T01:00:00Z");

        assertThat(complaintsAt(later, filing, Map.of())).singleElement().satisfies(complaint -> {
            assertThat(complaint.key()).isEqualTo("inspection.refused.outOfForceSince");
            assertThat(complaint.arguments()).contains(ReportingDay.of(2020, 2, 21));
        });
    }

    private static Map<String, BigDecimal> numbers(@Nullable Integer sampled, @Nullable Integer defective) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        if (sampled != null) {
            numbers.put("sampled", BigDecimal.valueOf(sampled));
        }
        if (defective != null) {
            numbers.put("defective", BigDecimal.valueOf(defective));
        }
        return numbers;
    }

    private Answer failing(Failure failure) {
        return Answer.failing("sample", Map.of(), List.of(), failure);
    }

    private Filing filing(Answer... answers) {
        return new Filing(Ids.next(), site.id(), Filings.DAY, checklist.versionId(), NINE, null, List.of(answers), "");
    }

    private List<String> keys(Answer answer) {
        return keysAt(NINE, filing(answer), Map.of());
    }

    private List<String> keysAt(Instant now, Filing filing, Map<String, Failure> standing) {
        return complaintsAt(now, filing, standing).stream().map(Complaint::key).toList();
    }

    private List<Complaint> complaintsAt(Instant now, Filing filing, Map<String, Failure> standing) {
        ReportingClock clock = new ReportingClock(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));
        return new FilingRules(clock)
                .complaints(filing, new Ground(site, township, checklist, true, arrived, standing));
    }
}

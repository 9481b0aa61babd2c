package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programs with the same records, the second with covert plans, drafts and unreleased visits besides. Nobody of the
 * inspected side, of the departments, of the city, of another team, and no colleague gets an answer by which the two
 * could be told apart. The controls: the leader's answers differ; a number that is skipped is noticed; and when the
 * leader releases a visit, the others' answers differ too.
 */
@TestMethodOrder(OrderAnnotation.class)
class CovertSecrecyTest {

    private static final int MOST_LINKS = 40;

    /** Who is sent what the program tells by itself. */
    private static final List<String> TOLD =
            List.of("liaison", "liaison-mizhou", "health", "municipal", "leader8", "inspector2", "admin");

    private static Twins twins;
    private static Program without;
    private static Program with;
    private static Likeness likeness;
    private static Map<String, UUID> hidden;
    private static Questions questions;
    private static final Set<String> SHOWN = new HashSet<>();

    @BeforeAll
    static void twoDatabases() throws IOException {
        twins = new Twins();
        without = twins.one();
        with = twins.other();
        prepare(without.jdbc());
        prepare(with.jdbc());
        likeness = new Likeness(without, with);
        CovertMatter matter = new CovertMatter(with);
        matter.happens();
        hidden = matter.ids();
        Map<String, String> answers = new OrdinaryLife(without).goesOn();
        assertThat(new OrdinaryLife(with).goesOn()).isEqualTo(answers);
        new TimedJobs(without).run(TOLD);
        new TimedJobs(with).run(TOLD);
        questions = new Questions(with, hidden);
    }

    @AfterAll
    static void close() {
        twins.close();
    }

    /** No covert plan yet in either database; and what the demonstration lacks: a picture beside a help, somebody who leaves. */
    private static void prepare(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into account select (jsonb_populate_record(a, jsonb_build_object('id',
                            '01705af0-0000-7000-8000-000000008888', 'username', cast(:name as text),
                            'display_name', '将离组的暗访员'))).*
                        from account a where username = 'covert'""").param("name", CovertMatter.LEAVING).update();
        jdbc.sql("truncate covert_plan, covert_plan_target, covert_plan_person").update();
        jdbc.sql("""
                        insert into checklist_picture (id, width, height, jpeg, added_at)
                        values (?, 1, 1, '\\xff', '2020-02-01')""").param(Questions.PICTURE).update();
    }

    @Test
    @Order(1)
    void thereIsSomethingToHideAndTheComparisonFindsIt() {
        for (String address : List.of(
                "/covert-plans",
                "/inspections",
                "/inspections.xlsx",
                "/reviews",
                "/venues",
                "/notes",
                "/notices",
                "/handovers")) {
            assertThat(differences("leader", address)).as(address).isNotEmpty();
        }
        assertThat(differences("covert", "/today")).isNotEmpty();
        hidden.forEach((kind, id) -> {
            if (!kind.equals("draft")) {
                assertThat(with.get("leader", page(kind) + id).statusCode())
                        .as(kind)
                        .isEqualTo(kind.equals("notice") ? 302 : 200);
            }
        });
    }

    private static String page(String kind) {
        return kind.equals("visit") ? "/inspections/" : kind.equals("plan") ? "/covert-plans/" : "/" + kind + "s/";
    }

    @Test
    @Order(2)
    void numbersInSequenceAreTheSame() {
        String numbers =
                "select string_agg(series || day || last_number, ' ' order by team_id, series, day) from team_number";
        assertThat(text(with, numbers)).isEqualTo(text(without, numbers));
        String problems = "select string_agg(number, ' ' order by number) from problem";
        assertThat(text(with, problems)).isEqualTo(text(without, problems));
    }

    /** Its seal tells two texts apart that look the same. */
    @Test
    @Order(2)
    void whatTheSealOfTheDispatchIsReckonedFromIsTheSame() {
        String sealed = """
                select to_jsonb(d)::text from dispatch d
                where day = '2020-02-19' and team_id = (select team_id from account where username = 'leader')""";
        assertThat(likeness.same(text(without, sealed), text(with, sealed))).isTrue();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(
            strings = {"liaison", "liaison-mizhou", "health", "municipal", "leader8", "inspector2", "admin", "auditor"})
    void everyAnswerIsTheSame(String username) throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Deque<List<String>> ahead = new ArrayDeque<>();
        questions.all().forEach(address -> ahead.add(List.of(address, address)));
        int links = 0;
        while (!ahead.isEmpty()) {
            List<String> addresses = ahead.removeFirst();
            if (isKnownTo(username, addresses.get(0)) || !asked.add(addresses.get(0))) {
                continue;
            }
            Answers answers = ask(username, addresses.get(0), addresses.get(1));
            List<String> differences = likeness.differences(answers.first(), answers.second());
            differences.forEach(difference -> found.add(addresses.get(0) + ": " + difference));
            if (answers.first().statusCode() == 200) {
                SHOWN.add(addresses.get(0));
            }
            List<List<String>> more = differences.isEmpty() ? answers.links() : List.of();
            for (List<String> link : more) {
                if (links < MOST_LINKS && !asked.contains(link.get(0)) && !ahead.contains(link)) {
                    ahead.add(link);
                    links++;
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(asked).hasSizeGreaterThan(200);
    }

    /** Deadlines, missing reports, the digest of a day. */
    @Test
    @Order(3)
    void whatTheProgramTellsByItselfIsTheSame() {
        for (String person : TOLD) {
            String sent = TimedJobs.sent(twins.mail(), person);
            String otherSent = TimedJobs.sent(twins.otherMail(), person);
            assertThat(likeness.same(sent, otherSent))
                    .as(person + ": " + sent + "\n---\n" + otherSent)
                    .isTrue();
        }
        assertThat(TimedJobs.sent(twins.mail(), "liaison")).contains("已逾期", "明天到期", "条未读提醒");
        assertThat(TimedJobs.sent(twins.mail(), "liaison-mizhou")).contains("日报");
    }

    /** A question that everybody is refused would compare nothing. */
    @Test
    @Order(4)
    void everySuspicionIsAnsweredToSomebody() throws IOException {
        assertThat(SHOWN).containsAll(questions.openSuspicions());
    }

    /** The auditor reads in the trail that there are plans; where they lead is not in it. */
    private static boolean isKnownTo(String username, String address) {
        return username.equals("auditor") && address.startsWith("/audit");
    }

    @Test
    @Order(4)
    void theTrailSaysThatThereArePlansAndNotWhere() {
        String trail = with.page("auditor", "/audit") + with.page("auditor", "/audit?type=covert_plan");
        assertThat(trail).contains("covert_plan");
        assertThat(text(
                        with,
                        "select string_agg(detail::text, ' ') from audit_event where object_type = 'covert_plan'"))
                .doesNotContain(
                        new Places(with.jdbc()).township().toString(),
                        new Places(with.jdbc()).village().toString(),
                        "先看登记");
    }

    @Test
    @Order(4)
    void theTrailSaysThatThereIsAVenueAndNotWhere() {
        String trail = "select string_agg(detail::text, ' ') from audit_event where object_id = '%s'";
        assertThat(text(with, trail.formatted(CovertMatter.VENUE))).isEqualTo("{}");
    }

    /** Written at the export centre, over several days. Afterwards the pages about files differ in the size: ids are packed. */
    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"liaison", "health", "municipal"})
    void everyFileThatIsTakenAwayIsTheSame(String username) {
        assertThat(new TakenAway(without, with, likeness).differences(username)).isEmpty();
    }

    /** A control: the leader's file holds what was found covertly. */
    @Test
    @Order(5)
    void whatTheLeaderTakesAwayDiffers() {
        assertThat(new TakenAway(without, with, likeness).differences("leader"))
                .anyMatch(difference -> difference.contains("what=inspections"));
    }

    /** Whoever guesses, or once saw, an id of something hidden is answered as for one that does not exist. */
    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"liaison", "health", "municipal", "leader8", "inspector2"})
    void anIdThatIsGuessedIsAnsweredAsOneThatIsNone(String username) throws IOException {
        List<String> found = new ArrayList<>();
        for (String address : questions.guesses()) {
            differences(username, address).forEach(difference -> found.add(address + ": " + difference));
        }
        for (String address : List.of(
                "/inspections/" + CovertMatter.VISIT + "/release",
                "/reviews/" + CovertMatter.VISIT + "/return",
                "/problems/" + CovertMatter.VISIT + "/done",
                "/covert-plans/" + hidden.get("plan") + "/cancel",
                "/venues/" + hidden.get("venue") + "/confirm")) {
            likeness.differences(without.post(username, address, Map.of()), with.post(username, address, Map.of()))
                    .forEach(difference -> found.add("POST " + address + ": " + difference));
        }
        assertThat(found).isEmpty();
    }

    /** A control: were the covert inspector's venue a little less hidden, a colleague's search would find it. */
    @Test
    @Order(6)
    void aVenueThatIsNotHiddenIsNoticed() {
        String forgotten = "update site set proposed_covertly = ? where id = ?";
        with.jdbc().sql(forgotten).params(false, CovertMatter.VENUE).update();
        assertThat(differences("inspector2", "/today/sites?kind=PHARMACY")).isNotEmpty();

        with.jdbc().sql(forgotten).params(true, CovertMatter.VENUE).update();
        assertThat(differences("inspector2", "/today/sites?kind=PHARMACY")).isEmpty();
    }

    /** A control: had the covert visits taken a number, the next receipt would say so. */
    @Test
    @Order(6)
    void aNumberThatIsSkippedIsNoticed() {
        with.jdbc()
                .sql("update team_number set last_number = last_number + 1 where series = 'R'")
                .update();
        OrdinaryLife.Visit first = new OrdinaryLife(without).anotherVisit();
        OrdinaryLife.Visit second = new OrdinaryLife(with).anotherVisit();

        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        assertThat(differences("liaison", "/inspections/" + first.id())).isNotEmpty();
        assertThat(differences("municipal", "/inspections")).isNotEmpty();
        assertThat(differences("municipal", "/inspections.xlsx")).isNotEmpty();
    }

    /** A control: what was the same until now differs once the leader lets it. */
    @Test
    @Order(7)
    void afterTheReleaseTheAnswersDiffer() {
        with.expect(302, "leader", "/inspections/" + CovertMatter.VISIT + "/release", Map.of());

        for (String address : List.of("/inspections?mode=COVERT", "/problems", "/problems.xlsx")) {
            assertThat(differences("liaison", address)).as(address).isNotEmpty();
        }
        assertThat(differences("municipal", "/overview?day=" + OrdinaryLife.DAY))
                .isNotEmpty();
        for (String address :
                List.of("/inspections/" + CovertMatter.VISIT, "/photos/" + hidden.get("photo") + "/full")) {
            assertThat(with.get("liaison", address).statusCode()).as(address).isEqualTo(200);
        }
    }

    private static List<String> differences(String username, String address) {
        Answers answers = ask(username, address, address);
        return likeness.differences(answers.first(), answers.second());
    }

    private static Answers ask(String username, String address, String otherAddress) {
        return Answers.of(without.getAtOnce(username, address), with.getAtOnce(username, otherAddress));
    }

    private static String text(Program program, String sql) {
        return program.jdbc().sql(sql).query(String.class).single();
    }
}

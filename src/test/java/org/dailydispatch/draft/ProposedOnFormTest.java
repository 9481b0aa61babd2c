package org.dailydispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.MultiValueMap;

/** What the form proposes for a failure before anything is typed: common phrases, a deadline, a responsible unit. */
@DatabaseTest
class ProposedOnFormTest {

    private static final Pattern PHRASE = Pattern.compile("data-phrase=\"([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock clock;

    TeamFixture team;
    UUID township;
    Actor inspector;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    static Stream<Arguments> listsInBothLanguages() {
        return Stream.of(
                        Arguments.of("CHECKPOINT", SiteKind.EXPRESSWAY_EXIT),
                        Arguments.of("VILLAGE", SiteKind.VILLAGE),
                        Arguments.of("LEDGER", SiteKind.VILLAGE),
                        Arguments.of("VENUE", SiteKind.PHARMACY),
                        Arguments.of("NECESSITIES", SiteKind.FARMERS_MARKET))
                .flatMap(list -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> Arguments.of(list.get()[0], list.get()[1], language)));
    }

    @ParameterizedTest
    @MethodSource("listsInBothLanguages")
    void everyItemOffersTheThreePhrasesOfItsCategory(String list, SiteKind kind, Locale language) throws Exception {
        String page = form(fixtures.siteOf(kind, team, township), list, language);
        for (Item item : checklists.current(list).items()) {
            List<String> phrases = PHRASE.matcher(part(page, item.code()))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(phrases)
                    .as(item.code())
                    .isEqualTo(item.asksVerdict() ? phrasesOf(item.category(), language) : List.of());
        }
    }

    @Test
    void thePhrasesAreInTheReadersLanguage() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        assertThat(part(form(site, "CHECKPOINT", Locale.SIMPLIFIED_CHINESE), "duty-roster"))
                .contains("data-phrase=\"夜间无人值守\"", "常用语");
        assertThat(part(form(site, "CHECKPOINT", Locale.ENGLISH), "duty-roster"))
                .contains("data-phrase=\"Nobody on duty at night\"", "Common phrases");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void noTwoPhrasesOfACategoryAreTheSame(Category category) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(phrasesOf(category, language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(phrase -> assertThat(phrase).isNotBlank());
        }
    }

    /** What is major this evening, what is serious tomorrow, the rest within three days; after six the evening is over. */
    @ParameterizedTest
    @CsvSource({
        "0,  MAJOR,   TODAY",
        "0,  SERIOUS, TOMORROW",
        "0,  GENERAL, BY_DATE",
        "10, MAJOR,   TOMORROW",
        "10, SERIOUS, TOMORROW",
        "10, GENERAL, BY_DATE",
    })
    void theDeadlineIsProposedByTheSeverity(int hoursLater, Severity severity, String fix) throws Exception {
        clock.advance(Duration.ofHours(hoursLater));
        String page = form(fixtures.checkpoint(team, township), "CHECKPOINT", Locale.SIMPLIFIED_CHINESE);
        List<Item> items = checklists.current("CHECKPOINT").items().stream()
                .filter(item -> item.severity() == severity)
                .toList();
        assertThat(items).isNotEmpty();
        for (Item item : items) {
            String part = part(page, item.code());
            assertThat(chosen(part, "severity")).as(item.code()).isEqualTo(severity.name());
            assertThat(chosen(part, "fix")).as(item.code()).isEqualTo(fix);
            assertThat(part).contains("name=\"answers[" + item.code() + "].by\" value=\"2020-02-22\"");
        }
    }

    @Test
    void anotherSeverityBringsItsOwnDeadline() throws Exception {
        String part =
                part(form(fixtures.checkpoint(team, township), "CHECKPOINT", Locale.SIMPLIFIED_CHINESE), "duty-roster");
        assertThat(Arrays.stream(Severity.values())
                        .map(severity -> inputs(part)
                                .filter(input -> input.contains("value=\"" + severity + "\""))
                                .findFirst()
                                .orElseThrow()))
                .satisfiesExactlyInAnyOrder(
                        input -> assertThat(input).contains("GENERAL", "data-fix=\"BY_DATE\""),
                        input -> assertThat(input).contains("SERIOUS", "data-fix=\"TOMORROW\""),
                        input -> assertThat(input).contains("MAJOR", "data-fix=\"TODAY\""));
    }

    @Test
    void theTownshipIsResponsibleUntilAUnitIsNamedAndThenThatUnit() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        String before = form(site, "CHECKPOINT", Locale.ENGLISH);
        assertThat(unit(before, "duty-roster")).startsWith("测试镇").isEqualTo(unit(before, "supplies"));

        file(site, "filled-by-staff", "卡点工作专班");

        String after = form(site, "CHECKPOINT", Locale.ENGLISH);
        assertThat(unit(after, "filled-by-staff")).isEqualTo("卡点工作专班");
        assertThat(unit(after, "supplies")).isEqualTo("卡点工作专班");
        String elsewhere = form(fixtures.checkpoint(team, township), "CHECKPOINT", Locale.ENGLISH);
        assertThat(unit(elsewhere, "duty-roster")).startsWith("测试镇");
    }

    private void file(UUID site, String item, String unit) throws Exception {
        UUID id = Ids.next();
        MultiValueMap<String, String> form = Forms.failingAt(item, "值班表未更新", checklists.current("CHECKPOINT"), site);
        form.set("answers[" + item + "].unit", unit);
        mvc.perform(post("/inspections/" + id + "/draft")
                .params(form)
                .with(As.actor(inspector))
                .with(csrf()));
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
    }

    private List<String> phrasesOf(Category category, Locale language) {
        return Stream.of(1, 2, 3)
                .map(number -> messages.getMessage("draft.phrase." + category + "." + number, null, language))
                .toList();
    }

    private String form(UUID site, String list, Locale language) throws Exception {
        return mvc.perform(get("/inspections/new?site=" + site + "&checklist=" + list)
                        .with(As.actor(inspector))
                        .cookie(new Cookie("DDLANGUAGE", language.toLanguageTag())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The page from this item to the next. */
    private static String part(String page, String item) {
        int from = page.indexOf("id=\"q-" + item + "\"");
        int to = page.indexOf("<legend><span class=\"no\"", page.indexOf("<legend><span class=\"no\"", from) + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static Stream<String> inputs(String part) {
        return Pattern.compile("<input[^>]*>").matcher(part).results().map(MatchResult::group);
    }

    private static String chosen(String part, String field) {
        return inputs(part)
                .filter(input -> input.contains("]." + field + "\"") && input.contains("checked"))
                .map(input -> input.replaceAll(".* value=\"([^\"]*)\".*", "$1"))
                .reduce((one, other) -> one + " " + other)
                .orElse("none");
    }

    private static String unit(String page, String item) {
        return inputs(part(page, item))
                .filter(input -> input.contains("].unit\""))
                .map(input -> input.replaceAll(".* value=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}

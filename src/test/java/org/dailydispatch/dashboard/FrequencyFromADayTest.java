package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A frequency that is changed today leaves what was counted before, on every page. What a test sets is rolled back. */
@DatabaseTest
@Transactional
class FrequencyFromADayTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final FrequencySettings settings;
    private final Fixtures fixtures;
    private final EntityManager entities;
    private final TestClock clock;
    private final TeamFixture team;
    private final Records records;
    private final Actor leader;
    private final Actor municipal;

    @Autowired
    FrequencyFromADayTest(
            MockMvc mvc,
            FrequencySettings settings,
            Fixtures fixtures,
            JdbcClient jdbc,
            EntityManager entities,
            TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.settings = settings;
        this.fixtures = fixtures;
        this.entities = entities;
        this.clock = clock;
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.leader = fixtures.leader(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
    }

    @BeforeEach
    void visits() {
        UUID township = fixtures.township(team);
        UUID village = fixtures.village(team, township);
        records.open(township, village, TODAY.plus(-3), "09:00", 0);
        records.covert(township, village, TODAY.plus(-7), "09:00");
        records.open(township, fixtures.checkpoint(team, township), TODAY.plus(-2), "09:00", 0);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void theDayBeforeAChangeIsCountedAsItWas() throws Exception {
        Map<String, String> before = pagesOf(TODAY.previous());
        change();
        Map<String, String> after = pagesOf(TODAY.previous());
        before.forEach(
                (address, page) -> assertThat(after.get(address)).as(address).isEqualTo(page));
        assertThat(after).hasSameSizeAs(before);
        mvc.perform(post("/dispatches/" + TODAY.previous() + "/assemble")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/dispatches/" + TODAY.previous()));
        entities.flush();
        assertThat(page(leader, "/dispatches/" + TODAY.previous())).doesNotContain("天以上未暗访");
    }

    @Test
    void fromItsFirstDayOnTheNewOneCounts() throws Exception {
        assertThat(page(leader, "/dashboard")).contains("1处卡口").doesNotContain("未到期");
        change();
        assertThat(page(leader, "/dashboard"))
                .contains("<td class=\"r w\">", "未到期，上次2/17")
                .doesNotContain("1处卡口");
        assertThat(page(leader, "/dashboard/wall")).doesNotContain("1处卡口");
        assertThat(page(leader, "/coverage")).contains("1个镇街5天未暗访", "2/19起");
        assertThat(page(municipal, "/overview/counties/" + team.county()))
                .contains("<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/cell");
        mvc.perform(post("/dispatches/" + TODAY + "/assemble")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/dispatches/" + TODAY));
        entities.flush();
        assertThat(page(leader, "/dispatches/" + TODAY)).contains("5天以上未暗访");
    }

    /** Covertly visited seven days before: within ten, not within five. The village three days before: within seven, not two. */
    @Test
    void everyDayOfAPeriodIsCountedByWhatHeldOnIt() throws Exception {
        change();
        clock.set(Records.at(TODAY.next(), "09:00"));
        for (String each : List.of("covert township", "open village")) {
            String mode = each.substring(0, each.indexOf(' '));
            String unit = each.substring(each.indexOf(' ') + 1);
            assertThat(schedule(mode, unit, TODAY.previous(), TODAY.previous())).isEqualTo("1/1");
            assertThat(schedule(mode, unit, TODAY, TODAY)).isEqualTo("0/1");
            assertThat(schedule(mode, unit, TODAY.previous(), TODAY)).isEqualTo("1/2");
        }
        // The checkpoint: every day until then, afterwards every third day.
        assertThat(schedule("open", "checkpoint", TODAY.previous(), TODAY)).isEqualTo("1/2");
        assertThat(schedule("open", "checkpoint", TODAY, TODAY)).isEqualTo("1/1");
    }

    private String schedule(String mode, String unit, ReportingDay from, ReportingDay to) throws Exception {
        String page = page(leader, "/coverage?mode=" + mode + "&from=" + from + "&to=" + to);
        String row = page.substring(page.indexOf("id=\"unit-" + unit + "\""));
        String cells = row.substring(0, row.indexOf("</tr>"));
        String[] each = cells.split("<td", -1);
        return each[6].replaceAll("(?s).*<a[^>]*>([^<]*)</a>.*", "$1");
    }

    /** Covert visits of townships, open ones of checkpoints and villages, as an administrator changes them today. */
    private void change() {
        settings.set(
                fixtures.of(Role.ADMINISTRATOR),
                TODAY,
                Map.of(
                        new Frequencies.Key(null, Mode.COVERT), 5,
                        new Frequencies.Key(SiteFamily.CHECKPOINT, Mode.OPEN), 3,
                        new Frequencies.Key(SiteFamily.VILLAGE, Mode.OPEN), 2),
                settings.read());
    }

    private Map<String, String> pagesOf(ReportingDay day) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : List.of(
                "/dashboard?day=" + day,
                "/coverage?to=" + day,
                "/coverage?mode=covert&to=" + day,
                "/coverage?mode=open&to=" + day,
                "/coverage/rows?unit=township&state=covert_gap&to=" + day,
                "/comparisons?grain=TEAM&to=" + day,
                "/comparisons?indicator=COVERT_COVERAGE&grain=TOWNSHIP&to=" + day)) {
            pages.put(address, page(leader, address));
        }
        String county = "/overview/counties/" + team.county() + "?day=" + day;
        pages.put(county, page(municipal, county));
        return pages;
    }

    private String page(Actor actor, String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}

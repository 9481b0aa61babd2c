package org.dailydispatch.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class AdministrationPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Inventory inventory;

    @ParameterizedTest
    @CsvSource({
        "/admin, ADMINISTRATOR",
        "/admin, MUNICIPAL",
        "/admin, AUDITOR",
        "/admin, LEADER",
        "/admin/users, ADMINISTRATOR",
        "/admin/users/new, ADMINISTRATOR",
        "/admin/teams, MUNICIPAL",
        "/admin/teams/new, ADMINISTRATOR",
        "/admin/campaigns, AUDITOR",
        "/admin/campaigns/new, ADMINISTRATOR",
        "/admin/sites, LEADER",
        "/admin/sites/new, ADMINISTRATOR",
        "/admin/townships, LEADER",
        "/admin/townships/new, ADMINISTRATOR",
        "/admin/counties, AUDITOR",
    })
    void aPageOpensForItsRoleInBothLanguages(String page, Role role) throws Exception {
        TeamFixture team = fixtures.team();
        fixtures.checkpoint(team, fixtures.township(team));
        Actor actor = role == Role.LEADER ? fixtures.leader(team) : fixtures.of(role);
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            mvc.perform(get(page).locale(locale).with(As.actor(actor)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/users.xlsx, MUNICIPAL",
        "/admin/teams.xlsx, LEADER",
        "/admin/campaigns.xlsx, AUDITOR",
        "/admin/sites.xlsx, LEADER",
        "/admin/townships.xlsx, ADMINISTRATOR",
        "/admin/counties.xlsx, ADMINISTRATOR",
        "/admin/checklists.xlsx, AUDITOR",
    })
    void aFileOpensForItsRoleInBothLanguages(String file, Role role) throws Exception {
        TeamFixture team = fixtures.team();
        fixtures.checkpoint(team, fixtures.township(team));
        Actor actor = role == Role.LEADER ? fixtures.leader(team) : fixtures.of(role);
        for (String language : List.of("zh-CN", "en")) {
            byte[] content = mvc.perform(
                            get(file).cookie(new Cookie("DDLANGUAGE", language)).with(As.actor(actor)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
                assertThat(workbook.getFirstSheet().read())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(row ->
                                assertThat(row.stream().map(String::valueOf)).noneMatch(cell -> cell.contains("??")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users/new",
                "/admin/teams/new",
                "/admin/campaigns/new",
                "/admin/sites/new",
                "/admin/townships/new"
            })
    void whoReadsTheListsDoesNotAddToThem(String form) throws Exception {
        for (Role role : new Role[] {Role.MUNICIPAL, Role.AUDITOR}) {
            mvc.perform(get(form).with(As.actor(fixtures.of(role)))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSPECTOR", "COVERT_INSPECTOR", "LIAISON", "DEPARTMENT"})
    void othersHaveNoBusinessThere(Role role) throws Exception {
        TeamFixture team = fixtures.team();
        Actor actor = switch (role) {
            case INSPECTOR -> fixtures.inspector(team);
            case COVERT_INSPECTOR -> fixtures.covertInspector(team);
            case LIAISON -> fixtures.liaison(fixtures.township(team));
            default -> fixtures.department();
        };
        for (String page : new String[] {"/admin", "/admin/users", "/admin/teams", "/admin/townships"}) {
            mvc.perform(get(page).with(As.actor(actor))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aLeaderCountsHisOwnCounty(int sites) {
        TeamFixture team = fixtures.team();
        for (int number = 0; number < sites; number++) {
            fixtures.checkpoint(team, fixtures.township(team));
        }
        Inventory.Counts counts = inventory.of(fixtures.leader(team));
        assertThat(counts.sites()).isEqualTo(sites);
        assertThat(counts.townships()).isEqualTo(sites);
        assertThat(counts.teams()).isEqualTo(1);
        assertThat(counts.users()).isEqualTo(1);
    }
}

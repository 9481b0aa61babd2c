package org.dailydispatch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class TrailTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AuditTrail trail;

    @Autowired
    TrailList list;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Actor auditor;
    Actor doer;

    @BeforeEach
    void anAuditorAndSomebodyWhoDoesThings() {
        auditor = fixtures.of(Role.AUDITOR);
        doer = fixtures.of(Role.ADMINISTRATOR);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void aDeedIsFoundByPersonDeedObjectAndDay() throws Exception {
        String object = Ids.next().toString();
        deed("SITE_ADDED", object);
        String matching = "/audit?person=" + doer.displayName() + "&deed=site_&type=thing&object=" + object;
        mvc.perform(get(matching + "&from=2020-02-19&to=2020-02-19").with(As.actor(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("新增点位"), containsString("2020-02-19 09:00"))));
        for (String other : List.of("&from=2020-02-20", "&to=2020-02-18")) {
            mvc.perform(get(matching + other).with(As.actor(auditor)))
                    .andExpect(content().string(not(containsString("新增点位"))));
        }
    }

    @Test
    void aPersonIsFoundByTheNameOfTheAccountAndByTheNameShown() {
        String object = Ids.next().toString();
        deed("SITE_ADDED", object);
        for (String name : List.of(doer.username(), doer.displayName())) {
            assertThat(list.some(new TrailFilter(name, null, "thing", object, null, null, null), 5))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEndedThoughDeedsAreAdded() {
        String object = Ids.next().toString();
        IntStream.range(0, 7).forEach(number -> deed("DEED_" + number, object));
        List<Deed> first = list.some(of(object, null), 3);
        deed("DEED_LATER", object);
        List<Deed> second = list.some(of(object, first.get(2).id()), 3);
        List<Deed> third = list.some(of(object, second.get(2).id()), 3);
        assertThat(first).extracting(Deed::action).containsExactly("DEED_6", "DEED_5", "DEED_4");
        assertThat(second).extracting(Deed::action).containsExactly("DEED_3", "DEED_2", "DEED_1");
        assertThat(third).extracting(Deed::action).containsExactly("DEED_0");
    }

    @Test
    void whatCannotBeReadFiltersNothingAndBreaksNothing() throws Exception {
        mvc.perform(get("/audit?from=yesterday&to=2020-13-99&before=1&person=%25%5C_'\"><script>")
                        .with(As.actor(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void theTrailIsASpreadsheetAndTheExportIsOnTheTrail() throws Exception {
        mvc.perform(get("/audit.xlsx?deed=NOTHING_OF_THE_KIND").with(As.actor(auditor)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
        assertThat(list.some(new TrailFilter(auditor.displayName(), "EXPORTED", null, null, null, null, null), 5))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "MUNICIPAL"})
    void nobodyElseReadsIt(Role role) throws Exception {
        Actor actor = fixtures.of(role);
        mvc.perform(get("/audit").with(As.actor(actor))).andExpect(status().isForbidden());
        mvc.perform(get("/audit.xlsx").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    @Test
    void aLeaderDoesNotReadItEither() throws Exception {
        Actor leader = fixtures.leader(fixtures.team());
        mvc.perform(get("/audit").with(As.actor(leader))).andExpect(status().isForbidden());
    }

    private void deed(String action, String object) {
        transaction.executeWithoutResult(status -> trail.record(doer, action, "thing", object, Map.of("fact", "<b>")));
    }

    private static TrailFilter of(String object, @Nullable UUID before) {
        return new TrailFilter(null, null, "thing", object, null, null, before == null ? null : before.toString());
    }
}

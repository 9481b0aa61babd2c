package org.dailydispatch.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What an administrator adds he can change and retire; who changes it at the same time sees both texts; and what is
 * retired stays in the list of a day on which it was in force.
 */
@DatabaseTest
class LifeOfPlacesTest {

    private static final String BEFORE = "2020-02-10";
    private static final String AFTER = "2020-02-11";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private TeamFixture team;
    private Actor administrator;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        administrator = fixtures.of(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXPRESSWAY_EXIT",
                "RAILWAY_STATION",
                "BUS_STATION",
                "ROAD_ENTRY",
                "VILLAGE",
                "COMMUNITY",
                "SUPERMARKET"
            })
    void aSite(String kind) throws Exception {
        UUID township = fixtures.township(team);
        Map<String, String> fields = names("点位" + kind.length());
        fields.put("townshipId", township.toString());
        fields.put("kind", kind);
        fields.put("code", "L-1");
        fields.put("position", "1");
        fields.put("inForceFrom", "2020-02-01");
        lives("site", "/admin/sites", fields, "/admin/sites?township=" + township + "&kind=" + kind + "&day=");
    }

    @Test
    void aTownship() throws Exception {
        Map<String, String> fields = names("新镇");
        fields.put("countyId", team.county().toString());
        fields.put("kind", "TOWN");
        fields.put("code", "L" + team.county().toString().substring(24));
        fields.put("position", "1");
        fields.put("inForceFrom", "2020-02-01");
        lives("township", "/admin/townships", fields, "/admin/townships?county=" + team.county() + "&day=");
    }

    /** Its last day is a field like the others. */
    @Test
    void aTeamsLastDay() throws Exception {
        String address = "/admin/teams/" + team.team();
        Map<String, String> fields = names("将撤之组");
        fields.put(
                "number",
                jdbc.sql("select number from team where id = ?")
                        .param(team.team())
                        .query(String.class)
                        .single());
        fields.put("stationedFrom", "2020-01-25");
        fields.put("stationedTo", BEFORE);
        fields.put("cutOff", "18:00");
        String version = version("team", team.team());
        send(address, fields, version).andExpect(status().is3xxRedirection());
        shows("/admin/teams?day=" + BEFORE, address, true);
        shows("/admin/teams?day=" + AFTER, address, false);
        fields.put("stationedTo", "2020-02-12");
        send(address, fields, version)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("2020-02-12"), containsString("现存：" + BEFORE))));
    }

    @Test
    void aCampaign() throws Exception {
        Map<String, String> fields = names("专项督导" + team.team());
        fields.put("startsOn", "2020-01-25");
        send("/admin/campaigns", fields, "").andExpect(status().is3xxRedirection());
        UUID id = jdbc.sql("select id from campaign where name_zh = ?")
                .param(fields.get("nameZh"))
                .query(UUID.class)
                .single();
        String version = version("campaign", id);
        fields.put("endsOn", BEFORE);
        send("/admin/campaigns/" + id, fields, version).andExpect(status().is3xxRedirection());
        fields.put("nameZh", "我的名称");
        send("/admin/campaigns/" + id, fields, version)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("我的名称"), containsString("现存：专项督导" + team.team()))));
        mvc.perform(get("/admin/campaigns").with(As.actor(administrator)))
                .andExpect(content().string(allOf(containsString("/admin/campaigns/" + id), containsString(BEFORE))));
    }

    private void lives(String table, String address, Map<String, String> fields, String listOfDay) throws Exception {
        send(address, fields, "").andExpect(status().is3xxRedirection());
        UUID id = jdbc.sql("select id from " + table + " where code = ? and county_id = ?")
                .params(Objects.requireNonNull(fields.get("code")), team.county())
                .query(UUID.class)
                .single();
        String one = address + "/" + id;
        String version = version(table, id);
        fields.put("nameZh", "他们的名称");
        send(one, fields, version).andExpect(status().is3xxRedirection());
        fields.put("nameZh", "我的名称");
        send(one, fields, version)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("我的名称"), containsString("现存：他们的名称"))));
        send(one + (table.equals("site") ? "/retire" : "/end"), Map.of("day", BEFORE), version(table, id))
                .andExpect(status().is3xxRedirection());
        shows(listOfDay + BEFORE, one, true);
        shows(listOfDay + AFTER, one, false);
        mvc.perform(get(one).with(As.actor(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(BEFORE)));
        assertThat(jdbc.sql("select count(*) from audit_event where object_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .as("added, changed, retired")
                .isEqualTo(3);
    }

    private void shows(String list, String link, boolean there) throws Exception {
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page <= 20; page++) {
            pages.append(mvc.perform(get(list + "&page=" + page).with(As.actor(administrator)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        assertThat(pages.toString().contains(link + "\"")).as(list).isEqualTo(there);
    }

    private ResultActions send(String address, Map<String, String> fields, String version) throws Exception {
        MockHttpServletRequestBuilder request = post(address).param("version", version);
        fields.forEach(request::param);
        return mvc.perform(request.with(csrf()).with(As.actor(administrator)));
    }

    private String version(String table, UUID id) {
        return jdbc.sql("select version from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Map<String, String> names(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameZh", name);
        fields.put("nameEn", "A name");
        fields.put("shortZh", "简称");
        fields.put("shortEn", "Short");
        return fields;
    }
}

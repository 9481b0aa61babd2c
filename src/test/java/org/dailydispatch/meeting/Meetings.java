package org.dailydispatch.meeting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Meetings as a browser sends them. */
record Meetings(MockMvc mvc, JdbcClient jdbc) {

    static Map<String, String> fields(UUID id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id.toString());
        fields.put("kind", "CONSULTATION");
        fields.put("day", "2020-02-19");
        fields.put("time", "08:30");
        fields.put("place", "县政府三楼会议室");
        fields.put("units", "市督导组\n县政府");
        fields.put("people", "县政府 王某 副县长\n县卫健局，李某，局长");
        fields.put("agenda", "通报情况");
        fields.put("notes", "通报了当日情况。");
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    static Map<String, String> decision(Map<String, String> fields, int row, String text, UUID township, String due) {
        String name = "decisions[" + row + "].";
        // Nothing is due before the day on which it is agreed.
        if (due.matches("[0-9-]{10}") && due.compareTo(String.valueOf(fields.get("day"))) < 0) {
            fields.put("day", due);
        }
        return with(fields, name + "text", text, name + "township", township.toString(), name + "dueOn", due);
    }

    ResultActions send(Actor sender, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(sender)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    ResultActions open(Actor reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(reader)));
    }

    String page(Actor reader, String address) throws Exception {
        return open(reader, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** A consultation of 19 February that charges the township with one thing, approved. */
    UUID approved(Actor leader, UUID township, String text, String due) throws Exception {
        UUID id = Ids.next();
        send(leader, "/meetings", decision(fields(id), 0, text, township, due)).andExpect(status().is3xxRedirection());
        approve(leader, id).andExpect(status().is3xxRedirection());
        return id;
    }

    ResultActions approve(Actor leader, UUID id) throws Exception {
        return send(leader, "/meetings/" + id + "/approve", Map.of("version", version("meeting", id)));
    }

    ResultActions step(Actor actor, UUID item, String step, String words) throws Exception {
        return send(
                actor,
                "/meetings/items/" + item + "/" + step,
                Map.of("version", version("meeting_item", item), "reason", words));
    }

    String version(String table, UUID id) {
        return jdbc.sql("select version from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The first thing that the meeting agreed. */
    UUID itemOf(UUID meeting) {
        return jdbc.sql("select id from meeting_item where meeting_id = ? order by position limit 1")
                .param(meeting)
                .query(UUID.class)
                .single();
    }

    String sha256(UUID meeting, int number) {
        return jdbc.sql("select sha256 from meeting_minutes where meeting_id = ? and number = ?")
                .params(meeting, number)
                .query(String.class)
                .single();
    }
}

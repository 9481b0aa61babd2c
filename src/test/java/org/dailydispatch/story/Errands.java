package org.dailydispatch.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What two addresses need to have anything to do: an inspector who was sent to inspect because of a note, and who has begun
 * to correct an inspection that he filed.
 */
record Errands(JdbcClient jdbc, MockMvc mvc, DemonstrationObjects objects) {

    void give() throws Exception {
        Actor inspector = objects.actor(objects.author());
        sendBecauseOfANote(inspector);
        correct(inspector);
    }

    private void sendBecauseOfANote(Actor inspector) throws Exception {
        UUID note = Ids.next();
        send(inspector, "/notes", Map.of("id", note.toString(), "text", "errand"));
        String site = jdbc.sql("""
                        select s.name_zh from site s join team t on t.county_id = s.county_id
                        where t.id = ? and s.kind = 'VILLAGE' and s.state = 'CONFIRMED' order by s.code limit 1""").param(inspector.team()).query(String.class).single();
        send(
                objects.actor("leader"),
                "/notes/" + note + "/inspection",
                Map.of("assignee", inspector.id().toString(), "site", site, "remark", "look there"));
    }

    private void correct(Actor inspector) throws Exception {
        Map<String, Object> filed = jdbc.sql("""
                        select id, site_id, checklist_version_id, day from inspection
                        where author_id = ? and township_id = ? and mode = 'OPEN' order by id limit 1""")
                .params(inspector.id(), objects.actor("liaison").township())
                .query()
                .singleRow();
        send(
                inspector,
                "/inspections/" + filed.get("id") + "/draft",
                Map.of(
                        "site", String.valueOf(filed.get("site_id")),
                        "checklist", String.valueOf(filed.get("checklist_version_id")),
                        "day", String.valueOf(filed.get("day"))));
    }

    private void send(Actor actor, String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(As.actor(actor)).with(csrf());
        fields.forEach(request::param);
        mvc.perform(request).andExpect(status().is3xxRedirection());
    }
}

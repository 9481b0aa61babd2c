package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 抄送: the liaison of a township that gets a copy reads the paper, and may do nothing to it. */
@DatabaseTest
class OrderCopiesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @SuppressWarnings("NullAway.Init")
    UUID neighbour;

    @SuppressWarnings("NullAway.Init")
    Actor reader;

    @BeforeEach
    void aDeskAndANeighbour() {
        desk = new Desk(fixtures, mvc);
        neighbour = fixtures.township(desk.team);
        reader = fixtures.liaison(neighbour);
    }

    @Test
    void whoGetsACopyReadsItOnceIssuedAndMayDoNothing() throws Exception {
        UUID id = drafted();
        desk.look(reader, "/orders/" + id).andExpect(status().isNotFound());
        orders.issue(desk.leader, id, 0);
        for (String page : List.of("", "/print", ".docx")) {
            desk.look(reader, "/orders/" + id + page).andExpect(status().isOk());
        }
        desk.look(reader, "/orders")
                .andExpect(content().string(allOf(containsString("关于整改的督办单"), containsString("抄送我镇街"))));
        desk.look(desk.liaison, "/orders").andExpect(content().string(not(containsString("抄送我镇街"))));
        desk.look(reader, "/orders/" + id)
                .andExpect(content().string(not(containsString("/orders/" + id + "/receive"))));
        for (String step : List.of("receive", "answer")) {
            desk.step(reader, id, step, 1, Map.of("measures", "不是我的")).andExpect(status().isNotFound());
        }
        desk.look(fixtures.liaison(fixtures.township(desk.team)), "/orders/" + id)
                .andExpect(status().isNotFound());
        desk.step(desk.liaison, id, "receive", 1, Map.of()).andExpect(status().is3xxRedirection());
    }

    @Test
    void thePaperNamesTheTownshipsBeforeTheOtherUnits() throws Exception {
        UUID id = drafted();
        String township = name(neighbour);
        desk.look(desk.leader, "/orders/" + id + "/print")
                .andExpect(content().string(containsString("抄送：" + township + "，市委办公室，市政府办公室。")));
        assertThat(Desk.body(desk.look(desk.leader, "/orders/" + id + "/edit")))
                .containsPattern("name=\"copyTo\" value=\"" + neighbour + "\"[^>]*checked")
                .doesNotContain("name=\"copyTo\" value=\"county\"");
    }

    @Test
    void theAddresseeAndForeignTownshipsGetNoCopy() throws Exception {
        for (Map.Entry<UUID, String> wrong : Map.of(
                        desk.township, "主送的镇街不必再抄送", fixtures.township(fixtures.team()), "请选择")
                .entrySet()) {
            desk.send(
                            desk.leader,
                            "/orders",
                            desk.form(Map.of("copyTo", wrong.getKey().toString())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content()
                            .string(allOf(containsString("id=\"copyTo-error\""), containsString(wrong.getValue()))));
        }
    }

    @Test
    void aCopyThatAnotherAddedIsShownBesideWhatIsTyped() throws Exception {
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of())));
        desk.send(
                fixtures.leader(desk.team),
                "/orders/" + id,
                desk.form(Map.of("version", "0", "copyTo", neighbour.toString())));
        desk.send(desk.leader, "/orders/" + id, desk.form(Map.of("version", "0", "demand", "另一个要求")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现存：" + name(neighbour))));
    }

    private UUID drafted() throws Exception {
        return Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of("copyTo", neighbour.toString()))));
    }

    private String name(UUID township) {
        return jdbc.sql("select name_zh from township where id = ?")
                .param(township)
                .query(String.class)
                .single();
    }
}

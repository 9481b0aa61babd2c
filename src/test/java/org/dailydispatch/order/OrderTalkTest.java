package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 约谈: proposed, held, recorded, and no longer proposed. */
@DatabaseTest
class OrderTalkTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(fixtures, mvc);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aTalkIsRecordedAndThenNoLongerProposed() throws Exception {
        UUID id = remindedThreeTimes();
        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content().string(allOf(containsString("下一步：建议约谈"), containsString("/talk\""))));

        talk(id, 5, "2020-02-22", "县领导 王某\n镇长 李某", "三日内整改到位😀").andExpect(redirectedUrl("/orders/" + id));

        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content()
                        .string(allOf(
                                containsString("约谈日期 2020-02-22"),
                                containsString("参加人员：县领导 王某\n镇长 李某"),
                                containsString("三日内整改到位😀"),
                                containsString("已约谈，2020-02-23 00:00起仍未答复，应第4次催办"),
                                not(containsString("建议约谈</span>")),
                                not(containsString("/talk\"")))));
        desk.look(desk.liaison, "/orders/" + id)
                .andExpect(content().string(allOf(containsString("三日内整改到位😀"), not(containsString("下一步")))));
        assertThat(jdbc.sql("select count(*) from audit_event where object_id = ? and action = 'ORDER_TALKED'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        // Sent twice it is one talk; another person's is one too many.
        talk(id, 5, "2020-02-22", "县领导 王某\n镇长 李某", "三日内整改到位😀").andExpect(redirectedUrl("/orders/" + id));
        talk(id, 6, "2020-02-22", "再谈的人", "再谈一次")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("现在没有建议约谈"), containsString("再谈的人\n再谈一次"))));
    }

    @Test
    void afterATalkThreeMoreRemindersProposeTheNext() throws Exception {
        UUID id = remindedThreeTimes();
        talk(id, 5, "2020-02-22", "镇长", "整改").andExpect(status().is3xxRedirection());
        for (int reminder = 4; reminder <= 6; reminder++) {
            clock.advance(Duration.ofDays(1));
            desk.look(desk.leader, "/orders/" + id)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("现在应第" + reminder + "次催办"),
                                    containsString("再催办" + (7 - reminder) + "次仍未答复"))));
            remind(id, reminder + 2);
        }
        desk.look(desk.leader, "/orders/" + id).andExpect(content().string(containsString("下一步：建议约谈")));
    }

    @Test
    void aTalkIsAboutAllThatTheAddresseeOwes() throws Exception {
        UUID first = issued(desk.township);
        UUID second = issued(desk.township);
        issued(desk.township);
        UUID elsewhere = fixtures.township(desk.team);
        issued(elsewhere);
        issued(elsewhere);
        issued(elsewhere);
        clock.advance(Duration.ofDays(2));
        assertThat(proposals(desk.township)).isEqualTo(3);

        talk(second, 1, "2020-02-21", "镇长", "一并整改").andExpect(status().is3xxRedirection());

        assertThat(proposals(desk.township)).isZero();
        assertThat(proposals(elsewhere)).as("nobody talked with them").isEqualTo(3);
        // What is let pass afterwards is counted anew.
        clock.advance(Duration.ofMinutes(1));
        remind(first, 1);
        assertThat(proposals(desk.township)).isZero();
    }

    private int proposals(UUID township) throws Exception {
        return Desk.body(desk.look(desk.leader, "/orders?township=" + township)).split("下一步：建议约谈", -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-02-18, 镇长, 整改, 应在签发日（2020-02-19）至今日之间
            2020-02-23, 镇长, 整改, 应在签发日（2020-02-19）至今日之间
            昨天,        镇长, 整改, 请填写
            '',         镇长, 整改, 请填写
            2020-02-22, ' ',  整改, 请填写
            2020-02-22, 镇长, '',   请填写
            """)
    void whatATalkLacksStandsBesideItsField(String day, String people, String agreed, String message) throws Exception {
        UUID id = remindedThreeTimes();
        talk(id, 5, day, people, agreed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString(message), containsString(">" + agreed + "</textarea>"))));
        assertThat(jdbc.sql("select talked_at is null from supervision_order where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whereNoneIsProposedNoneIsRecorded() throws Exception {
        UUID id = issued(desk.township);
        talk(id, 1, "2020-02-19", "镇长", "整改")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在没有建议约谈")));
    }

    private UUID remindedThreeTimes() throws Exception {
        UUID id = issued(desk.township);
        orders.take(desk.liaison, id, 1, (order, now) -> order.receive(desk.liaison, now));
        for (int version = 2; version <= 4; version++) {
            clock.advance(Duration.ofDays(1).plusMinutes(1));
            remind(id, version);
        }
        return id;
    }

    private UUID issued(UUID township) {
        UUID id = Desk.draft(orders, desk.leader, desk.order(township, "督办"));
        orders.issue(desk.leader, id, 0);
        return id;
    }

    private void remind(UUID id, int version) {
        orders.take(desk.leader, id, version, (order, now) -> order.remind(desk.leader, now, "请抓紧"));
    }

    private ResultActions talk(UUID id, int version, String day, String people, String agreed) throws Exception {
        return desk.step(
                desk.leader,
                id,
                "talk",
                version,
                Map.of("heldOn", day, "people", people, "agreed", agreed, "seen", "6"));
    }
}

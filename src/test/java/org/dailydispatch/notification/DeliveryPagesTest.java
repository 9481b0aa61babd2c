package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees of messages, and does about those that were given up. */
class DeliveryPagesTest extends ASendingProgram {

    private Actor administrator;

    @BeforeEach
    void aMessageIsGivenUp() {
        administrator = fixtures.of(Role.ADMINISTRATOR);
        wants(liaison, "name@example.org", false, null);
        tell();
        mail.refuse("550 <name@example.org> unknown");
        for (int tries = 1; tries <= Outbox.TRIES; tries++) {
            courier().send();
            clock.advance(Outbox.waitAfter(tries));
        }
        mail.refuse(null);
    }

    @Test
    void theListSaysWhyAndNeitherWhatNorToWhichAddress() throws Exception {
        page(administrator, "/notices/deliveries")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(liaison.displayName()),
                                containsString("问题交办"),
                                containsString("对方服务器拒收"),
                                containsString("550"),
                                containsString("已试8次"),
                                not(containsString("example.org")),
                                not(containsString("枳沟镇")))));
        page(administrator, "/notices/deliveries?state=SENT")
                .andExpect(content().string(containsString("还没有发送过消息")));
        page(administrator, "/notices/deliveries?state=nonsense&after=nonsense")
                .andExpect(content().string(containsString("对方服务器拒收")));
        mvc.perform(get("/notices/deliveries").with(As.actor(administrator)).cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("The other server does not take it")));
    }

    @Test
    void theAdministratorHasItTriedAgainOnce() throws Exception {
        UUID id = theOneDelivery();
        mvc.perform(sent("/notices/deliveries/" + id + "/retry", administrator))
                .andExpect(redirectedUrl("/notices/deliveries"));
        mvc.perform(sent("/notices/deliveries/" + id + "/retry", fixtures.of(Role.ADMINISTRATOR)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经重新排队")));

        assertThat(courier().send()).isEqualTo(1);
        assertThat(deliveries()).containsExactly(new Row("MAIL", "SENT", 1, null, ""));
        assertThat(mail.mails()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'NOTICE_SENT_AGAIN' and object_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(sent("/notices/deliveries/" + UUID.randomUUID() + "/retry", administrator))
                .andExpect(status().isNotFound());
    }

    /** As a version wrote it that told robots digests: it stands in the list, and no group gets it. */
    @Test
    void aPersonsDigestForAGroupStaysGivenUp() throws Exception {
        UUID id = jdbc.sql("""
                        insert into notice_delivery (channel, recipient_id, digest_day, made_at, next_at, state, settled_at, reason)
                        values ('WEBHOOK', ?, date '2020-02-19', now(), now(), 'DEAD', now(), 'NO_ADDRESS') returning id""").param(liaison.id()).query(UUID.class).single();
        page(administrator, "/notices/deliveries").andExpect(content().string(not(containsString(id.toString()))));
        mvc.perform(sent("/notices/deliveries/" + id + "/retry", administrator))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("不再发送")));
        assertThat(jdbc.sql("select state from notice_delivery where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DEAD");
    }

    @Test
    void theListIsTheAdministratorsAlone() throws Exception {
        for (Actor other : List.of(leader, liaison, fixtures.of(Role.MUNICIPAL), fixtures.of(Role.AUDITOR))) {
            page(other, "/notices/deliveries").andExpect(status().isForbidden());
            mvc.perform(sent("/notices/deliveries/" + theOneDelivery() + "/retry", other))
                    .andExpect(status().isForbidden());
        }
    }
}

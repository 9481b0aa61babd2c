package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.dispatch.DispatchService;
import org.dailydispatch.dispatch.DispatchSigning;
import org.dailydispatch.dispatch.OwnSections;
import org.dailydispatch.testing.MailStandIn;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the leader's signature to the file in the folder and the mail: nothing in between is called by hand. */
class DailyPublishingTest extends AnExportingProgram {

    private static final MailStandIn SERVER = new MailStandIn();

    @Autowired
    DispatchService dispatches;

    @Autowired
    DispatchSigning signing;

    private Actor account;

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry properties) {
        properties.add("daily-dispatch.notices.address", () -> "http://localhost");
        properties.add("daily-dispatch.notices.mail.enabled", () -> true);
        properties.add("daily-dispatch.notices.mail.host", () -> "localhost");
        properties.add("daily-dispatch.notices.mail.port", SERVER::port);
        properties.add("daily-dispatch.notices.mail.security", () -> "NONE");
        properties.add("daily-dispatch.notices.mail.from", () -> "dd@example.org");
        properties.add("daily-dispatch.exports.daily.mail-to", () -> "office@example.org");
    }

    @AfterAll
    static void closes() throws Exception {
        SERVER.close();
    }

    @BeforeEach
    void theAccountOfTheSetting() {
        account = municipal();
        jdbc.sql("update account set username = 'daily-exports' where id = ?")
                .param(account.id())
                .update();
        records.problem(township, DAY, Records.at(DAY, "23:00"), null);
    }

    /** Other tests name an account so, and verify every dispatch there is. */
    @AfterEach
    void takeItAway() {
        jdbc.sql("update account set username = ? where id = ?")
                .params(account.username(), account.id())
                .update();
        jdbc.sql("delete from download").update();
        Unlocked.dispatches(jdbc, "delete from dispatch where team_id = ?", team.team());
    }

    @Test
    void signingAndPublishingBringsTheDaysListToTheFolderAndTheOffice() throws Exception {
        dispatches.assemble(leader, DAY);
        dispatches.edit(leader, DAY, new OwnSections(revision(), "建议。", "安排。", Map.of(township.toString(), "道路中断")));
        signing.sign(leader, DAY, revision(), "a password of a test");
        assertThat(asked()).isEmpty();
        signing.publish(leader, DAY, 1);
        assertThat(asked()).hasSize(1);
        UUID id = asked().get(0);

        writeAll();

        assertThat(state(id)).isEqualTo("DONE");
        Path copy = Path.of("target/daily-exports")
                .resolve("问题台账_" + DAY + "_"
                        + jdbc.sql("select name_zh from team where id = ?")
                                .param(team.team())
                                .query(String.class)
                                .single()
                        + ".xlsx");
        assertThat(copy).hasSameBinaryContentAs(settings.folder().resolve(id + ".xlsx"));
        assertThat(SERVER.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).contains("office@example.org");
            assertThat(mail.text()).contains("multipart/mixed");
        });
        assertThat(jdbc.sql("select action from audit_event where object_id = ? order by action")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("EXPORT_WRITTEN", "EXPORT_COPIED", "EXPORT_MAILED");
        assertThat(jdbc.sql("select detail ->> 'to' from audit_event where object_id = ? and action = 'EXPORT_MAILED'")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .contains("office@example.org");
        Files.delete(copy);
    }

    private List<UUID> asked() {
        return jdbc.sql("select id from download where owner_id = ? and what = 'problems'")
                .param(account.id())
                .query(UUID.class)
                .list();
    }

    private int revision() {
        return jdbc.sql("select version from dispatch where team_id = ? and day = ?")
                .params(team.team(), DAY.date())
                .query(Integer.class)
                .single();
    }
}

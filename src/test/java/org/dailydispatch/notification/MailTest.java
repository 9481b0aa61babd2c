package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.dailydispatch.testing.MailStandIn;
import org.junit.jupiter.api.Test;

class MailTest extends ASendingProgram {

    static MimeMessage read(MailStandIn.Mail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoWantsMailGetsItInHisLanguageWithALink() throws Exception {
        wants(liaison, "name@example.org", false, null);
        String number = tell();

        assertThat(courier().send()).isEqualTo(1);

        assertThat(mail.mails()).singleElement().satisfies(sent -> {
            assertThat(sent.to()).contains("<name@example.org>");
            MimeMessage message = read(sent);
            assertThat(message.getSubject()).isEqualTo("【日调度】枳沟镇：问题" + number + "已交办，整改时限2020-02-20 09:00");
            assertThat(message.getFrom()[0]).hasToString("dd@example.org");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(String.valueOf(message.getContent()))
                    .contains("枳沟镇：问题" + number)
                    .contains("https://dd.example.org/notices/"
                            + toldTo(liaison).get(0).id())
                    .contains("https://dd.example.org/me/notices");
        });
        assertThat(deliveries()).containsExactly(new Row("MAIL", "SENT", 1, null, ""));
        assertThat(courier().send()).isZero();
    }

    @Test
    void anEnglishReaderGetsEnglish() throws Exception {
        jdbc.sql("update account set language = 'en' where id = ?")
                .param(liaison.id())
                .update();
        wants(liaison, "name@example.org", false, null);
        String number = tell();
        courier().send();

        assertThat(read(mail.mails().get(0)).getSubject())
                .isEqualTo("[Daily Dispatch] Zhigou: problem " + number + " is assigned, due 2020-02-20 09:00");
    }

    @Test
    void aServerThatRefusesIsTriedAgainAndNamesNobody() {
        wants(liaison, "name@example.org", false, null);
        tell();
        mail.refuse("550 5.1.1 <name@example.org>: user unknown");
        courier().send();

        assertThat(deliveries()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("PENDING");
            assertThat(row.reason()).isEqualTo("REFUSED");
            assertThat(row.detail()).contains("550 5.1.1").contains("…@…").doesNotContain("example.org");
        });
        mail.refuse(null);
        clock.advance(Outbox.waitAfter(1));
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("MAIL", "SENT", 2, null, ""));
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() {
        wants(liaison, "name@example.org", false, null);
        tell();
        mail.fallSilent();
        courier().send();

        assertThat(deliveries()).containsExactly(new Row("MAIL", "PENDING", 1, "TIMED_OUT", ""));
    }

    @Test
    void aServerThatIsNotThereDoesNotKeepTheGroupWaiting() throws Exception {
        wants(liaison, "name@example.org", true, null);
        tell();
        tell();
        mail.close();
        assertThat(courier().send()).isEqualTo(3);
        assertThat(hook.postings()).hasSize(2);
        assertThat(deliveries())
                .filteredOn(row -> row.channel().equals("MAIL"))
                .extracting(Row::tries)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        wants(liaison, "name@example.org", false, null);
        tell();
        mail.close();
        courier().send();

        assertThat(deliveries()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("PENDING");
            assertThat(row.reason()).isEqualTo("UNREACHABLE");
        });
    }

    @Test
    void lineBreaksNeverReachTheHeaders() throws Exception {
        wants(liaison, "name@example.org", false, null);
        NewNotice notice = new NewNotice(
                NoticeKind.PROBLEM_ASSIGNED,
                problem,
                team.team(),
                DAY,
                false,
                null,
                List.of(NewNotice.same("x\r\nBcc: other@example.org"), NewNotice.same("Town"), NewNotice.same("now")));
        transactions.executeWithoutResult(status -> desk.tell(notice, Audience.liaisons(township)));
        courier().send();

        assertThat(read(mail.mails().get(0)).getHeader("Bcc")).isNull();
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void whoWasStoppedOrChangedHisMindGetsNothing() {
        wants(liaison, "name@example.org", false, null);
        tell();
        wants(liaison, null, false, null);
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("MAIL", "DEAD", 1, "NO_ADDRESS", ""));

        jdbc.sql("delete from notice_delivery").update();
        wants(liaison, "name@example.org", false, null);
        tell();
        jdbc.sql("update account set active = false where id = ?")
                .param(liaison.id())
                .update();
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("MAIL", "DEAD", 1, "STOPPED", ""));
        assertThat(mail.mails()).isEmpty();
    }
}

package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.testing.MailStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;

/** What is written after a publishing goes to the addresses of the setting; what a person asked for does not. */
class DailyMailTest extends AnExportingProgram {

    private static final String SHA = "a".repeat(64);

    @Autowired
    Workbooks workbooks;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    private final MailStandIn server = new MailStandIn();
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "the rows");
    }

    @AfterEach
    void closes() throws Exception {
        server.close();
    }

    private DailyMail mail(boolean on, int megabytes, String... addresses) {
        DownloadSettings.Daily daily = new DownloadSettings.Daily(
                "somebody", List.of("problems"), FileFormat.CSV, null, List.of(addresses), megabytes);
        return new DailyMail(
                new DownloadSettings(folder, 1, 1, Duration.ofDays(1), Duration.ofMinutes(5), daily),
                new MailServer(
                        on,
                        "localhost",
                        server.port(),
                        MailServer.Security.NONE,
                        null,
                        null,
                        "dd@example.org",
                        Duration.ofSeconds(2)),
                workbooks,
                messages);
    }

    /** One that was asked for by a person, or after a publishing. */
    private Download download(boolean published) throws Exception {
        UUID id = ask(leader, "problems", "");
        if (published) {
            UUID dispatch = Ids.next();
            jdbc.sql("""
                    insert into dispatch (id, team_id, day, version_number, state, author_id, as_of, saved_at, content, version)
                    values (?, ?, ?, 1, 'DRAFT', ?, now(), now(), '{}', 0)""").params(dispatch, team.team(), DAY.date(), leader.id()).update();
            jdbc.sql("update download set dispatch_id = ? where id = ?")
                    .params(dispatch, id)
                    .update();
        }
        return repository.one(id);
    }

    private static MimeMessage read(MailStandIn.Mail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileOfThePublishingIsAttachedWithWhatItIs() throws Exception {
        assertThat(mail(true, 1, "one@example.org", "two@example.org").send(download(true), municipal(), file, SHA))
                .isTrue();
        MimeMessage message = read(server.mails().get(0));
        assertThat(message.getAllRecipients()).hasSize(2);
        assertThat(message.getSubject()).isEqualTo("问题台账_" + DAY + ".xlsx");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("the rows");
        assertThat(text(parts)).contains("口径", SHA).doesNotContain("文件过大");
    }

    private static String text(MimeMultipart parts) throws Exception {
        return String.valueOf(((MimeMultipart) parts.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent());
    }

    @Test
    void aLargerFileIsNamedAndNotAttached() throws Exception {
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThat(mail(true, 1, "one@example.org").send(download(true), municipal(), file, SHA))
                .isTrue();
        MimeMultipart parts = (MimeMultipart) read(server.mails().get(0)).getContent();
        assertThat(parts.getCount()).isEqualTo(1);
        assertThat(text(parts)).contains("文件过大", SHA);
    }

    @Test
    void nothingGoesWithoutAPublishingAnAddressOrAServer() throws Exception {
        Download asked = download(false);
        Download daily = download(true);
        assertThat(mail(true, 1, "one@example.org").send(asked, municipal(), file, SHA))
                .isFalse();
        assertThat(mail(true, 1).send(daily, municipal(), file, SHA)).isFalse();
        assertThat(mail(false, 1, "one@example.org").send(daily, municipal(), file, SHA))
                .isFalse();
        assertThat(server.mails()).isEmpty();
    }

    /** Unreleased covert visits stand in the lists of those who see them. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEADER", "COVERT_INSPECTOR"})
    void nothingGoesOfWhoSeesUnreleasedCovertVisits(Role role) throws Exception {
        Actor seeing = new Actor(leader.id(), "somebody", "某人", role, team.team(), null, null);
        assertThat(mail(true, 1, "one@example.org").send(download(true), seeing, file, SHA))
                .isFalse();
        assertThat(server.mails()).isEmpty();
    }

    /** The setting is the notices' own: it is read as they read it. */
    @Test
    void theServersSecurityIsReadInAnyCase() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("mail.security", "starttls")));
        assertThat(binder.bindOrCreate("mail", MailServer.class).security()).isEqualTo(MailServer.Security.STARTTLS);
    }

    @Test
    void aServerThatRefusesIsAnErrorThatTheWriterSurvives() throws Exception {
        server.refuse("550 5.1.1 no");
        Download daily = download(true);
        assertThatThrownBy(() -> mail(true, 1, "one@example.org").send(daily, municipal(), file, SHA))
                .isInstanceOf(IOException.class);
    }
}

package org.dailydispatch.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dailydispatch.notification.Sending;
import org.dailydispatch.reminder.Reminding;
import org.dailydispatch.testing.MailStandIn;
import org.dailydispatch.testing.TestClock;

/**
 * What one of two programs does by itself in the days after: it reminds of deadlines and of missing reports, and sends
 * mail, at first of each occasion, later once a day.
 */
final class TimedJobs {

    private final Program program;

    TimedJobs(Program program) {
        this.program = program;
    }

    /** The clock stands afterwards where it stood before. */
    void run(List<String> people) {
        people.forEach(person -> want(person, "", "0"));
        at("2020-02-19T14:00:00Z");
        at("2020-02-20T00:30:00Z");
        people.forEach(person -> want(person, "08:00", "1"));
        at("2020-02-20T14:00:00Z");
        at("2020-02-22T01:00:00Z");
        program.bean(TestClock.class).reset();
    }

    private void want(String person, String digestAt, String version) {
        program.expect(
                302,
                person,
                "/me/notices",
                Map.of("mail", "true", "mailAddress", address(person), "digestAt", digestAt, "version", version));
    }

    private void at(String moment) {
        program.bean(TestClock.class).set(Instant.parse(moment));
        Reminding.run(program.context());
        Sending.run(program.context());
    }

    /** What a person was sent, one mail after the other. */
    static String sent(MailStandIn mail, String person) {
        return mail.mails().stream()
                .filter(each -> each.to().contains("<" + address(person) + ">"))
                .map(TimedJobs::read)
                .collect(Collectors.joining("\n"));
    }

    private static String read(MailStandIn.Mail mail) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String address(String person) {
        return person + "@example.org";
    }
}

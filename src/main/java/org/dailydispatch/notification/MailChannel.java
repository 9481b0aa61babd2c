package org.dailydispatch.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.dailydispatch.notification.Channels.Security;
import org.dailydispatch.notification.Undelivered.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends messages by mail, as plain text. */
class MailChannel implements Channel {

    private static final int MOST = 200;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    MailChannel(Channels.Mail settings) {
        this.from = Objects.requireNonNull(settings.from());
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(Channels.Mail settings) {
        String milliseconds = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
        properties.setProperty("mail.smtp.timeout", milliseconds);
        properties.setProperty("mail.smtp.writetimeout", milliseconds);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public int perMinute() {
        return MOST;
    }

    @Override
    public void send(Message message) throws Undelivered {
        if (message.mailAddress() == null) {
            throw new Undelivered(Reason.NO_ADDRESS, "");
        }
        try {
            sender.send(mail(message, message.mailAddress()));
        } catch (MailAuthenticationException refused) {
            throw new Undelivered(Reason.REFUSED, said(refused));
        } catch (MailException failed) {
            throw undelivered(failed);
        } catch (MessagingException unwritable) {
            throw new Undelivered(Reason.REFUSED, said(unwritable));
        }
    }

    private MimeMessage mail(Message message, String address) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(message.title());
        helper.setText(text(message));
        // Nobody's absence is to be answered to a program.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Daily-Dispatch-Delivery", message.id().toString());
        return mail;
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder();
        message.lines()
                .forEach(line -> text.append(line.text())
                        .append("\n")
                        .append(line.link())
                        .append("\n\n"));
        if (message.more() > 0) {
            text.append("… +").append(message.more()).append("\n\n");
        }
        return text.append(message.footer()).append("\n").toString();
    }

    private static Undelivered undelivered(MailException failed) {
        Throwable cause = failed;
        if (failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            cause = sending.getMessageExceptions()[0];
        }
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SocketTimeoutException) {
                return new Undelivered(Reason.TIMED_OUT, "");
            }
            if (each instanceof SendFailedException) {
                return new Undelivered(Reason.REFUSED, said(each));
            }
        }
        return new Undelivered(Reason.UNREACHABLE, said(cause));
    }

    /** What the innermost of the exceptions says: the server's own words. */
    private static String said(Throwable failed) {
        Throwable innermost = failed;
        for (Throwable each = failed; each != null; each = next(each)) {
            innermost = each;
        }
        return Objects.requireNonNullElse(
                innermost.getMessage(), innermost.getClass().getSimpleName());
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException messaging ? messaging.getNextException() : failed.getCause();
    }
}

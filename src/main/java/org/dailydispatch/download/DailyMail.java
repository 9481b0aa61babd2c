package org.dailydispatch.download;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.dailydispatch.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mails what is written after a publishing to the addresses of the setting, through the mail server that notices go
 * through. The file is attached; one that is too large is named only, with where it can be fetched.
 */
@Component
class DailyMail {

    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);
    private static final int MEGABYTE = 1 << 20;

    private final DownloadSettings settings;
    private final MailServer server;
    private final Workbooks workbooks;
    private final MessageSource messages;

    DailyMail(DownloadSettings settings, MailServer server, Workbooks workbooks, MessageSource messages) {
        this.settings = settings;
        this.server = server;
        this.workbooks = workbooks;
        this.messages = messages;
    }

    /**
     * Does nothing for what a person asked for, without an address, or without a mail server. What holds unreleased covert
     * visits never leaves by mail: the files of those who see them are not sent.
     *
     * @param owner in whose reach the file was written
     * @param whole the file, all of it
     * @param sha256 its digest
     * @return whether a mail was handed over
     * @throws IOException where the server does not take it
     */
    boolean send(Download download, Actor owner, Path whole, String sha256) throws IOException {
        List<String> addresses = settings.daily().mailTo();
        if (download.dispatchId() == null || !on()) {
            return false;
        }
        if (Sharing.refuses(owner)) {
            LOG.warn("Export {} is not mailed: its account sees covert visits that are not released", download.id());
            return false;
        }
        try {
            JavaMailSenderImpl sender = sender();
            MimeMessage mail = sender.createMimeMessage();
            write(mail, addresses, download, whole, sha256);
            sender.send(mail);
            return true;
        } catch (MessagingException | RuntimeException refused) {
            throw new IOException(refused);
        }
    }

    /** Whether anything is to be mailed at all. */
    boolean on() {
        return !settings.daily().mailTo().isEmpty() && server.usable();
    }

    List<String> addresses() {
        return settings.daily().mailTo();
    }

    private void write(MimeMessage mail, List<String> addresses, Download download, Path whole, String sha256)
            throws MessagingException, IOException {
        String name =
                workbooks.fileName(download) + "." + download.wanted().format().ending();
        boolean attached = Files.size(whole) <= (long) settings.daily().mailMegabytes() * MEGABYTE;
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(String.valueOf(server.from()));
        helper.setTo(addresses.toArray(new String[0]));
        helper.setSubject(name);
        StringBuilder text = new StringBuilder();
        workbooks
                .about(download)
                .forEach((label, said) ->
                        text.append(label).append("：").append(said).append('\n'));
        text.append("SHA-256：").append(sha256).append('\n');
        if (!attached) {
            text.append(messages.getMessage("download.mail.tooLarge", null, Locale.SIMPLIFIED_CHINESE))
                    .append('\n');
        }
        helper.setText(text.toString());
        if (attached) {
            helper.addAttachment(
                    name,
                    new FileSystemResource(whole),
                    download.wanted().format().contentType());
        }
        // Nobody's absence is to be answered to a program.
        mail.setHeader("Auto-Submitted", "auto-generated");
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.username());
        sender.setPassword(server.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = new Properties();
        String milliseconds = String.valueOf(server.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
        properties.setProperty("mail.smtp.timeout", milliseconds);
        properties.setProperty("mail.smtp.writetimeout", milliseconds);
        properties.setProperty("mail.smtp.auth", String.valueOf(server.username() != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == MailServer.Security.TLS));
        boolean starts = server.security() == MailServer.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        sender.setJavaMailProperties(properties);
        return sender;
    }
}

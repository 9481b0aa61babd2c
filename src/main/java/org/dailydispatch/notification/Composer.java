package org.dailydispatch.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.notification.Undelivered.Reason;
import org.springframework.stereotype.Component;

/** Puts what is to be sent into words, at the moment of sending. */
@Component
class Composer {

    /** A digest lists no more; the rest is in the program. */
    static final int LISTED = 20;

    private static final int COUNTED = 1_000;
    private static final String DIGEST = "DIGEST";

    private final NoticeRepository notices;
    private final Addressees addressees;
    private final NoticeWords words;
    private final Channels channels;

    Composer(NoticeRepository notices, Addressees addressees, NoticeWords words, Channels channels) {
        this.notices = notices;
        this.addressees = addressees;
        this.words = words;
        this.channels = channels;
    }

    /** @throws Undelivered where nobody is left who is to get it */
    Message compose(Outbox.Claimed claimed) throws Undelivered {
        List<Addressee> found = claimed.recipientId() == null
                ? addressees.sharing(Objects.requireNonNull(claimed.noticeId()))
                : addressees.one(claimed.recipientId());
        List<Addressee> active = found.stream().filter(Addressee::active).toList();
        if (active.isEmpty()) {
            throw new Undelivered(Reason.STOPPED, "");
        }
        List<Addressee> willing = active.stream()
                .filter(addressee -> claimed.channel() == ChannelKind.MAIL ? addressee.mail() : addressee.webhook())
                .toList();
        if (willing.isEmpty()) {
            throw new Undelivered(Reason.NO_ADDRESS, "");
        }
        UUID recipient = claimed.recipientId();
        Locale locale = recipient == null
                ? Locale.forLanguageTag(channels.webhook().language())
                : willing.get(0).locale();
        ReportingDay digest = claimed.digestDay();
        return digest == null || recipient == null
                ? single(claimed, willing, locale)
                : digest(claimed, willing, locale, recipient, digest);
    }

    private Message single(Outbox.Claimed claimed, List<Addressee> to, Locale locale) throws Undelivered {
        List<Notice> told = notices.told(Objects.requireNonNull(claimed.noticeId()));
        if (told.isEmpty()) {
            throw new Undelivered(Reason.STOPPED, "");
        }
        Notice notice = told.get(0);
        boolean personal = claimed.channel() == ChannelKind.MAIL;
        return new Message(
                claimed.id(),
                notice.kind().name(),
                notice.day(),
                locale,
                title(said(notice, personal, locale), locale),
                List.of(line(notice, personal, locale)),
                0,
                footer(locale),
                to.stream().map(Addressee::username).toList(),
                personal ? to.get(0).mailAddress() : null);
    }

    private Message digest(
            Outbox.Claimed claimed, List<Addressee> to, Locale locale, UUID recipient, ReportingDay day) {
        List<Notice> told = notices.digested(recipient, day, COUNTED);
        List<Message.Line> lines = told.stream()
                .limit(LISTED)
                .map(notice -> line(notice, true, locale))
                .toList();
        return new Message(
                claimed.id(),
                DIGEST,
                day,
                locale,
                title(words.text("notification.digest.title", locale, told.size()), locale),
                lines,
                told.size() - lines.size(),
                footer(locale),
                to.stream().map(Addressee::username).toList(),
                to.get(0).mailAddress());
    }

    private String title(String text, Locale locale) {
        // It becomes a header of a mail: one line.
        return words.text("notification.message.title", locale, text).replaceAll("\\p{Cntrl}+", " ");
    }

    private String footer(Locale locale) {
        return words.text("notification.message.footer", locale, link("/me/notices"));
    }

    /** A person's own link marks the notice as read; a group's leads straight to what it is about. */
    private Message.Line line(Notice notice, boolean personal, Locale locale) {
        return new Message.Line(
                said(notice, personal, locale), link(personal ? "/notices/" + notice.id() : notice.address()));
    }

    private String said(Notice notice, boolean personal, Locale locale) {
        return personal ? words.of(notice, locale) : words.toAGroup(notice, locale);
    }

    private String link(String path) {
        String base = Objects.requireNonNullElse(channels.address(), "").strip();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

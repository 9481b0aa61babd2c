package org.dailydispatch.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a notice says, in the reader's language. */
@Component
class NoticeWords {

    private static final int OF_A_FIRST_VERSION = 3;

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Notice notice, Locale locale) {
        Object[] arguments =
                notice.arguments().stream().map(name -> name.in(locale)).toArray();
        return messages.getMessage("notification.NoticeKind." + notice.kind() + form(notice), arguments, locale);
    }

    /** A dispatch that corrects another one is told of in words of its own. */
    private static String form(Notice notice) {
        boolean corrects = notice.kind() == NoticeKind.DISPATCH_PUBLISHED
                && notice.arguments().size() > OF_A_FIRST_VERSION;
        return corrects ? ".corrected" : "";
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

package org.dailydispatch.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a notice says, in the reader's language. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Notice notice, Locale locale) {
        Object[] arguments =
                notice.arguments().stream().map(name -> name.in(locale)).toArray();
        return messages.getMessage("notification.NoticeKind." + notice.kind(), arguments, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

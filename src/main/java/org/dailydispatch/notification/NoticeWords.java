package org.dailydispatch.notification;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a notice says, in the reader's language. */
@Component
class NoticeWords {

    /** How many arguments the notice of a first version has; that of a correction has its reason too. */
    private static final Map<NoticeKind, Integer> OF_A_FIRST_VERSION =
            Map.of(NoticeKind.DISPATCH_PUBLISHED, 3, NoticeKind.STAGE_PUBLISHED, 4);

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Notice notice, Locale locale) {
        Object[] arguments =
                notice.arguments().stream().map(name -> name.in(locale)).toArray();
        return messages.getMessage("notification.NoticeKind." + notice.kind() + form(notice), arguments, locale);
    }

    /** A document that corrects another one is told of in words of its own. */
    private static String form(Notice notice) {
        Integer first = OF_A_FIRST_VERSION.get(notice.kind());
        return first != null && notice.arguments().size() > first ? ".corrected" : "";
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

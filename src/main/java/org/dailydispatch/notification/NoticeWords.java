package org.dailydispatch.notification;

import java.util.Locale;
import java.util.Map;
import org.dailydispatch.language.Name;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a notice says, in the reader's language. */
@Component
class NoticeWords {

    /** How many arguments the notice of a first version has; that of a correction has its reason too. */
    private static final Map<NoticeKind, Integer> OF_A_FIRST_VERSION =
            Map.of(NoticeKind.DISPATCH_PUBLISHED, 3, NoticeKind.STAGE_PUBLISHED, 4);

    private static final String WITHOUT_REASON = ".again";

    /** The reason of a correction, where its reader is not told it. */
    static final Name NO_REASON = NewNotice.same("");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Notice notice, Locale locale) {
        return of(notice, form(notice), locale);
    }

    /** To a group, of which nobody knows who reads there: of a correction not why it was made. */
    String toAGroup(Notice notice, Locale locale) {
        return of(notice, form(notice).isEmpty() ? "" : WITHOUT_REASON, locale);
    }

    private String of(Notice notice, String form, Locale locale) {
        Object[] arguments =
                notice.arguments().stream().map(name -> name.in(locale)).toArray();
        return messages.getMessage("notification.NoticeKind." + notice.kind() + form, arguments, locale);
    }

    /** A document that corrects another one is told of in words of its own. */
    private static String form(Notice notice) {
        Integer first = OF_A_FIRST_VERSION.get(notice.kind());
        if (first == null || notice.arguments().size() <= first) {
            return "";
        }
        return notice.arguments().get(first).equals(NO_REASON) ? WITHOUT_REASON : ".corrected";
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

package org.dailydispatch.coverage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the files of coverage have in common. */
@Component
class CoverageWords {

    private final MessageSource messages;

    CoverageWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Whose coverage, over which days, of which visits. */
    Map<String, String> about(Question question, Locale locale) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("common.team", locale), question.team().name().in(locale));
        about.put(say("coverage.from", locale), question.from().toString());
        about.put(say("coverage.to", locale), question.to().toString());
        about.put(
                say("coverage.mode", locale),
                say("coverage.mode." + question.mode().key(), locale));
        return about;
    }
}

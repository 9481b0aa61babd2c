package org.dailydispatch.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how often something was to be visited over some days. */
@Component
public class FrequencyWords {

    private final MessageSource messages;

    FrequencyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** 每天，2020-02-10起每3天. */
    public String of(NavigableMap<ReportingDay, Frequency> held, Locale locale) {
        List<String> words = new ArrayList<>();
        held.forEach((from, every) -> words.add(
                words.isEmpty()
                        ? of(every, locale)
                        : say("comparison.every.from", locale, from.toString(), of(every, locale))));
        return String.join(say("comparison.every.comma", locale), words);
    }

    private String of(Frequency every, Locale locale) {
        Integer days = every.days();
        return days == null ? say("comparison.every.none", locale) : say("comparison.every.days", locale, days);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

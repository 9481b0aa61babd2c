package org.dailydispatch.draft;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an answer in one line, where there is no page to lay it out. */
@Component
class AnswerWords {

    private static final String BETWEEN = " · ";

    private final MessageSource messages;

    AnswerWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(Item item, @Nullable Answer answer, Locale locale) {
        if (answer == null) {
            return messages.getMessage("inspection.refused.missing", null, locale);
        }
        Stream<String> verdict = Stream.of(messages.getMessage("checklist.Verdict." + answer.verdict(), null, locale));
        Stream<String> numbers = item.measures().stream()
                .filter(measure -> answer.measures().containsKey(measure.code()))
                .map(measure -> measure.name().in(locale) + " "
                        + answer.measures().get(measure.code()) + " "
                        + measure.unit().in(locale));
        Stream<String> failure = Stream.ofNullable(answer.failure()).map(failed -> failed.description());
        return Stream.of(verdict, numbers, failure)
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }
}

package org.dailydispatch.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence how an item is answered; for templates. */
@Component
class EditorWords {

    private final MessageSource messages;

    EditorWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Arguments of a message, names in the reader's language. */
    public Object[] spoken(List<Object> arguments, Locale locale) {
        return arguments.stream()
                .map(part -> part instanceof Name name ? name.in(locale) : part.toString())
                .toArray();
    }

    /** "Working thermometers (pieces): 0–999, to pass at least 1". */
    public String measure(Measure measure, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(message("editor.kind." + measure.kind(), locale));
        parts.add(measure.min().toPlainString() + "–" + measure.max().toPlainString());
        add(parts, "passMin", measure.passMin(), locale);
        add(parts, "passMax", measure.passMax(), locale);
        if (measure.atMost() != null) {
            parts.add(message("editor.say.atMost", locale, measure.atMost()));
        }
        if (measure.passAtLeast() != null) {
            parts.add(message("editor.say.passAtLeast", locale, measure.passAtLeast()));
        }
        return message(
                "editor.say.measure",
                locale,
                measure.name().in(locale),
                measure.unit().in(locale),
                String.join(message("editor.comma", locale), parts));
    }

    public String options(Item item, Locale locale) {
        String names = item.options().stream()
                .map(Option::name)
                .map(name -> name.in(locale))
                .collect(Collectors.joining(message("editor.comma", locale)));
        return message("editor.say.options", locale, message("editor.choice." + item.choice(), locale), names);
    }

    /** "2 Departments: Fail, Police". */
    public String dependence(Item item, List<Item> all, Locale locale) {
        Dependence dependence = item.dependsOn();
        if (dependence == null) {
            return "";
        }
        Item needed = all.stream()
                .filter(other -> other.code().equals(dependence.item()))
                .findFirst()
                .orElse(null);
        String answers = dependence.anyOf().stream()
                .map(answer -> answer(answer, needed, locale))
                .collect(Collectors.joining(message("editor.comma", locale)));
        String name = needed == null
                ? dependence.item()
                : needed.position() + " " + needed.text().in(locale);
        return message("editor.say.dependence", locale, name, answers);
    }

    private String answer(String answer, @Nullable Item needed, Locale locale) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(answer)) {
                return message("checklist.Verdict." + answer, locale);
            }
        }
        return needed == null
                ? answer
                : needed.options().stream()
                        .filter(option -> option.code().equals(answer))
                        .findFirst()
                        .map(option -> option.name().in(locale))
                        .orElse(answer);
    }

    private void add(List<String> parts, String key, @Nullable BigDecimal bound, Locale locale) {
        if (bound != null) {
            parts.add(message("editor.say." + key, locale, bound.toPlainString()));
        }
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

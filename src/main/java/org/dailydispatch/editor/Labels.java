package org.dailydispatch.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The words of an item's form: what its selects offer, and its errors with the names of their fields. */
@Component
class Labels {

    private static final Pattern ROW = Pattern.compile("(measures|options)\\[(\\d+)\\]\\.(\\w+)");

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** One line of the summary: what is wrong, and the id of the field that it is wrong with. */
    record Line(String anchor, String text) {}

    void choices(Model model, Locale locale) {
        model.addAttribute("categories", labels("checklist.Category.", Category.values(), locale));
        model.addAttribute("severities", labels("checklist.Severity.", Severity.values(), locale));
        model.addAttribute("measureKinds", labels("editor.kind.", Measure.Kind.values(), locale));
        model.addAttribute("choices", labels("editor.choice.", Choice.values(), locale));
        model.addAttribute(
                "asks",
                Map.of(
                        "true", messages.getMessage("editor.asks.true", null, locale),
                        "false", messages.getMessage("editor.asks.false", null, locale)));
    }

    /** The answers to an item on which another may depend, as they read. */
    Map<String, String> answers(Item item, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> verdicts =
                List.of(Verdict.values()).stream().map(Verdict::name).toList();
        DependenceRules.possible(item).stream()
                .filter(verdicts::contains)
                .forEach(verdict ->
                        labels.put(verdict, messages.getMessage("checklist.Verdict." + verdict, null, locale)));
        item.options().forEach(option -> labels.put(option.code(), option.name().in(locale)));
        return labels;
    }

    List<Line> errors(Errors errors, Locale locale) {
        return errors.getFieldErrors().stream()
                .map(error -> new Line(
                        error.getField().replaceAll("\\]?[\\[.]", "-"),
                        messages.getMessage(
                                "form.error.ofField",
                                new Object[] {field(error.getField(), locale), messages.getMessage(error, locale)},
                                locale)))
                .toList();
    }

    private String field(String field, Locale locale) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return messages.getMessage("editor.field." + field, null, locale);
        }
        String label = row.group(1).equals("options") && !row.group(3).equals("code")
                ? "option" + Character.toUpperCase(row.group(3).charAt(0))
                        + row.group(3).substring(1)
                : row.group(3);
        return messages.getMessage(
                "editor.row." + row.group(1),
                new Object[] {
                    Integer.parseInt(row.group(2)) + 1,
                    messages.getMessage(
                            label.equals("optionRequired") ? "editor.field.required" : "editor.field." + label,
                            null,
                            locale)
                },
                locale);
    }

    private Map<String, String> labels(String prefix, Enum<?>[] values, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            labels.put(value.name(), messages.getMessage(prefix + value.name(), null, locale));
        }
        return labels;
    }
}

package org.dailydispatch.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the form of an item shows beside what is typed. */
@Component
class ItemPage {

    private final Copies copies;
    private final Labels labels;

    ItemPage(Copies copies, Labels labels) {
        this.copies = copies;
        this.labels = labels;
    }

    /** @param code of the item that is changed; null for a new one */
    void show(UUID checklistId, @Nullable String code, ItemForm form, Locale locale, Model model) {
        Content content = copies.find(checklistId).map(Copy::content).orElse(null);
        History history = copies.history(checklistId);
        labels.choices(model, locale);
        List<Item> earlier = content == null ? List.of() : earlier(content, code, form.section);
        model.addAttribute("code", code);
        model.addAttribute("earlier", earlier);
        model.addAttribute("answers", answers(earlier, form, locale));
        model.addAttribute("parts", content == null ? List.of() : content.parts());
        Optional<Item> item = content == null || code == null ? Optional.empty() : content.find(code);
        model.addAttribute("item", item.orElse(null));
        model.addAttribute(
                "holder",
                item.isEmpty() || content == null
                        ? null
                        : content.partOf(item.get().code()));
        model.addAttribute("fixed", code != null && history.item(code).isPresent());
        model.addAttribute("fixedMeasures", code == null ? Set.of() : measures(history, code));
        model.addAttribute("fixedOptions", code == null ? Set.of() : options(history, code));
        model.addAttribute("mostMeasures", ItemForm.MOST_MEASURES);
        model.addAttribute("mostOptions", ItemForm.MOST_OPTIONS);
    }

    private Map<String, String> answers(List<Item> earlier, ItemForm form, Locale locale) {
        return earlier.stream()
                .filter(item -> item.code().equals(form.dependsItem))
                .findFirst()
                .map(item -> labels.answers(item, locale))
                .orElse(Map.of());
    }

    /** The items that stand before this one, or before the end of the section of a new one. */
    private static List<Item> earlier(Content content, @Nullable String code, @Nullable String section) {
        List<Item> all = content.items();
        if (code != null) {
            return all.stream().takeWhile(item -> !item.code().equals(code)).toList();
        }
        List<String> codes = new java.util.ArrayList<>();
        for (Part part : content.parts()) {
            part.items().forEach(item -> codes.add(item.code()));
            if (part.key().equals(section)) {
                break;
            }
        }
        return all.stream().filter(item -> codes.contains(item.code())).toList();
    }

    private static Set<String> measures(History history, String code) {
        return items(history, code).stream()
                .flatMap(item -> item.measures().stream())
                .map(Measure::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> options(History history, String code) {
        return items(history, code).stream()
                .flatMap(item -> item.options().stream())
                .map(Option::code)
                .collect(Collectors.toSet());
    }

    private static List<Item> items(History history, String code) {
        return history.versions().stream()
                .map((Checklist version) -> version.item(code))
                .flatMap(Optional::stream)
                .toList();
    }
}

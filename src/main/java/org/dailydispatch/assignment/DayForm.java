package org.dailydispatch.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** What a leader chose for the targets of a day, by their ids. Rows that he left alone say nothing. */
class DayForm {

    /** The id of a person, {@code NOBODY} or {@code ROTA}. */
    Map<String, @Nullable String> chosen = new LinkedHashMap<>();

    /** What stood chosen when the page was opened. */
    Map<String, @Nullable String> shown = new LinkedHashMap<>();

    Map<String, @Nullable String> version = new LinkedHashMap<>();

    List<Choice> choices() {
        return chosen.keySet().stream()
                .filter(target -> !Objects.equals(chosen.get(target), shown.get(target)))
                .map(this::choice)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Choice choice(String key) {
        UUID target = Typed.id(key);
        UUID holder = Typed.id(chosen.get(key));
        Choice.Wish wish = holder != null ? Choice.Wish.PERSON : Typed.choice(chosen.get(key), Choice.Wish.class);
        if (target == null || wish == null || (wish == Choice.Wish.PERSON && holder == null)) {
            return null;
        }
        Integer seen = Typed.number(version.get(key));
        return new Choice(target, wish, holder, seen == null ? 0 : seen);
    }
}

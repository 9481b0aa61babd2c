package org.dailydispatch.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the selects about accounts offer, and the names behind the values. */
@Component
class UserChoices {

    private final Reaches reaches;
    private final MessageSource messages;

    UserChoices(Reaches reaches, MessageSource messages) {
        this.reaches = reaches;
        this.messages = messages;
    }

    Reaches reaches() {
        return reaches;
    }

    Map<String, String> roles(Locale locale) {
        return labels("account.Role.", Role.values(), locale);
    }

    Map<String, String> departments(Locale locale) {
        return labels("account.Department.", Department.values(), locale);
    }

    Map<String, String> states(Locale locale) {
        return labels("account.user.state.", UserFilter.State.values(), locale);
    }

    Map<String, String> teams(Locale locale) {
        return names(reaches.teams(), locale);
    }

    Map<String, String> townships(Locale locale) {
        return names(reaches.townships(), locale);
    }

    /** What limits the account: the name of its team, its township or its department; null where nothing does. */
    static @Nullable String reachOf(
            AccountSummary account,
            Map<String, String> teams,
            Map<String, String> townships,
            Map<String, String> departments) {
        if (account.teamId() != null) {
            return teams.get(account.teamId().toString());
        }
        if (account.townshipId() != null) {
            return townships.get(account.townshipId().toString());
        }
        return account.department() == null
                ? null
                : departments.get(account.department().name());
    }

    private static Map<String, String> names(Map<UUID, Name> all, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach((id, name) -> names.put(id.toString(), name.in(locale)));
        return names;
    }

    private Map<String, String> labels(String prefix, Enum<?>[] values, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            labels.put(value.name(), messages.getMessage(prefix + value.name(), null, locale));
        }
        return labels;
    }
}

package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.dispatch.Obstacles.Unreported;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Component;

/** What pages call the townships that a draft names in Chinese. */
@Component
class TownshipNames {

    private final Teams teams;
    private final Territory territory;

    TownshipNames(Teams teams, Territory territory) {
        this.teams = teams;
        this.territory = territory;
    }

    /** By their ids, in the reader's language; one that the county does not have any more is called as the draft calls it. */
    Map<UUID, String> of(List<Unreported> townships, UUID teamId, Locale locale) {
        Map<UUID, String> names = new LinkedHashMap<>();
        townships.forEach(each -> names.put(each.id(), each.name()));
        if (!names.isEmpty() && isEnglish(locale)) {
            territory.townshipsEver(teams.team(teamId).countyId()).stream()
                    .map(each -> each.township())
                    .forEach(each -> names.replace(each.id(), each.name().in(locale)));
        }
        return names;
    }

    /** Those without a report of which nothing is said, one after the other. */
    String unremarked(Dispatch draft, Locale locale) {
        List<Unreported> all = Remarks.unreported(draft.content(), draft.remarks());
        return unremarked(all, of(all, draft.teamId(), locale), locale);
    }

    /** @param names as {@link #of} gives them */
    static String unremarked(List<Unreported> all, Map<UUID, String> names, Locale locale) {
        return all.stream()
                .filter(each -> each.remark().isBlank())
                .map(each -> names.getOrDefault(each.id(), each.name()))
                .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}

package org.dailydispatch.today;

import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.change.Kept;
import org.dailydispatch.change.Markup;
import org.dailydispatch.change.Scope;
import org.dailydispatch.day.ReportingClock;
import org.springframework.stereotype.Component;

/** One inspector's day as it stands in the page, until a record of his team changes. */
@Component
class DayMarkup {

    private record Look(Actor reader, Locale locale, String base) {}

    private final TodayService service;
    private final Markup markup;
    private final Kept kept;
    private final ReportingClock clock;

    DayMarkup(TodayService service, Markup markup, Kept kept, ReportingClock clock) {
        this.service = service;
        this.markup = markup;
        this.kept = kept;
        this.clock = clock;
    }

    String of(Actor reader, Locale locale) {
        Look look = new Look(reader, locale, markup.base());
        return kept.of(Scope.ofTeam(reader.team()), String.class, look, () -> made(reader));
    }

    private String made(Actor reader) {
        return markup.of(
                "today/today :: day", Map.of("page", service.of(reader), "actor", reader, "today", clock.today()));
    }
}

package org.dailydispatch.dashboard;

import java.util.Locale;
import java.util.Map;
import org.dailydispatch.change.Kept;
import org.dailydispatch.change.Markup;
import org.dailydispatch.change.Scope;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Component;

/** All teams side by side as they stand in the page, until a record of any of them changes. */
@Component
class CityMarkup {

    private record Look(ReportingDay day, ReportingDay today, OverviewOrder order, Locale locale, String base) {}

    private final OverviewService overviews;
    private final Markup markup;
    private final Kept kept;

    CityMarkup(OverviewService overviews, Markup markup, Kept kept) {
        this.overviews = overviews;
        this.markup = markup;
        this.kept = kept;
    }

    String of(ReportingDay day, ReportingDay today, OverviewOrder order, Locale locale) {
        return kept.of(
                Scope.CITY,
                String.class,
                new Look(day, today, order, locale, markup.base()),
                () -> markup.of(
                        "dashboard/overview :: city", Map.of("overview", overviews.of(day, order), "today", today)));
    }
}

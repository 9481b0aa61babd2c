package org.dailydispatch.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/**
 * The addresses around the figures of a period.
 *
 * @param narrowing the filters that are set
 * @param today the end of the periods that are offered
 */
record FiguresAddress(PeriodCriteria criteria, Map<String, String> narrowing, ReportingDay today) {

    FiguresAddress {
        narrowing = new LinkedHashMap<>(narrowing);
    }

    /** The rows behind a figure, as of the instant at which it was counted: of one line of the table, or of the whole. */
    public String rows(Measure measure, @Nullable String key) {
        Map<String, String> filters = new LinkedHashMap<>(narrowing);
        if (key != null) {
            filters.put(criteria.by().parameter(), key);
        }
        Address address = Address.of("/problems")
                .with("measure", measure)
                .with("foundFrom", criteria.from())
                .with("foundTo", criteria.to())
                .with("asOf", criteria.asOf());
        filters.forEach(address::with);
        return address.toString();
    }

    public String rows(String measure, @Nullable String key) {
        return rows(Measure.valueOf(measure), key);
    }

    /** The same told apart otherwise. */
    public String by(Dimension dimension) {
        return page("/problems/figures", criteria.from(), criteria.to(), dimension);
    }

    /** The days up to today. */
    public String last(int days) {
        return page("/problems/figures", today.plus(1 - days), today, criteria.by());
    }

    public boolean isLast(int days) {
        return criteria.to().equals(today) && criteria.from().equals(today.plus(1 - days));
    }

    public String file() {
        return page("/problems/figures.xlsx", criteria.from(), criteria.to(), criteria.by());
    }

    private String page(String path, ReportingDay from, ReportingDay to, Dimension dimension) {
        Address address = Address.of(path).with("from", from).with("to", to).with("by", dimension.parameter());
        narrowing.forEach(address::with);
        return address.toString();
    }
}

package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What one open inspection of a day measured, with its revision, for a document that freezes it.
 *
 * @param list the code of its checklist
 * @param site the site's short name
 * @param failed items answered 不合格
 * @param numbers the numbers given, by item and measure
 */
public record MeasuredFact(
        UUID id,
        int revision,
        String list,
        UUID siteId,
        Name site,
        UUID townshipId,
        Instant filedAt,
        int failed,
        Map<String, Map<String, BigDecimal>> numbers) {

    public MeasuredFact {
        numbers = Map.copyOf(numbers);
    }

    /**
     * How long a stock lasts.
     *
     * @param item the code of the item
     * @param days rounded down to a tenth
     * @param enough whether that lasts as long as it has to
     */
    public record Stock(String item, BigDecimal days, boolean enough) {}

    /** Null where it was not given. */
    public @Nullable BigDecimal number(String item, String measure) {
        return numbers.getOrDefault(item, Map.of()).get(measure);
    }

    /** Added up over all items that ask it; null where none was given. */
    public @Nullable BigDecimal sum(String measure) {
        return numbers.values().stream()
                .map(measures -> measures.get(measure))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Of each item with a stock that is being sold, by the code of the item. */
    public List<Stock> stocks() {
        List<Stock> stocks = new ArrayList<>();
        numbers.forEach((item, measures) -> {
            BigDecimal days = Supply.days(measures);
            if (days != null) {
                stocks.add(new Stock(item, days, days.compareTo(Supply.ENOUGH) >= 0));
            }
        });
        return stocks.stream().sorted(Comparator.comparing(Stock::item)).toList();
    }
}

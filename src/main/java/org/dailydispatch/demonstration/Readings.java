package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.jspecify.annotations.Nullable;

/** The numbers of one inspection: those that are given, else such as an inspector would read. */
final class Readings {

    /** Hundredths of a yuan for what the price is of, as of late winter. */
    private static final Map<String, Integer> PRICES = Map.ofEntries(
            Map.entry("flour", 235),
            Map.entry("rice", 268),
            Map.entry("oil", 6990),
            Map.entry("pork", 2480),
            Map.entry("beef", 3850),
            Map.entry("mutton", 3620),
            Map.entry("chicken", 950),
            Map.entry("eggs", 415),
            Map.entry("chineseCabbage", 128),
            Map.entry("potatoes", 165),
            Map.entry("carrots", 190),
            Map.entry("cabbage", 175),
            Map.entry("cucumbers", 360),
            Map.entry("tomatoes", 395));

    private static final int HUNDREDTHS = 2;

    private final Chance chance;
    private final Map<String, BigDecimal> given;

    Readings(Chance chance, Map<String, BigDecimal> given) {
        this.chance = chance;
        this.given = given;
    }

    Map<String, BigDecimal> of(Item item, boolean failed) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (Measure measure : item.measures()) {
            BigDecimal known = failed ? null : given.get(measure.code());
            numbers.put(measure.code(), known == null ? number(measure, failed, numbers) : known);
        }
        return numbers;
    }

    private BigDecimal number(Measure measure, boolean failed, Map<String, BigDecimal> before) {
        Integer price = PRICES.get(measure.code());
        if (price != null) {
            return BigDecimal.valueOf(price * (long) chance.between(96, 104) / 100, HUNDREDTHS);
        }
        return switch (measure.code()) {
            case "sales" -> BigDecimal.valueOf(chance.between(20, 260), HUNDREDTHS);
            case "stock" ->
                before.getOrDefault("sales", BigDecimal.ONE).multiply(BigDecimal.valueOf(chance.between(4, 9)));
            default -> count(measure, failed, before);
        };
    }

    private BigDecimal count(Measure measure, boolean failed, Map<String, BigDecimal> before) {
        return switch (measure.code()) {
            case "thermometers" -> number(failed ? chance.between(1, 2) : chance.between(4, 12));
            case "sampled" -> number(10);
            case "defective" -> number(failed ? chance.between(1, 3) : 0);
            case "turnedBackVehicles" -> number(chance.between(0, 5));
            case "turnedBackPersons" -> number(earlier("turnedBackVehicles", before) * 2);
            case "days" -> number(failed ? chance.between(1, 2) : chance.between(4, 14));
            case "queueMinutes" -> number(failed ? chance.between(25, 45) : chance.between(1, 9));
            case "vehicles" -> number(chance.between(260, 1900));
            case "persons" -> number(earlier("vehicles", before) * 17 / 10);
            case "ledger" -> number(chance.between(14, 40));
            case "missing" -> number(failed ? 2 : 0);
            // Found in the households: those of the ledger and, where the item fails, the two who are missing from it.
            case "checked" -> number(earlier("ledger", before) + (failed ? 2 : 0));
            case "gatherings" -> number(failed ? chance.between(1, 2) : 0);
            default -> besides(measure, before);
        };
    }

    private BigDecimal besides(Measure measure, Map<String, BigDecimal> before) {
        return switch (measure.code()) {
            case "inside" -> number(chance.between(6, 60));
            case "perRoom" -> number(chance.between(2, 6));
            case "area" -> BigDecimal.valueOf(chance.between(26, 52), 1);
            case "masksSold", "disinfectantSold" -> number(chance.between(20, 180));
            case "masksStock", "disinfectantStock" -> number(chance.between(200, 900));
            case "signed" -> before.getOrDefault("due", BigDecimal.ZERO);
            default -> least(measure);
        };
    }

    private static BigDecimal least(Measure measure) {
        @Nullable BigDecimal toPass = measure.passMin();
        return toPass == null ? measure.min() : toPass;
    }

    private static int earlier(String code, Map<String, BigDecimal> before) {
        return before.getOrDefault(code, BigDecimal.ZERO).intValueExact();
    }

    private static BigDecimal number(int whole) {
        return BigDecimal.valueOf(whole);
    }
}

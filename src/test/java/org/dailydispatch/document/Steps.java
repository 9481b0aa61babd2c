package org.dailydispatch.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Reading.Counted;
import org.dailydispatch.document.Reading.Share;
import org.dailydispatch.document.Reading.Stock;
import org.jspecify.annotations.Nullable;

/** Makes a day of what a line of {@code sentences.csv} says happened on it. */
final class Steps {

    private static final ReportingDay EARLIER = ReportingDay.of(2020, 2, 17);
    private static final String YESTERDAY = "2020-02-18T10:00:00Z";
    private static final String THIS_MORNING = "2020-02-19T02:00:00Z";
    private static final String TOMORROW = "2020-02-20T04:00:00Z";

    private Steps() {}

    static Days day(String told) {
        List<String> steps = Arrays.stream(told.split("\\|")).map(String::strip).toList();
        Days day = Days.withTownships(Integer.parseInt(steps.get(0).substring("townships ".length())));
        for (String step : steps.subList(1, steps.size())) {
            String[] words = step.split(" ");
            if (words.length > 1 && words[1].startsWith("x")) {
                for (int i = 0; i < Integer.parseInt(words[1].substring(1)); i++) {
                    take(day, words);
                }
            } else {
                take(day, words);
            }
        }
        return day;
    }

    private static void take(Days day, String[] words) {
        switch (words[0]) {
            case "village" -> day.villageVisited(number(words[1]), number(words[2]));
            case "retired" -> day.outOfForce(words[1]);
            case "checkpoints" -> day.checkpoints(number(words[1]));
            case "checked" -> day.checked(number(words[1]), number(words[2]));
            case "covert" -> day.covert(number(words[1]));
            case "found" -> day.found(Weight.valueOf(words[1]));
            case "foundAt" -> day.foundAt(number(words[1]), words[2], Progress.RECTIFYING, TOMORROW);
            case "closed" -> day.problem(Weight.GENERAL, Progress.CLOSED, EARLIER, YESTERDAY, Days.DAY, null);
            case "late" -> day.problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, YESTERDAY, null, null);
            case "lateToday" -> day.problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, THIS_MORNING, null, null);
            case "waiting" -> day.problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, TOMORROW, null, null);
            case "returned" -> day.returned(true);
            case "recurred" -> day.recurred();
            case "report" -> day.reported(number(words[1]), ReportStanding.valueOf(words[2]));
            case "ledger" -> day.ledger(number(words[1]), counted(words));
            case "enterprise" -> enterprise(day, words);
            case "supply" -> day.supply(words[1], number(words[2]), stocks(words));
            case "agreed" -> day.agreed(words[1], ReportingDay.parse(words[2]), date(words[3]), dash(words[4]));
            default -> throw new IllegalArgumentException("No step " + words[0]);
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static @Nullable ReportingDay date(String word) {
        return word.equals("-") ? null : ReportingDay.parse(word);
    }

    private static String dash(String word) {
        return word.equals("-") ? "" : word;
    }

    private static void enterprise(Days day, String[] words) {
        Difficulty[] difficulties =
                Arrays.stream(words, 5, words.length).map(Difficulty::valueOf).toArray(Difficulty[]::new);
        day.enterprise(
                Boolean.parseBoolean(words[1]), number(words[2]), number(words[3]), date(words[4]), difficulties);
    }

    private static Counted counted(String[] words) {
        Map<String, Share> shares = new HashMap<>();
        for (int i = 2; i < words.length; i += 2) {
            String[] parts = words[i + 1].split("/", 2);
            shares.put(words[i], new Share(number(parts[0]), number(parts[1])));
        }
        return new Counted(
                shares.get("missing"),
                shares.get("found"),
                shares.get("matched"),
                shares.get("isolated"),
                shares.get("signed"));
    }

    private static Stock[] stocks(String[] words) {
        Stock[] stocks = new Stock[(words.length - 3) / 2];
        for (int i = 0; i < stocks.length; i++) {
            BigDecimal days = new BigDecimal(words[4 + 2 * i]);
            stocks[i] = new Stock(words[3 + 2 * i], days, days.compareTo(BigDecimal.valueOf(3)) >= 0);
        }
        return stocks;
    }
}

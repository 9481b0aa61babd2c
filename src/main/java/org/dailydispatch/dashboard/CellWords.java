package org.dailydispatch.dashboard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dailydispatch.territory.Township;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a cell or a row of bars shows by colour and height. */
@Component
public class CellWords {

    private final MessageSource messages;
    private final Map<Locale, DateTimeFormatter> days = new ConcurrentHashMap<>();

    CellWords(MessageSource messages) {
        this.messages = messages;
    }

    /** 密州街道 2月2日，明查1次，问题1项，已销号. */
    public String of(Township township, MatrixCell cell, DashboardMode mode, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(say("dashboard.cell.of", locale, township.shortName().in(locale), day(cell, locale)));
        words.add(visits(cell, mode, locale));
        if (cell.problems() > 0) {
            words.add(say("dashboard.cell.problems", locale, cell.problems(), cell.open()));
        } else if (cell.visits() > 0) {
            words.add(say("dashboard.cell.noProblem", locale));
        }
        if (cell.marked() && mode != DashboardMode.COVERT) {
            words.add(say("dashboard.cell.covert", locale, cell.covert()));
        }
        return String.join(say("dashboard.comma", locale), words);
    }

    /** 密州街道 没有进驻的督导组. */
    public String unvisited(Township township, Locale locale) {
        return say(
                "dashboard.cell.of", locale, township.shortName().in(locale), say("dashboard.overview.noTeam", locale));
    }

    /** 近14日：合格10日，不合格1日，未查1日，封闭2日. */
    public String of(CheckpointLine line, Locale locale) {
        List<String> words = new ArrayList<>();
        for (String look : List.of("ok", "bad", "not", "due", "off")) {
            int days = line.days(look);
            if (days > 0) {
                words.add(say("dashboard.bars." + look, locale, days));
            }
        }
        return say("dashboard.bars", locale, CheckpointLine.DAYS, String.join(say("dashboard.comma", locale), words));
    }

    private String visits(MatrixCell cell, DashboardMode mode, Locale locale) {
        if (cell.visits() > 0) {
            return say(
                    mode == DashboardMode.COVERT ? "dashboard.cell.covert" : "dashboard.cell.open",
                    locale,
                    cell.visits());
        }
        if (mode == DashboardMode.COVERT) {
            return say("dashboard.cell.noCovert", locale);
        }
        return say(cell.awaited() ? "dashboard.cell.awaited" : "dashboard.cell.none", locale);
    }

    private String day(MatrixCell cell, Locale locale) {
        return days.computeIfAbsent(locale, each -> DateTimeFormatter.ofPattern(say("dashboard.cell.day", each), each))
                .format(cell.day().date());
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}

package org.dailydispatch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Component;

/** How pages write days and times: {@code ${@moments.time(instant)}}. */
@Component
public class Moments {

    private final ReportingClock clock;
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    Moments(ReportingClock clock) {
        this.clock = clock;
    }

    /** 08:12. */
    public String time(Instant instant) {
        return at("HH:mm", instant, Locale.ROOT);
    }

    /** 2020-02-19 08:12. */
    public String dateTime(Instant instant) {
        return at("yyyy-MM-dd HH:mm", instant, Locale.ROOT);
    }

    /** 2月19日 周三 08:12, or Wed 19 Feb 08:12. */
    public String dayAndTime(Instant instant, Locale locale) {
        return at(english(locale) ? "EEE d MMM HH:mm" : "M月d日 E HH:mm", instant, locale);
    }

    /** 2月19日 周三, or Wed 19 Feb. */
    public String day(ReportingDay day, Locale locale) {
        return on(english(locale) ? "EEE d MMM" : "M月d日 E", day.date(), locale);
    }

    /** As {@link #day}, and of another year than this with the year. */
    public String dayInYear(ReportingDay day, Locale locale) {
        return day.date().getYear() == clock.today().date().getYear() ? day(day, locale) : longDay(day, locale);
    }

    /** 2020年2月19日 周三, or Wed 19 Feb 2020. */
    public String longDay(ReportingDay day, Locale locale) {
        return on(english(locale) ? "EEE d MMM yyyy" : "yyyy年M月d日 E", day.date(), locale);
    }

    /** 2/19. */
    public String shortDay(ReportingDay day) {
        return on("M/d", day.date(), Locale.ROOT);
    }

    /** 三, or W: the head of a narrow column. */
    public String weekday(ReportingDay day, Locale locale) {
        return on("EEEEE", day.date(), locale);
    }

    private String at(String pattern, Instant instant, Locale locale) {
        return formatter(pattern, locale).format(instant.atZone(clock.zone()));
    }

    private String on(String pattern, LocalDate date, Locale locale) {
        return formatter(pattern, locale).format(date);
    }

    private DateTimeFormatter formatter(String pattern, Locale locale) {
        return formatters.computeIfAbsent(
                locale.toLanguageTag() + pattern, key -> DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}

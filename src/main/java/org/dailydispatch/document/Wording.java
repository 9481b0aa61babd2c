package org.dailydispatch.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.dailydispatch.day.ReportingDay;

/** Small words of the document: dates, lists of names. */
public final class Wording {

    /** More names than this are cut short. */
    private static final int NAMES = 6;

    private Wording() {}

    /** 2月19日. */
    public static String monthAndDay(ReportingDay day) {
        return monthAndDay(day.date());
    }

    private static String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 2020年2月19日. */
    public static String date(ReportingDay day) {
        return day.date().getYear() + "年" + monthAndDay(day);
    }

    /** 08:20. */
    static String time(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
    }

    /** Written by hand: a dispatch tells the time of thousands of visits, and a format is read anew for each. */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** 当日18时, 2月20日12时30分, 2月20日24时; the day is left out where it is the document's own. */
    static String deadline(Instant due, Occasion occasion) {
        ZonedDateTime time = due.atZone(occasion.zone());
        boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
        LocalDate date = midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate();
        String day = date.equals(occasion.day().date()) ? "当日" : monthAndDay(date);
        String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
        return day + (midnight ? 24 : time.getHour()) + "时" + minutes;
    }

    /** 3.1. */
    static String tenths(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** The day of a deadline: 2月17日; 24:00 belongs to the day that it ends. */
    public static ReportingDay dayOfDeadline(Instant due, ZoneId zone) {
        return new ReportingDay(due.minusMillis(1).atZone(zone).toLocalDate());
    }

    /** 昌城口、辛兴口; a long list is cut short and ends in 等. */
    public static String names(List<String> names) {
        return cut(names, "、");
    }

    /** The same with another sign between the names. */
    static String cut(List<String> names, String between) {
        String listed = String.join(between, names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? listed + "等" : listed;
    }

    /** What a person typed, as part of a sentence: one line, without the full stop at its end. */
    public static String clause(String typed) {
        return typed.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[。.；;，,！!]+$", "");
    }

    /** 诸城市委、市政府; 临朐县委、县政府. */
    public static String committeeAndGovernment(String county) {
        String rank = county.isEmpty() ? "" : county.substring(county.length() - 1);
        return county + "委、" + rank + "政府";
    }
}

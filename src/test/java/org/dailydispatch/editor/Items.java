package org.dailydispatch.editor;

import java.math.BigDecimal;
import java.util.List;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** Items as an administrator may have written them. */
final class Items {

    static final Name FIRST = new Name("一、人员", "1. People");
    static final Name SECOND = new Name("二、物资", "2. Supplies");

    private Items() {}

    static Item plain(String code) {
        return item(code, new Name("问" + code, "Ask " + code), List.of(), List.of(), Choice.MANY, null);
    }

    static Item saying(Item item, String zh) {
        return item(
                item.code(),
                new Name(zh, item.text().en()),
                item.measures(),
                item.options(),
                item.choice(),
                item.dependsOn());
    }

    static Item with(Item item, Measure... measures) {
        return item(item.code(), item.text(), List.of(measures), item.options(), item.choice(), item.dependsOn());
    }

    static Item with(Item item, Choice choice, Option... options) {
        return item(item.code(), item.text(), item.measures(), List.of(options), choice, item.dependsOn());
    }

    static Item after(Item item, String other, String... answers) {
        return item(
                item.code(),
                item.text(),
                item.measures(),
                item.options(),
                item.choice(),
                new Dependence(other, List.of(answers)));
    }

    static Measure count(String code) {
        return measure(code, Measure.Kind.COUNT, 0, "0", "999", null, null, null);
    }

    static Measure measure(
            String code,
            Measure.Kind kind,
            int decimals,
            String min,
            String max,
            @Nullable String passMin,
            @Nullable String passMax,
            @Nullable String atMost) {
        return new Measure(
                code,
                "数" + code,
                "Number " + code,
                "个",
                "pieces",
                kind,
                decimals,
                new BigDecimal(min),
                new BigDecimal(max),
                passMin == null ? null : new BigDecimal(passMin),
                passMax == null ? null : new BigDecimal(passMax),
                atMost,
                null);
    }

    static Option option(String code) {
        return new Option(code, "选" + code, "Option " + code, false);
    }

    /** Two sections, each with its items. */
    static Content content(List<Item> first, List<Item> second) {
        return new Content(
                new Name("测试清单", "Test list"),
                List.of(org.dailydispatch.territory.SiteKind.VILLAGE),
                List.of(new Part("a", FIRST, first), new Part("b", SECOND, second)));
    }

    private static Item item(
            String code,
            Name text,
            List<Measure> measures,
            List<Option> options,
            Choice choice,
            @Nullable Dependence dependence) {
        return new Item(
                Ids.next(),
                1,
                code,
                new Name("", ""),
                text,
                null,
                Category.OTHER,
                Severity.GENERAL,
                false,
                true,
                measures,
                options,
                choice,
                dependence,
                null);
    }
}

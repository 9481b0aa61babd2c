package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an item must fulfil on its own. */
final class ItemRules {

    private final Item item;
    private final String anchor;
    private final List<Fault> found = new ArrayList<>();

    private ItemRules(Item item) {
        this.item = item;
        this.anchor = "item-" + item.code();
    }

    static List<Fault> faults(Item item) {
        ItemRules rules = new ItemRules(item);
        rules.aboutTexts();
        rules.aboutVerdict();
        rules.aboutMeasures();
        rules.aboutOptions();
        return rules.found;
    }

    private void aboutTexts() {
        gap("textZh", item.text().zh(), "zh");
        gap("textEn", item.text().en(), "en");
        Name help = item.help();
        if (help != null) {
            gap("helpZh", help.zh(), "helpZh");
            gap("helpEn", help.en(), "helpEn");
        }
        if (item.picture() != null && help == null) {
            found.add(Fault.gap(anchor, "helpZh", "pictureAlone"));
        }
    }

    private void aboutVerdict() {
        if (item.asksVerdict() && item.severity() == null) {
            found.add(Fault.wrong(anchor, "severity", "severity"));
        }
        if (!item.asksVerdict() && item.photoOnFailure()) {
            found.add(Fault.wrong(anchor, "photo", "photoWithoutVerdict"));
        }
        if (!item.asksVerdict() && item.measures().isEmpty() && item.options().isEmpty()) {
            found.add(Fault.gap(anchor, "asks", "nothingAsked"));
        }
    }

    private void aboutMeasures() {
        Set<String> codes = new HashSet<>();
        for (int place = 0; place < item.measures().size(); place++) {
            Measure measure = item.measures().get(place);
            String row = "measures[" + place + "].";
            if (!codes.add(measure.code())) {
                found.add(Fault.wrong(anchor, row + "code", "codeTwice", measure.code()));
            }
            gap(row + "zh", measure.zh(), "zh");
            gap(row + "en", measure.en(), "en");
            gap(row + "unitZh", measure.unitZh(), "zh");
            gap(row + "unitEn", measure.unitEn(), "en");
            found.addAll(MeasureRules.faults(item, measure, anchor, row));
        }
    }

    private void aboutOptions() {
        Set<String> codes = new HashSet<>();
        for (int place = 0; place < item.options().size(); place++) {
            Option option = item.options().get(place);
            String row = "options[" + place + "].";
            if (!codes.add(option.code())) {
                found.add(Fault.wrong(anchor, row + "code", "codeTwice", option.code()));
            }
            gap(row + "zh", option.zh(), "zh");
            gap(row + "en", option.en(), "en");
            if (option.required() && (item.choice() == Choice.ONE || !item.asksVerdict())) {
                found.add(Fault.wrong(anchor, row + "required", "required"));
            }
        }
        if (item.choice() == Choice.ONE && item.options().size() == 1) {
            found.add(Fault.gap(anchor, "options[0].code", "oneOfOne"));
        }
    }

    private void gap(String field, @Nullable String text, String key) {
        if (text == null || text.isBlank()) {
            found.add(Fault.gap(anchor, field, "missing." + key));
        }
    }
}

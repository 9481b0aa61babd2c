package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Choice;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator types about an item. */
class ItemForm {

    static final int MOST_MEASURES = 8;
    static final int MOST_OPTIONS = 24;

    /** The section of a new item. */
    @Nullable
    String section;

    @Nullable
    String code;

    @Nullable
    String textZh;

    @Nullable
    String textEn;

    @Nullable
    String helpZh;

    @Nullable
    String helpEn;

    @Nullable
    String category;

    @Nullable
    String severity;

    @Nullable
    String asksVerdict;

    boolean photo;

    @Nullable
    String choice;

    List<MeasureForm> measures = new ArrayList<>();

    List<OptionForm> options = new ArrayList<>();

    @Nullable
    String dependsItem;

    List<String> dependsAnyOf = new ArrayList<>();

    /** What was shown when the form was opened. */
    @Nullable
    String mark;

    static ItemForm of(Item item) {
        ItemForm form = new ItemForm();
        form.code = item.code();
        form.textZh = item.text().zh();
        form.textEn = item.text().en();
        Name help = item.help();
        form.helpZh = help == null ? null : help.zh();
        form.helpEn = help == null ? null : help.en();
        form.category = item.category().name();
        form.severity = item.severity() == null ? null : item.severity().name();
        form.asksVerdict = String.valueOf(item.asksVerdict());
        form.photo = item.photoOnFailure();
        form.choice = item.choice().name();
        item.measures().forEach(measure -> form.measures.add(MeasureForm.of(measure)));
        item.options().forEach(option -> form.options.add(OptionForm.of(option)));
        Dependence dependence = item.dependsOn();
        if (dependence != null) {
            form.dependsItem = dependence.item();
            form.dependsAnyOf.addAll(dependence.anyOf());
        }
        form.mark = Mark.of(item);
        return form;
    }

    public List<MeasureForm> measures() {
        return measures;
    }

    public List<OptionForm> options() {
        return options;
    }

    public boolean chose(String answer) {
        return dependsAnyOf.contains(answer);
    }

    public String code() {
        return code == null ? "" : code;
    }

    public @Nullable String mark() {
        return mark;
    }

    /** Rows in which nothing was written are no measures and no options. */
    void dropBlankRows() {
        measures.removeIf(MeasureForm::blank);
        options.removeIf(OptionForm::blank);
    }

    boolean verdict() {
        return !"false".equals(asksVerdict);
    }

    /** The item as far as it can be read; null where a field was wrong. */
    @Nullable
    Item item(Fields read, @Nullable UUID picture) {
        String readCode = read.code("code", code);
        String zh = read.text("textZh", textZh, 400);
        String en = read.text("textEn", textEn, 600);
        String howZh = read.text("helpZh", helpZh, 600);
        String howEn = read.text("helpEn", helpEn, 900);
        Category readCategory = read.choice("category", category, Category.class);
        Severity readSeverity = verdict() ? read.choice("severity", severity, Severity.class) : null;
        List<Measure> readMeasures = readMeasures(read);
        List<Option> readOptions = readOptions(read);
        if (readCode == null
                || zh == null
                || en == null
                || howZh == null
                || howEn == null
                || readCategory == null
                || read.foundErrors()) {
            return null;
        }
        return new Item(
                Ids.next(),
                1,
                readCode,
                new Name("", ""),
                new Name(zh, en),
                howZh.isEmpty() && howEn.isEmpty() ? null : new Name(howZh, howEn),
                readCategory,
                readSeverity,
                verdict() && photo,
                verdict(),
                readMeasures,
                readOptions,
                Choice.ONE.name().equals(choice) ? Choice.ONE : Choice.MANY,
                dependence(),
                picture);
    }

    private List<Measure> readMeasures(Fields read) {
        List<Measure> all = new ArrayList<>();
        for (int place = 0; place < Math.min(measures.size(), MOST_MEASURES); place++) {
            all.add(measures.get(place).measure(read, "measures[" + place + "]."));
        }
        return all.stream().filter(Objects::nonNull).toList();
    }

    private List<Option> readOptions(Fields read) {
        List<Option> all = new ArrayList<>();
        for (int place = 0; place < Math.min(options.size(), MOST_OPTIONS); place++) {
            all.add(options.get(place).option(read, "options[" + place + "]."));
        }
        return all.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable Dependence dependence() {
        String on = Typed.text(dependsItem);
        return on == null ? null : new Dependence(on, List.copyOf(dependsAnyOf));
    }
}

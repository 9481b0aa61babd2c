package org.dailydispatch.editor;

import org.dailydispatch.checklist.Option;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** A box to tick, as typed. */
class OptionForm {

    @Nullable
    String code;

    @Nullable
    String zh;

    @Nullable
    String en;

    boolean required;

    static OptionForm of(Option option) {
        OptionForm form = new OptionForm();
        form.code = option.code();
        form.zh = option.zh();
        form.en = option.en();
        form.required = option.required();
        return form;
    }

    public String code() {
        return code == null ? "" : code;
    }

    boolean blank() {
        return Typed.text(code) == null && Typed.text(zh) == null && Typed.text(en) == null;
    }

    /** Null where a field was wrong. */
    @Nullable
    Option option(Fields read, String row) {
        String readCode = read.code(row + "code", code);
        String readZh = read.text(row + "zh", zh, 64);
        String readEn = read.text(row + "en", en, 96);
        return readCode == null || readZh == null || readEn == null
                ? null
                : new Option(readCode, readZh, readEn, required);
    }
}

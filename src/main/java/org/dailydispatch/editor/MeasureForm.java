package org.dailydispatch.editor;

import java.math.BigDecimal;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** A number that is asked for, as typed. */
class MeasureForm {

    @Nullable
    String code;

    @Nullable
    String zh;

    @Nullable
    String en;

    @Nullable
    String unitZh;

    @Nullable
    String unitEn;

    @Nullable
    String kind;

    @Nullable
    String decimals;

    @Nullable
    String min;

    @Nullable
    String max;

    @Nullable
    String passMin;

    @Nullable
    String passMax;

    @Nullable
    String atMost;

    @Nullable
    String passAtLeast;

    static MeasureForm of(Measure measure) {
        MeasureForm form = bounded(measure.code(), measure.kind(), measure.decimals(), measure.min(), measure.max());
        form.zh = measure.zh();
        form.en = measure.en();
        form.unitZh = measure.unitZh();
        form.unitEn = measure.unitEn();
        form.passMin = plain(measure.passMin());
        form.passMax = plain(measure.passMax());
        form.atMost = measure.atMost();
        form.passAtLeast = measure.passAtLeast();
        return form;
    }

    static MeasureForm bounded(String code, Measure.Kind kind, int decimals, BigDecimal min, BigDecimal max) {
        MeasureForm form = new MeasureForm();
        form.code = code;
        form.kind = kind.name();
        form.decimals = String.valueOf(decimals);
        form.min = plain(min);
        form.max = plain(max);
        return form;
    }

    public String code() {
        return code == null ? "" : code;
    }

    /** The kind and its usual bounds alone make no measure. */
    boolean blank() {
        return Typed.text(code) == null && Typed.text(zh) == null && Typed.text(en) == null;
    }

    /** Null where a field was wrong. */
    @Nullable
    Measure measure(Fields read, String row) {
        String readCode = read.code(row + "code", code);
        String readZh = read.text(row + "zh", zh, 64);
        String readEn = read.text(row + "en", en, 96);
        String readUnitZh = read.text(row + "unitZh", unitZh, 16);
        String readUnitEn = read.text(row + "unitEn", unitEn, 32);
        Measure.Kind readKind = read.choice(row + "kind", kind, Measure.Kind.class);
        Integer places = read.whole(row + "decimals", decimals, 0, 4);
        BigDecimal least = read.number(row + "min", min);
        BigDecimal most = read.number(row + "max", max);
        BigDecimal passLeast = read.optionalNumber(row + "passMin", passMin);
        BigDecimal passMost = read.optionalNumber(row + "passMax", passMax);
        if (readCode == null
                || readZh == null
                || readEn == null
                || readUnitZh == null
                || readUnitEn == null
                || readKind == null
                || places == null
                || least == null
                || most == null) {
            return null;
        }
        return new Measure(
                readCode,
                readZh,
                readEn,
                readUnitZh,
                readUnitEn,
                readKind,
                places,
                least,
                most,
                passLeast,
                passMost,
                Typed.text(atMost),
                Typed.text(passAtLeast));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

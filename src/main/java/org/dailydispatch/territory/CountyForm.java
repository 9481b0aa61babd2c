package org.dailydispatch.territory;

import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an administrator types about a county. */
class CountyForm {

    @Nullable
    String code;

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    /** Reads every field; null where one was wrong. */
    @Nullable
    StoredCounty county(Errors errors) {
        FieldReader read = new FieldReader(errors);
        String countyCode = read.text("code", code, 6);
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.text("nameEn", nameEn, 96);
        if (countyCode != null && !countyCode.matches("[0-9]{6}")) {
            errors.rejectValue("code", "territory.county.error.code");
        }
        if (countyCode == null || zh == null || en == null || read.foundErrors()) {
            return null;
        }
        return new StoredCounty(countyCode, new Name(zh, en));
    }

    @Nullable
    String code() {
        return Typed.text(code);
    }
}

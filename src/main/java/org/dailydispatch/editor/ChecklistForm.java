package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/** What a checklist is called and to which kinds of site it belongs. */
class ChecklistForm {

    /** Asked for only where a checklist is added; it never changes. */
    @Nullable
    String code;

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    List<String> kinds = new ArrayList<>();

    /** What was shown when the form was opened. */
    @Nullable
    String mark;

    static ChecklistForm of(Content content) {
        ChecklistForm form = new ChecklistForm();
        form.nameZh = content.name().zh();
        form.nameEn = content.name().en();
        content.kinds().forEach(kind -> form.kinds.add(kind.name()));
        form.mark = Mark.of(content);
        return form;
    }

    public boolean chose(SiteKind kind) {
        return kinds.contains(kind.name());
    }

    /** Capital letters, digits and underscores, as the code stands in addresses; null where it is wrong. */
    @Nullable
    String code(FieldReader read) {
        String text = Typed.text(code);
        return read.code(
                "code",
                text == null ? null : text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                24);
    }

    /** Null where a name is missing or wrong. */
    @Nullable
    Name name(FieldReader read) {
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.text("nameEn", nameEn, 96);
        return zh == null || en == null ? null : new Name(zh, en);
    }

    List<SiteKind> siteKinds() {
        return Arrays.stream(SiteKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .toList();
    }
}

package org.dailydispatch.resumption;

import java.util.UUID;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a browser sends about an enterprise, readable or not. */
class EnterpriseForm {

    static final int LONGEST_NAME = 128;
    static final int LONGEST_CODE = 24;

    public @Nullable String code;
    public @Nullable String name;
    public @Nullable String township;
    public boolean designatedSize;
    public boolean keyProject;
    public @Nullable String staffTotal;
    public @Nullable String version;

    static EnterpriseForm of(Enterprise enterprise) {
        EnterpriseForm form = new EnterpriseForm();
        form.code = enterprise.code();
        form.name = enterprise.name();
        form.township = enterprise.townshipId().toString();
        form.designatedSize = enterprise.designatedSize();
        form.keyProject = enterprise.keyProject();
        form.staffTotal = String.valueOf(enterprise.staffTotal());
        form.version = String.valueOf(enterprise.version());
        return form;
    }

    /** Every field that cannot be read becomes an error; null if there is one. */
    @Nullable
    EnterpriseEntry read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        String readCode = reader.code("code", code, LONGEST_CODE);
        String readName = reader.text("name", name, LONGEST_NAME);
        UUID readTownship = reader.id("township", township);
        Integer staff = reader.number("staffTotal", staffTotal, 0, RecordForm.MOST_STAFF);
        if (readCode == null || readName == null || readTownship == null || staff == null) {
            return null;
        }
        return new EnterpriseEntry(readTownship, readCode, readName, designatedSize, keyProject, staff);
    }

    /** Impossible where none was sent: then it fits no enterprise. */
    int seenVersion() {
        Integer seen = Typed.number(version);
        return seen == null ? -1 : seen;
    }
}

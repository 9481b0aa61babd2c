package org.dailydispatch.resumption;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a browser sends about an enterprise's day, readable or not. */
class RecordForm {

    static final int MOST_STAFF = 1_000_000;
    static final int MOST_CAPACITY = 200;
    static final int LONGEST_NOTE = 2_000;

    /** The day on which the form was opened. */
    public @Nullable String day;

    public @Nullable String state;
    public @Nullable String staffTotal;
    public @Nullable String onPost;
    public @Nullable String capacityPercent;
    public List<String> difficulties = new ArrayList<>();
    public @Nullable String note;
    /** Of today's record; empty where there was none. */
    public @Nullable String version;

    /** Begins with how the enterprise stood last; how many are on post must be counted anew. */
    static RecordForm startingFrom(Enterprise enterprise, @Nullable ResumptionRecord last, ReportingDay today) {
        RecordForm form = new RecordForm();
        form.staffTotal = String.valueOf(enterprise.staffTotal());
        if (last != null) {
            form.take(last);
            form.onPost = null;
            form.note = null;
        }
        form.day = today.toString();
        form.version = null;
        return form;
    }

    static RecordForm of(ResumptionRecord present) {
        RecordForm form = new RecordForm();
        form.take(present);
        form.day = present.day().toString();
        form.version = String.valueOf(present.version());
        return form;
    }

    private void take(ResumptionRecord shown) {
        state = shown.state().name();
        staffTotal = String.valueOf(shown.staffTotal());
        onPost = String.valueOf(shown.onPost());
        capacityPercent = Objects.toString(shown.capacityPercent(), null);
        difficulties =
                new ArrayList<>(shown.difficulties().stream().map(Enum::name).toList());
        note = shown.note();
    }

    /** Every field that cannot be read, or does not fit the others, becomes an error; null if there is one. */
    @Nullable
    RecordEntry read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay onDay = reader.day("day", day);
        ResumptionState chosen = reader.choice("state", state, ResumptionState.class);
        Integer staff = reader.number("staffTotal", staffTotal, 0, MOST_STAFF);
        Integer post = reader.number("onPost", onPost, 0, MOST_STAFF);
        Integer capacity = reader.optionalNumber("capacityPercent", capacityPercent, 0, MOST_CAPACITY);
        List<Difficulty> named = readDifficulties(errors);
        String text = reader.optionalText("note", note, LONGEST_NOTE);
        if (staff != null && post != null && post > staff) {
            errors.rejectValue("onPost", "resumption.error.onPostAboveStaff", new Object[] {post, staff}, null);
        }
        if (reader.foundErrors() || onDay == null || chosen == null || staff == null || post == null) {
            return null;
        }
        return new RecordEntry(onDay, chosen, staff, post, capacity, named, text == null ? "" : text);
    }

    private List<Difficulty> readDifficulties(Errors errors) {
        List<Difficulty> named = new ArrayList<>();
        for (String each : difficulties) {
            Difficulty difficulty = Typed.choice(each, Difficulty.class);
            if (difficulty != null) {
                named.add(difficulty);
            } else if (Typed.text(each) != null) {
                errors.rejectValue("difficulties", "form.error.choose");
                break;
            }
        }
        return named;
    }

    @Nullable
    Integer seenVersion() {
        return Typed.number(version);
    }
}

package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.signature.KeptText;
import org.dailydispatch.signature.SentTexts;
import org.jspecify.annotations.Nullable;

/** The leader's own sections, as typed. */
class EditForm implements SentTexts<Dispatch> {

    /** The revision of the draft that the leader saw. */
    public int revision;

    public @Nullable String recommendations;
    public @Nullable String tomorrow;

    /** What is said of townships without a report, by their ids. */
    public Map<String, String> remarks = new LinkedHashMap<>();

    /** The key of the suggestion whose button was pressed; null where the texts are only saved. */
    public @Nullable String adopt;

    /** The key of the adopted sentence that the records' present one is to replace. */
    public @Nullable String replace;

    /** The key of the adopted sentence that is to stay although the records give another one. */
    public @Nullable String keep;

    /** Where the leader goes when his texts are kept, {@code photos}; null where he stays. */
    public @Nullable String then;

    /** What is told when it is done. */
    String done() {
        if (replace != null) {
            return "dispatch.done.replaced";
        }
        if (keep != null) {
            return "dispatch.done.kept";
        }
        return adopt == null ? "dispatch.done.saved" : "dispatch.done.adopted";
    }

    OwnSections typed() {
        return new OwnSections(revision, recommendations, tomorrow, remarks);
    }

    @Override
    public void standAt(int at) {
        revision = at;
    }

    @Override
    public boolean sent() {
        return typed().sent();
    }

    @Override
    public boolean saysOtherThan(Dispatch kept) {
        return KeptText.isOther(recommendations, kept.recommendations())
                || KeptText.isOther(tomorrow, kept.tomorrow())
                || remarks.entrySet().stream()
                        .anyMatch(one ->
                                KeptText.isOther(one.getValue(), kept.remarks().getOrDefault(one.getKey(), "")));
    }

    static EditForm of(Dispatch draft) {
        EditForm form = new EditForm();
        form.revision = draft.revision();
        form.recommendations = draft.recommendations();
        form.tomorrow = draft.tomorrow();
        form.remarks.putAll(draft.remarks());
        return form;
    }
}

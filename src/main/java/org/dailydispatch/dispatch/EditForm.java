package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.signature.OtherText;
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
    public List<OtherText> otherThan(Dispatch kept) {
        return Stream.of(
                        otherRemarks(kept),
                        OtherText.of("dispatch.edit.recommendations", "", recommendations, kept.recommendations()),
                        OtherText.of("dispatch.edit.tomorrow", "", tomorrow, kept.tomorrow()))
                .flatMap(each -> each)
                .toList();
    }

    /** Of townships that have reported since nothing is said, and nothing is missing. */
    private Stream<OtherText> otherRemarks(Dispatch kept) {
        return Remarks.unreported(kept.content(), kept.remarks()).stream()
                .flatMap(
                        each -> OtherText.of("dispatch.edit.remarks", each.name(), remarkOn(each.id()), each.remark()));
    }

    /** In one line, as it is kept; null where it was not sent along. */
    private @Nullable String remarkOn(UUID township) {
        String typed = remarks.get(township.toString());
        return typed == null ? null : typed.replaceAll("\\R", " ");
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

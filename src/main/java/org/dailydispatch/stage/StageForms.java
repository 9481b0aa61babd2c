package org.dailydispatch.stage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.signature.OtherText;
import org.dailydispatch.signature.SentTexts;
import org.jspecify.annotations.Nullable;

/** What a leader's browser sends about a stage report. */
final class StageForms {

    private StageForms() {}

    /** A new report: its days as typed. */
    static class New {

        /** Made with the page, so that sending it twice makes one report. */
        public @Nullable String id;

        public @Nullable String from;
        public @Nullable String to;
    }

    /** The leader's own sections, as typed. */
    static class Edit implements SentTexts<Stage> {

        /** The revision of the draft that the leader saw. */
        public int revision;

        public @Nullable String summary;
        public @Nullable String recommendations;
        public @Nullable String remark;

        /** Where the leader goes when his texts are kept, {@code photos}; null where he stays. */
        public @Nullable String then;

        @Override
        public void standAt(int at) {
            revision = at;
        }

        @Override
        public boolean sent() {
            return summary != null || recommendations != null || remark != null;
        }

        @Override
        public List<OtherText> otherThan(Stage kept) {
            return Stream.of(
                            OtherText.of("stage.edit.summary", "", summary, kept.summary()),
                            OtherText.of("stage.edit.recommendations", "", recommendations, kept.recommendations()),
                            OtherText.of("stage.edit.remark", "", remark, kept.remark()))
                    .flatMap(each -> each)
                    .toList();
        }

        static Edit of(Stage draft) {
            Edit form = new Edit();
            form.revision = draft.revision();
            form.summary = draft.summary();
            form.recommendations = draft.recommendations();
            form.remark = draft.remark();
            return form;
        }
    }

    /** Which photos are ticked of those on the page. */
    static class Photos {

        /** The revision of the draft that the leader saw. */
        public int revision;

        public Set<UUID> photos = new LinkedHashSet<>();

        static Photos of(Stage draft) {
            Photos form = new Photos();
            form.revision = draft.revision();
            draft.photos().forEach(photo -> form.photos.add(photo.id()));
            return form;
        }
    }

    /** A signature: two confirmations and the password once more. */
    static class Sign {

        @AssertTrue(message = "{stage.sign.figuresChecked.missing}")
        public boolean figuresChecked;

        @AssertTrue(message = "{stage.sign.nobodyNamed.missing}")
        public boolean nobodyNamed;

        @NotBlank(message = "{stage.sign.password.missing}")
        public @Nullable String password;
    }

    /** Why words that look like a person's identity are none: a reason beside each of them, and which one was pressed on. */
    static class Clear {

        public @Nullable String key;

        /** As typed, by the keys of the words. */
        public Map<String, String> reasons = new LinkedHashMap<>();

        @Nullable
        String reason() {
            return key == null ? null : reasons.get(key);
        }
    }

    /** Why a signed report is corrected. */
    static class Correction {

        public @Nullable String reason;
    }
}

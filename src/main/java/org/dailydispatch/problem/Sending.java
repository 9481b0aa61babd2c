package org.dailydispatch.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * How a step was sent: the same form with the same content, sent again, is the same step; with another content it is not.
 *
 * @param sheet the form, by the id that was made when it was shown; null where the step came of no form
 * @param sent SHA-256 of everything that the form said, its photos included; null likewise
 */
public record Sending(@Nullable UUID sheet, @Nullable String sent) {

    static final Sending UNKNOWN = new Sending(null, null);

    /**
     * Of a form as it came, before any of its photos was taken in.
     *
     * @param said the form's fields, in an order of their own; null where one was not sent
     * @param photos the ids of those that had come before
     * @param files those that came with the form
     * @throws IOException where one of the files cannot be read
     */
    public static Sending of(
            @Nullable UUID sheet, List<@Nullable String> said, List<String> photos, List<MultipartFile> files)
            throws IOException {
        return new Sending(sheet, Fingerprint.of(said, photos, files));
    }

    /**
     * What is said about its photos: sent again, they are the same.
     *
     * @param sender who sends them, where that is not the owner of the account himself; else null
     */
    public NewPhoto photos(Actor author, UUID problemId, String slot, @Nullable String sender) {
        String named = String.join("/", author.id().toString(), problemId.toString(), slot, sheet + "/" + sent);
        UUID id = sent == null ? Ids.next() : UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        return new NewPhoto(id, Photo.OF_PROBLEM, problemId, slot, null, sender);
    }
}

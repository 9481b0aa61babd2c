package org.dailydispatch.note;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.photo.FormPhotos;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with the form of a note. */
@Component
class SentPhotos {

    private static final String SLOT = "note";

    private final FormPhotos sent;
    private final Photos photos;

    SentPhotos(FormPhotos sent, Photos photos) {
        this.sent = sent;
        this.photos = photos;
    }

    /** @param id of the note */
    void take(Actor author, UUID id, NoteForm form, List<MultipartFile> files, Errors errors) throws IOException {
        sent.take(author, Photo.OF_NOTE, id, SLOT, form.photos, files, errors);
    }

    /**
     * Takes those of the files in that the note has not, and names them in the form. A note that is settled takes none:
     * they become an error of the form.
     */
    void takeMissing(Actor author, Note note, NoteForm form, List<MultipartFile> files, Errors errors)
            throws IOException {
        List<Photo> standing = photos.own(author, Photo.OF_NOTE, note.id()).photos().stream()
                .filter(photo -> photo.state() == Photo.State.FILED)
                .toList();
        List<MultipartFile> missing = sent.missing(standing, files);
        if (note.open() || missing.isEmpty()) {
            take(author, note.id(), form, missing, errors);
        } else {
            form.withoutPhotos(errors);
        }
    }
}

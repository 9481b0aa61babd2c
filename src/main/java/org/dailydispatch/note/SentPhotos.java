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

    /**
     * What came with the form when it was refused is not taken in twice: a phone that kept it sends it again.
     *
     * @param id of the note
     */
    void take(Actor author, UUID id, NoteForm form, List<MultipartFile> files, Errors errors) throws IOException {
        List<MultipartFile> fresh = files;
        for (Photo waiting : files.isEmpty() ? List.<Photo>of() : of(author, id, Photo.State.PENDING)) {
            List<MultipartFile> others = sent.missing(List.of(waiting), fresh);
            if (others.size() < sent.missing(List.of(), fresh).size()) {
                add(form.photos, waiting.id().toString());
                fresh = others;
            }
        }
        sent.take(author, Photo.OF_NOTE, id, SLOT, form.photos, fresh, errors);
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private List<Photo> of(Actor author, UUID id, Photo.State state) {
        return photos.own(author, Photo.OF_NOTE, id).photos().stream()
                .filter(photo -> photo.state() == state)
                .toList();
    }

    /**
     * Takes those of the files in that the note has not, and names them in the form. A note that is settled takes none:
     * they become an error of the form.
     */
    void takeMissing(Actor author, Note note, NoteForm form, List<MultipartFile> files, Errors errors)
            throws IOException {
        List<Photo> standing = of(author, note.id(), Photo.State.FILED);
        List<MultipartFile> missing = sent.missing(standing, files);
        if (note.open() || missing.isEmpty()) {
            take(author, note.id(), form, missing, errors);
        } else {
            form.withoutPhotos(errors);
        }
    }
}

package org.dailydispatch.note;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.photo.RefusedPhotoException;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with the form of a note: with its fields, so that a browser needs no script. */
@Component
class SentPhotos {

    private static final String SLOT = "note";

    private final PhotoIntake intake;
    private final Photos photos;

    SentPhotos(PhotoIntake intake, Photos photos) {
        this.intake = intake;
        this.photos = photos;
    }

    /**
     * Takes the files in and names them in the form, beside those that came before and are still there. One that is
     * refused becomes an error of the form; the others stay.
     *
     * @param id of the note
     */
    void take(Actor author, UUID id, NoteForm form, List<MultipartFile> files, Errors errors) throws IOException {
        for (MultipartFile file : files) {
            if (!isNothing(file)) {
                take(author, id, form, file, errors);
            }
        }
        List<String> standing = photos.own(author, Photo.OF_NOTE, id).photos().stream()
                .filter(photo -> photo.state() == Photo.State.PENDING)
                .map(photo -> photo.id().toString())
                .toList();
        form.photos.retainAll(standing);
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
        List<MultipartFile> missing = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!isNothing(file) && !isAmong(standing, file)) {
                missing.add(file);
            }
        }
        if (note.open() || missing.isEmpty()) {
            take(author, note.id(), form, missing, errors);
        } else {
            form.withoutPhotos(errors);
        }
    }

    private boolean isAmong(List<Photo> standing, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return intake.isAmong(standing, content);
        }
    }

    private void take(Actor author, UUID id, NoteForm form, MultipartFile file, Errors errors) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Photo taken = intake.take(author, new NewPhoto(Ids.next(), Photo.OF_NOTE, id, SLOT, null), content)
                    .photo();
            form.photos.add(taken.id().toString());
        } catch (RefusedPhotoException refused) {
            errors.rejectValue("photos", refused.key(), refused.arguments().toArray(), null);
        }
    }

    /** A field in which nothing was chosen arrives as a file without name and content. */
    private static boolean isNothing(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }
}

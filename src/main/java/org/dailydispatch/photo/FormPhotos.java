package org.dailydispatch.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.LostFiles;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with the fields of a form, so that a browser needs no script. The form's field is {@code photos}. */
@Component
public class FormPhotos {

    private final PhotoIntake intake;
    private final Photos photos;

    FormPhotos(PhotoIntake intake, Photos photos) {
        this.intake = intake;
        this.photos = photos;
    }

    /**
     * Takes the files in and names them beside those that came before and are still there. One that is refused becomes
     * an error of the form, and so do those that were lost with a session; the others stay.
     *
     * @param names what the form names; changed
     */
    public void take(
            Actor author,
            String kind,
            UUID ownerId,
            String slot,
            List<String> names,
            List<MultipartFile> files,
            Errors errors)
            throws IOException {
        takeOwn(author, new NewPhoto(Ids.next(), kind, ownerId, slot, null), names, files, errors);
    }

    /**
     * Likewise for a form that is known again.
     *
     * @param like what is said about each; from its id each gets one of its own, so that the same form with the same id
     *     brings the same photos, also when it is sent twice at once
     */
    public void takeOwn(Actor author, NewPhoto like, List<String> names, List<MultipartFile> files, Errors errors)
            throws IOException {
        if (!LostFiles.inThisRequest().isEmpty()) {
            errors.rejectValue("photos", LostFiles.KEY);
        }
        take(author, like, names, files, errors);
        names.retainAll(photos.own(author, like.ownerKind(), like.ownerId()).photos().stream()
                .filter(photo -> photo.state() == Photo.State.PENDING)
                .map(photo -> photo.id().toString())
                .toList());
    }

    /**
     * Takes the files in and names them, whatever else is named. {@link PhotoIntake} refuses those for which a place has
     * no room: each becomes an error of the form.
     *
     * @param author the account that sends them, or that answers for their sender
     * @param like what is said about each; from its id each gets one of its own
     * @param names what the form names; added to
     */
    public void take(Actor author, NewPhoto like, List<String> names, List<MultipartFile> files, Errors errors)
            throws IOException {
        List<MultipartFile> chosen = chosen(files);
        for (int place = 0; place < chosen.size(); place++) {
            String named = like.id() + "/" + place;
            UUID id = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
            take(author, like.under(id), names, chosen.get(place), errors);
        }
    }

    /** Those of the files that are none of these photos. */
    public List<MultipartFile> missing(Collection<Photo> standing, List<MultipartFile> files) throws IOException {
        List<MultipartFile> missing = new ArrayList<>();
        for (MultipartFile file : chosen(files)) {
            try (InputStream content = file.getInputStream()) {
                if (!intake.isAmong(standing, content)) {
                    missing.add(file);
                }
            }
        }
        return missing;
    }

    private void take(Actor author, NewPhoto photo, List<String> names, MultipartFile file, Errors errors)
            throws IOException {
        try {
            String id = taken(author, photo, file).toString();
            if (!names.contains(id)) {
                names.add(id);
            }
        } catch (RefusedPhotoException refused) {
            errors.rejectValue("photos", refused.key(), refused.arguments().toArray(), null);
        }
    }

    /** Under another id, where it came before and was taken back since. */
    private UUID taken(Actor author, NewPhoto photo, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return intake.take(author, photo, content).photo().id();
        } catch (NotFoundException takenBack) {
            try (InputStream again = file.getInputStream()) {
                return intake.take(author, photo.under(Ids.next()), again)
                        .photo()
                        .id();
            }
        }
    }

    /** A field in which nothing was chosen arrives as a file without name and content. */
    private static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> {
                    String name = file.getOriginalFilename();
                    return !file.isEmpty() || (name != null && !name.isEmpty());
                })
                .toList();
    }
}

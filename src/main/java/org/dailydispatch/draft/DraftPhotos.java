package org.dailydispatch.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.LostFiles;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoFault;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.photo.RefusedPhotoException;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with the form itself, and the taking back of one: what a browser without scripts can do. */
@Component
class DraftPhotos {

    private final PhotoIntake intake;
    private final Photos photos;
    private final Checklists checklists;

    DraftPhotos(PhotoIntake intake, Photos photos, Checklists checklists) {
        this.intake = intake;
        this.photos = photos;
        this.checklists = checklists;
    }

    /** The name of the field with the files of an item. */
    static String field(String item) {
        return "photo[" + item + "]";
    }

    /**
     * Takes in the photos that came with a form, and names them in it.
     *
     * @return why some of them are refused; the others are kept all the same
     */
    List<Complaint> take(Actor actor, UUID id, InspectionForm form, MultiValueMap<String, MultipartFile> files)
            throws IOException {
        List<Complaint> refused = new ArrayList<>();
        Checklist checklist = checklists.version(known(Typed.id(form.checklist)));
        for (Item item : checklist.items()) {
            if (LostFiles.inThisRequest().contains(field(item.code()))) {
                refused.add(Complaint.about(item.code(), "photos", LostFiles.KEY));
            }
            for (MultipartFile file : files.getOrDefault(field(item.code()), List.of())) {
                if (!isNothing(file)) {
                    take(actor, id, form, item.code(), file, refused);
                }
            }
        }
        return refused;
    }

    /** A field in which nothing was chosen arrives as a file without name and content. */
    private static boolean isNothing(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }

    private void take(
            Actor actor, UUID id, InspectionForm form, String item, MultipartFile file, List<Complaint> refused)
            throws IOException {
        List<String> named = form.answers.computeIfAbsent(item, code -> new AnswerForm()).photos;
        if (named.size() >= Photo.MOST) {
            refused.add(Complaint.about(item, "photos", PhotoFault.FULL.key(), Integer.toString(Photo.MOST)));
            return;
        }
        try (InputStream content = file.getInputStream()) {
            NewPhoto photo = new NewPhoto(Ids.next(), Photo.OF_INSPECTION, id, item, null);
            intake.take(actor, photo, content);
            named.add(photo.id().toString());
        } catch (RefusedPhotoException why) {
            refused.add(
                    Complaint.about(item, "photos", why.key(), why.arguments().toArray()));
        }
    }

    /**
     * Takes a photo out of a form; one that is not filed yet is taken back altogether.
     *
     * @return the code of its item
     * @throws NotFoundException where it is not the actor's
     */
    String remove(Actor actor, InspectionForm form, String photoId) {
        Photo photo = photos.photo(actor, known(Typed.id(photoId)));
        form.answers.values().forEach(answer -> answer.photos.remove(photoId));
        if (photo.state() == Photo.State.PENDING) {
            photos.drop(actor, photo.id());
        }
        return photo.slot();
    }

    private static UUID known(@Nullable UUID id) {
        if (id == null) {
            throw new NotFoundException("a photo of a form");
        }
        return id;
    }
}

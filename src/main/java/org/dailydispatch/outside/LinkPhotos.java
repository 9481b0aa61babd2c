package org.dailydispatch.outside;

import java.io.IOException;
import java.util.List;
import org.dailydispatch.photo.FormPhotos;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.problem.Sending;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The photos that come through a link and are not part of an answer yet: at most six, whoever has the address sees them. */
@Component
class LinkPhotos {

    private final FormPhotos forms;
    private final Photos photos;

    LinkPhotos(FormPhotos forms, Photos photos) {
        this.forms = forms;
        this.photos = photos;
    }

    List<Photo> waiting(OutsideLink link) {
        return photos.own(link.outsider().account(), Photo.OF_PROBLEM, link.problemId()).of(link.slot()).stream()
                .filter(photo -> photo.state() == Photo.State.PENDING)
                .toList();
    }

    /** Takes back what was struck out, takes in what came, and leaves in the form what of both is the link's own. */
    void take(OutsideLink link, AnswerForm form, Sending sending, Errors errors) throws IOException {
        List<String> waiting = ids(waiting(link));
        photos.drop(
                link.outsider().account(),
                link.name(),
                form.struckOut().stream()
                        .filter(id -> waiting.contains(id.toString()))
                        .toList());
        NewPhoto like = sending.photos(link.outsider().account(), link.problemId(), link.slot(), link.name());
        forms.take(link.outsider().account(), like, form.photos, form.files, errors);
        form.photos.retainAll(ids(waiting(link)));
        form.shown = List.copyOf(form.photos);
    }

    private static List<String> ids(List<Photo> some) {
        return some.stream().map(photo -> photo.id().toString()).toList();
    }
}

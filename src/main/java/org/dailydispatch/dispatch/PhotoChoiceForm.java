package org.dailydispatch.dispatch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which photos the leader ticked. */
class PhotoChoiceForm {

    /** The revision of the draft that the leader saw. */
    public int revision;

    public Set<UUID> photos = new LinkedHashSet<>();

    static PhotoChoiceForm of(Dispatch draft) {
        PhotoChoiceForm form = new PhotoChoiceForm();
        form.revision = draft.revision();
        draft.photos().forEach(photo -> form.photos.add(photo.id()));
        return form;
    }
}

package org.dailydispatch.attachment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which photos the leader ticked. */
public class PhotoChoiceForm {

    /** The revision of the draft that the leader saw. */
    public int revision;

    public Set<UUID> photos = new LinkedHashSet<>();

    /** As the draft has them. */
    public static PhotoChoiceForm of(int revision, Collection<ChosenPhoto> chosen) {
        PhotoChoiceForm form = new PhotoChoiceForm();
        form.revision = revision;
        chosen.forEach(photo -> form.photos.add(photo.id()));
        return form;
    }
}

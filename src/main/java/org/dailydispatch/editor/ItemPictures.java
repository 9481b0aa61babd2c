package org.dailydispatch.editor;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.HelpPictures;
import org.dailydispatch.photo.Picture;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The picture beside the help of an item in a working copy. */
@Service
@Transactional
class ItemPictures {

    private final Copies copies;
    private final HelpPictures pictures;

    ItemPictures(Copies copies, HelpPictures pictures) {
        this.copies = copies;
        this.pictures = pictures;
    }

    /** @throws RefusedException where the picture is too large to be kept */
    public void put(UUID checklistId, String code, Picture picture, Actor actor) {
        if (picture.full().length > HelpPictures.MOST_BYTES) {
            throw new RefusedException("editor.picture.large");
        }
        UUID kept = pictures.keep(picture.width(), picture.height(), picture.full());
        change(checklistId, code, kept, "CHECKLIST_PICTURE_ADDED", actor);
    }

    public void remove(UUID checklistId, String code, Actor actor) {
        change(checklistId, code, null, "CHECKLIST_PICTURE_REMOVED", actor);
    }

    private void change(UUID checklistId, String code, @Nullable UUID picture, String action, Actor actor) {
        copies.change(
                checklistId,
                action,
                code,
                content -> content.changeItem(code, content.item(code).with(picture)),
                actor);
    }
}

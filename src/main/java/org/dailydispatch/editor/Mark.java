package org.dailydispatch.editor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.language.Name;

/**
 * What a form says about the text that it was opened with. Two administrators may work on one copy: only where both
 * change the same text is the second told. A record's text is a function of what it holds, so equal marks are equal
 * texts; the order and the section of an item are no part of it, nor the id that each version gives it anew.
 */
final class Mark {

    private Mark() {}

    static String of(Item item) {
        return digest(item.at(0, new Name("", "")).toString().replace(item.id().toString(), ""));
    }

    static String of(Part part) {
        return digest(part.name().toString());
    }

    static String of(Content content) {
        return digest(content.name() + " " + content.kinds());
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

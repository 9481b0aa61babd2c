package org.dailydispatch.document;

import java.util.List;

/**
 * A section that is written from records.
 *
 * @param key {@code general}, {@code checkpoints}, {@code townships}, {@code resumption}, {@code problems} or {@code agreements}
 * @param title its heading with its number
 */
public record Section(String key, String title, List<Paragraph> paragraphs) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}

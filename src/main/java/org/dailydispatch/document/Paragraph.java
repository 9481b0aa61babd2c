package org.dailydispatch.document;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of text and figures. */
public record Paragraph(List<Piece> pieces) {

    public Paragraph {
        pieces = List.copyOf(pieces);
    }

    /** The paragraph as a reader sees it. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}

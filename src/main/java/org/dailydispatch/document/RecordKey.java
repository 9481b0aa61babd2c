package org.dailydispatch.document;

import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/** A record among all records. */
record RecordKey(RowKind kind, UUID id) {

    /** What the row is, or rests on. */
    static Stream<RecordKey> of(FigureRow row) {
        return row.sources().isEmpty()
                ? Stream.of(new RecordKey(row.kind(), row.id()))
                : row.sources().stream().map(source -> new RecordKey(source.kind(), source.id()));
    }
}

package org.dailydispatch.export;

/** Told of every row that is written. Whatever it throws ends the writing; what was written until then is no file. */
@FunctionalInterface
public interface RowCount {

    void one();

    /** That was the last row of a document, which is put together from now on. */
    default void all() {}
}

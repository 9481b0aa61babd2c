package org.dailydispatch.export;

/** Told of every row that is written. Whatever it throws ends the writing; what was written until then is no file. */
@FunctionalInterface
public interface RowCount {

    void one();
}

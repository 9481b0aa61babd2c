package org.dailydispatch.photo;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where the pictures lie. Names are made by this room alone: small letters, digits, dots, and never a path. */
interface PhotoStore {

    /** Keeps the content under the name: all of it, safe against a loss of power, or nothing. */
    void write(String name, byte[] content) throws IOException;

    /** Empty where there is no such name. */
    Optional<byte[]> read(String name) throws IOException;

    /** Does nothing where there is no such name. */
    void delete(String name) throws IOException;

    /**
     * Every name that is kept, with the time at which the store says that it was written. What was left of broken writes
     * is among them, and whatever else somebody put there.
     */
    Map<String, Instant> written() throws IOException;
}

package org.dailydispatch.download;

import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/**
 * Which exports the history shows; null does not narrow it.
 *
 * @param owner a part of the name of who asked
 */
record DownloadFilter(
        @Nullable DownloadState state,
        @Nullable String what,
        @Nullable String owner) {

    static final DownloadFilter NONE = new DownloadFilter(null, null, null);

    /** The history, or its file, with these filters. */
    Address address(String path) {
        return Address.of(path).with("state", state).with("what", what).with("owner", owner);
    }
}

package org.dailydispatch.download;

import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/** Which exports the history shows; null does not narrow it. What cannot be read filters nothing. */
record DownloadFilter(
        @Nullable DownloadState state, @Nullable String what) {

    static DownloadFilter of(@Nullable String state, @Nullable String what, Ledgers ledgers) {
        String key = Typed.text(what);
        return new DownloadFilter(
                Typed.choice(state, DownloadState.class),
                key == null || ledgers.find(key).isEmpty() ? null : key);
    }

    /** The history, or its file, with these filters. */
    Address address(String path) {
        return Address.of(path).with("state", state).with("what", what);
    }
}

package org.dailydispatch.difference;

/** A piece of a text that stands in both versions, or in one of them. */
public record Part(Kind kind, String text) {

    /** In which of the versions it stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public boolean same() {
        return kind == Kind.SAME;
    }

    public boolean removed() {
        return kind == Kind.REMOVED;
    }
}

package org.dailydispatch.territory;

/** Whether a site is one that everybody works with, or a venue that somebody has added on the spot. */
public enum SiteState {
    /** Registered: by an administrator, with an enterprise, or by a leader's confirmation. */
    CONFIRMED,
    /** 待确认: a team's own until its leader has looked at it. Nothing is expected there. */
    PROPOSED,
    /** The same as another site; what was found under it stays under it. */
    MERGED,
    /** Not to be visited again; what was found there stays. */
    REJECTED;

    /** Whether a visit can begin there. */
    public boolean open() {
        return this == CONFIRMED || this == PROPOSED;
    }
}

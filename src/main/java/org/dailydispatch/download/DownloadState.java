package org.dailydispatch.download;

/** How far a file is. Only {@link #DONE} ever has one. */
enum DownloadState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether it is still going to change by itself. */
    public boolean pending() {
        return this == QUEUED || this == RUNNING;
    }
}

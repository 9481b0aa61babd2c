package org.dailydispatch.meeting;

/** What a meeting is for. */
public enum MeetingKind {
    /** 督导见面会: the first one with the county, at the beginning of the posting. */
    KICK_OFF("督导见面会"),
    /** 会商: the regular one with the county's leadership. */
    CONSULTATION("会商");

    private final String word;

    MeetingKind(String word) {
        this.word = word;
    }

    /** What the minutes call it: Chinese in every language. */
    public String word() {
        return word;
    }
}

package org.dailydispatch.meeting;

/** What can be done to an action item; each needs words. */
enum ItemAction {
    /** Report it done. */
    DONE("ACTION_ITEM_DONE"),
    /** Give it up. */
    DROP("ACTION_ITEM_DROPPED"),
    /** Open it again: it was not done after all. */
    REOPEN("ACTION_ITEM_REOPENED");

    private final String deed;

    ItemAction(String deed) {
        this.deed = deed;
    }

    /** Its name on the trail. */
    String deed() {
        return deed;
    }
}

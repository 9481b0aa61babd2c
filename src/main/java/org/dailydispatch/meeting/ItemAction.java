package org.dailydispatch.meeting;

/** What can be done to an action item; each needs words. */
enum ItemAction {
    /** Report it done. */
    DONE("ACTION_ITEM_DONE", ItemState.DONE),
    /** Give it up. */
    DROP("ACTION_ITEM_DROPPED", ItemState.DROPPED),
    /** Open it again: it was not done after all. */
    REOPEN("ACTION_ITEM_REOPENED", ItemState.OPEN);

    private final String deed;
    private final ItemState outcome;

    ItemAction(String deed, ItemState outcome) {
        this.deed = deed;
        this.outcome = outcome;
    }

    /** The state to which it leads. */
    ItemState outcome() {
        return outcome;
    }

    /** Its name on the trail. */
    String deed() {
        return deed;
    }
}

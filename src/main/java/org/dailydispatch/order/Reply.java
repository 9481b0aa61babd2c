package org.dailydispatch.order;

/**
 * What the addressee answers.
 *
 * @param measures what was done
 * @param text what else is to be said; may be empty
 */
record Reply(String measures, String text) {

    /** Both, as the timeline keeps them. */
    String whole() {
        return text.isEmpty() ? measures : measures + "\n" + text;
    }
}

package org.dailydispatch.dispatch;

/**
 * A document as it is kept.
 *
 * @param content its JSON
 * @param template the number of the template in whose words it is
 */
record Assembled(String content, int template) {}

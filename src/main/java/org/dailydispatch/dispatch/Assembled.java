package org.dailydispatch.dispatch;

import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Findings;

/**
 * A day's document.
 *
 * @param content its JSON, as it is kept
 * @param template the number of the template in whose words it is
 * @param document the same as the content
 * @param findings what it was written from
 */
record Assembled(String content, int template, DispatchContent document, Findings findings) {}

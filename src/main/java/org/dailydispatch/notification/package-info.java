/** What a person is told, in the program and outside it: notices, settings, the outbox of messages. */
@NullMarked
package org.dailydispatch.notification;

import org.jspecify.annotations.NullMarked;

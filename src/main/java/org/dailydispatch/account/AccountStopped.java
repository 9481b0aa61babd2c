package org.dailydispatch.account;

import org.dailydispatch.access.Actor;

/**
 * An administrator stopped an account; published in the same transaction, after the account was stopped.
 *
 * @param stopped whose account it was, with role and reach
 * @param by who stopped it
 */
public record AccountStopped(Actor stopped, Actor by) {}

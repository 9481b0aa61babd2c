package org.dailydispatch.order;

/**
 * What the headline of a list says; to a liaison, of what is addressed to his own township.
 *
 * @param open issued and not accepted
 * @param overdue of them, those whose deadline the addressee has let pass
 * @param answered of the open ones, those that the leader has to look at
 * @param listed how many rows the list has on all its pages
 */
record OrderCount(int open, int overdue, int answered, int listed) {}

package org.dailydispatch.paper;

/**
 * A font file that was asked for and cannot be used.
 *
 * @param part what of a paper it was meant for, as in the setting's name
 * @param file where it was looked for
 */
public record FontFault(String part, String file) {}

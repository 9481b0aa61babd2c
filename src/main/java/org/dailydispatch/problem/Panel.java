package org.dailydispatch.problem;

/**
 * A part of a problem's page that another room gives.
 *
 * @param template the template that holds its fragment {@code panel(content)}
 */
public record Panel(String template, Object content) {}

package org.dailydispatch.inspection;

import org.jspecify.annotations.Nullable;

/**
 * A part of an inspection's page that another room gives.
 *
 * @param template the template that holds its fragment {@code panel(content, inspection)}
 */
public record Panel(String template, @Nullable Object content) {}

package org.dailydispatch.template;

import java.time.Instant;
import org.dailydispatch.document.DispatchTemplate;

/**
 * A published template; it never changes again.
 *
 * @param number 1 for the one with which the program comes
 * @param note what changed and why
 * @param publishedBy whose doing it was; empty for the first
 */
public record TemplateVersion(
        int number, DispatchTemplate template, String note, Instant publishedAt, String publishedBy) {}

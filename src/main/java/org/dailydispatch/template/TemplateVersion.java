package org.dailydispatch.template;

import java.time.Instant;
import org.dailydispatch.document.DispatchTemplate;

/**
 * A published template; it never changes again.
 *
 * @param number from 1 on
 * @param note what changed and why
 * @param publishedBy whose doing it was; empty for those with which the program comes
 */
public record TemplateVersion(
        int number, DispatchTemplate template, String note, Instant publishedAt, String publishedBy) {}

/**
 * The stage report (阶段性督导报告): what a team did over a period, drawn together from its published dispatches and its
 * records, edited, signed, published, corrected. The document is Chinese in every language of the program.
 */
@NullMarked
package org.dailydispatch.stage;

import org.jspecify.annotations.NullMarked;

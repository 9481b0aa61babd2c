package org.dailydispatch.document;

/** The case in which a sentence of a template is said. The program finds out which it is; the template says it. */
public enum Case {
    /** There is nothing that the sentence could state: it has no placeholders. */
    NONE,
    /** The figure is zero. */
    ZERO,
    /** Zero of a single one. */
    ZERO_ONE,
    /** Zero of several. */
    ZERO_MANY,
    /** The figure is above zero, or some of a whole. */
    SOME,
    /** It is so of the only one. */
    ALL_ONE,
    /** It is so of all several. */
    ALL_MANY,
    /** Everything that could be counted is. */
    FULL,
    /** Exactly one is named. */
    ONE,
    /** Several are named. */
    MANY,
    /** There are checkpoints only. */
    CHECKPOINTS,
    /** There are villages only. */
    VILLAGES,
    /** There are both. */
    BOTH,
    MAJOR_ALL_ONE,
    MAJOR_ALL_MANY,
    SERIOUS_ALL_ONE,
    SERIOUS_ALL_MANY,
    MAJOR_SOME,
    SERIOUS_SOME,
    IN_TIME_ONE,
    IN_TIME_MANY,
    OVERDUE_ONE,
    OVERDUE_MANY,
    OVERDUE_SOME,
    /** There is no such site. */
    NO_SITES,
    UNCHECKED_ONE,
    UNCHECKED_MANY,
    CLEAN_ONE,
    CLEAN_MANY,
    FAILED_ONE,
    FAILED_MANY,
    CLEAN_SOME,
    FULL_FILED,
    FULL_LATE,
    FULL_ZERO,
    FULL_DRAFT,
    FULL_MISSING,
    /** Townships stand differently: the parts follow. */
    MIXED,
    FILED,
    LATE,
    ZERO_REPORT,
    DRAFT,
    MISSING,
    DONE,
    DROPPED
}

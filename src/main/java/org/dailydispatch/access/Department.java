package org.dailydispatch.access;

/** A department with which the county's situation is shared. */
public enum Department {
    /** 组织部. */
    ORGANIZATION,
    /** 卫健部门. */
    HEALTH,
    /** 公安部门. */
    PUBLIC_SECURITY
}

package org.dailydispatch.access;

/** What a person may do; the table of permissions is in docs/permissions.md. */
public enum Role {
    /** 督导组成员: inspects openly for one team. */
    INSPECTOR,
    /** 暗访组成员: visits unannounced for one team. */
    COVERT_INSPECTOR,
    /** 督导组长: sees the whole team, signs its dispatch. */
    LEADER,
    /** 镇街联络员: reports and answers for one township. */
    LIAISON,
    /** 市级工作人员: compares all teams. */
    MUNICIPAL,
    /** 部门 (组织、卫健、公安): reads extracts. */
    DEPARTMENT,
    /** 管理员: keeps accounts, teams, sites and checklists; sees no inspection. */
    ADMINISTRATOR,
    /** 审计员: reads the trail, changes nothing. */
    AUDITOR
}

package org.dailydispatch.resumption;

/**
 * What is counted of a county's enterprises on a day. Each constant holds the one condition that both its number and
 * the list of rows behind it are read by; {@code e} is an enterprise in force on the day, {@code r} its latest record
 * up to it, if any.
 */
public enum ResumptionFigure {
    /** 应复工: enterprises above designated size, in force. */
    ELIGIBLE("e.designated_size"),
    /** 已复工. */
    RESUMED("e.designated_size and r.state = 'RESUMED'"),
    /** 未复工: eligible and not resumed, on file or not. */
    NOT_RESUMED("e.designated_size and r.state is distinct from 'RESUMED'"),
    /** 重点项目, started or not. */
    KEY_PROJECT("e.key_project"),
    /** 已开工重点项目: resumed by a record of the day or an earlier one. */
    KEY_PROJECT_STARTED("e.key_project and exists (select 1 from resumption_record f"
            + " where f.enterprise_id = e.id and f.day <= d.day and f.state = 'RESUMED')");

    private final String condition;

    ResumptionFigure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}

package org.dailydispatch.meeting;

/** The fixed words of the minutes, for the pages that show them: Chinese in every language. */
final class MinutesWords {

    static final MinutesWords OF_THE_MINUTES = new MinutesWords();

    private MinutesWords() {}

    public String getDraft() {
        return "草稿，未审定";
    }

    public String getTime() {
        return "时间：";
    }

    public String getPlace() {
        return "地点：";
    }

    public String getUnits() {
        return "参加单位：";
    }

    public String getPeople() {
        return "参加人员：";
    }

    public String getSeparator() {
        return "、";
    }

    public String getApprover() {
        return "审定：";
    }

    /** What stands under the title of a correction. */
    public String correction(int number, String reason) {
        return "（更正版第" + number + "版）更正说明：" + reason;
    }
}

package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Whom a dispatch is for and who gets a copy, as a template says it.
 *
 * @param addressee 主送; fixed words
 * @param copies 抄送; in place of {@link #OF_THE_COUNTY} the county's committee and government are filled in
 */
public record Recipients(String addressee, String copies) {

    /** How many characters each may have. */
    public static final int LONGEST = 60;

    /** What stands between braces for the committee and the government of the county in which the team is. */
    public static final String OF_THE_COUNTY = "所在县市区";

    /** Those of the program's own template, and of every template from before they could be set. */
    public static final Recipients STANDARD = new Recipients("市督导工作专班", "{" + OF_THE_COUNTY + "}");

    /**
     * What is wrong with one of the two.
     *
     * @param field {@code addressee} or {@code copies}
     * @param key which message of the faults of a template says it
     * @param argument what the message names; null where it names nothing
     */
    public record Wrong(String field, String key, @Nullable String argument) {}

    /** None where a dispatch can be addressed with them. */
    public List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        look("addressee", addressee, false, faults);
        look("copies", copies, true, faults);
        return List.copyOf(faults);
    }

    private static void look(String field, String text, boolean county, List<Wrong> faults) {
        String stray = Phrase.stray(text);
        if (text.isBlank()) {
            faults.add(new Wrong(field, "nobody", null));
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            faults.add(new Wrong(field, "longRecipients", String.valueOf(LONGEST)));
        } else if (stray != null) {
            faults.add(new Wrong(field, "unclosed", stray));
        } else {
            Phrase.tokens(text).stream()
                    .filter(token -> token.name() != null)
                    .filter(token -> !county || !OF_THE_COUNTY.equals(token.name()) || token.words() != null)
                    .findFirst()
                    .ifPresent(token -> faults.add(
                            new Wrong(field, county ? "onlyCounty" : "noPlaceholder", String.valueOf(token.name()))));
        }
    }

    /** 诸城市委、市政府 in the standard words for Zhucheng. */
    String copiesOf(String county) {
        return copies.replaceAll(
                "\\{[\\s\\u3000]*" + OF_THE_COUNTY + "[\\s\\u3000]*}",
                Matcher.quoteReplacement(Wording.committeeAndGovernment(county)));
    }
}

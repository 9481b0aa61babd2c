package org.dailydispatch.document;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.document.Identity.Kind;

/**
 * Looks in a text for what tells who somebody is. Full-width digits and letters count as plain ones, and spaces or
 * dashes between digits as nothing: whoever types a number has his own way.
 */
public final class IdentitySearch {

    private static final String GAP = "[\\s\\p{Z}\\p{Pd}\\p{Cf}·−]{0,3}";

    private static final Pattern RESIDENT_ID =
            Pattern.compile("(?<![0-9])[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9x](?![0-9])");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86" + GAP + ")?1" + GAP + "[3-9](?:" + GAP + "[0-9]){9}(?![0-9])");

    private static final String AREA = "(?:10|2[0-9]|[3-9][0-9]{2})";

    /** With its area code, in brackets or not, or with that of the country. */
    private static final Pattern LANDLINE = Pattern.compile("(?:(?<![0-9])\\(?0" + AREA
            + "\\)?|(?:\\+|(?<![0-9])(?:00)?)86" + GAP + AREA + ")" + GAP + "[2-8](?:" + GAP + "[0-9]){6,7}(?![0-9])");

    /** Without one, where a word says that it is a number to call. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:电话|手机|座机|联系方式|致电|拨打|tel|phone)[是为号码]*[\\s:.]{0,3}" + "([2-8][0-9]{2,3}[-\\s]?[0-9]{4})(?![0-9])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10x98765432";
    private static final int CALLED_WITHIN = 10;
    private static final int SHORTEST_LATIN_NAME = 3;
    private static final int SHORTEST_NAME = 2;

    private final String place;
    private final String text;

    /** The text sign by sign in its plain form; as long as the text. */
    private final StringBuilder plain;

    private final List<Found> found = new ArrayList<>();

    private record Found(int from, int to, Kind kind) {}

    private IdentitySearch(String place, String text) {
        this.place = place;
        this.text = text;
        this.plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            plain.append(plain(text.charAt(at)));
        }
    }

    /**
     * What is found, in the order of the text.
     *
     * @param place where the text stands in the document
     * @param names of people whom the records know
     */
    public static List<Identity> in(String place, String text, Collection<String> names) {
        IdentitySearch search = new IdentitySearch(place, text);
        search.residents();
        search.all(MOBILE, 0);
        search.all(LANDLINE, 0);
        search.all(CALLED, 1);
        names.forEach(search::name);
        return search.identities();
    }

    /** A text as names are looked for in it by a database: plain signs, small letters, no spaces. */
    public static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    /** A number in a circle or raised is a mark beside other signs, and no digit among them. */
    private static char plain(char sign) {
        if (Character.getType(sign) == Character.OTHER_NUMBER) {
            return sign;
        }
        String normal =
                Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return normal.length() == 1 ? normal.charAt(0) : sign;
    }

    private void residents() {
        Matcher matcher = RESIDENT_ID.matcher(plain);
        int from = 0;
        while (matcher.find(from)) {
            boolean resident = isResident(matcher.group()) || isCalledResident(matcher.start(), matcher.group());
            from = resident ? matcher.end() : matcher.start() + 1;
            if (resident) {
                take(matcher.start(), matcher.end(), Kind.RESIDENT_ID);
            }
        }
    }

    /** Where a word before it says what it is, a mistyped check digit hides nobody. */
    private boolean isCalledResident(int start, String typed) {
        return plain.substring(Math.max(0, start - CALLED_WITHIN), start).contains("身份证")
                && isBirthday(typed.replaceAll("[^0-9x]", "").substring(6, 14));
    }

    /** By GB 11643: a day of birth that there is, and the check digit of ISO 7064 MOD 11-2. */
    private static boolean isResident(String typed) {
        String signs = typed.replaceAll("[^0-9x]", "");
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (signs.charAt(at) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == signs.charAt(WEIGHTS.length)
                && isBirthday(signs.substring(6, 14));
    }

    private static boolean isBirthday(String digits) {
        try {
            int year = LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)))
                    .getYear();
            return year >= 1880 && year < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private void all(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            take(matcher.start(group), matcher.end(group), Kind.PHONE);
        }
    }

    private void name(String name) {
        String sought = squeezed(name);
        boolean latin = sought.codePoints().allMatch(sign -> sign < 0x250);
        if (sought.codePointCount(0, sought.length()) < (latin ? SHORTEST_LATIN_NAME : SHORTEST_NAME)) {
            return;
        }
        String apart = sought.codePoints()
                .mapToObj(sign -> Pattern.quote(Character.toString(sign)))
                .collect(Collectors.joining("[\\s\\p{Z}\\p{Cf}]{0,2}"));
        String whole = latin ? "(?<![\\p{L}\\p{N}])" + apart + "(?![\\p{L}\\p{N}])" : apart;
        Matcher matcher = Pattern.compile(whole).matcher(plain);
        while (matcher.find()) {
            take(matcher.start(), matcher.end(), Kind.NAME);
        }
    }

    /** What lies within something found already tells nothing more. */
    private void take(int from, int to, Kind kind) {
        if (found.stream().noneMatch(other -> from < other.to && other.from < to)) {
            found.add(new Found(from, to, kind));
        }
    }

    private List<Identity> identities() {
        found.sort(Comparator.comparingInt(Found::from));
        return new LinkedHashSet<>(found.stream().map(this::identity).toList())
                .stream().toList();
    }

    private Identity identity(Found words) {
        int start = text.lastIndexOf('\n', words.from - 1) + 1;
        int end = text.indexOf('\n', words.to);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        return new Identity(words.kind, place, text.substring(words.from, words.to), line);
    }
}

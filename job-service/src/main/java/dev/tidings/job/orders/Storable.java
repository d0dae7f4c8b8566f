package dev.tidings.job.orders;

import java.util.Collection;
import java.util.stream.Collectors;

/** What the columns of the read model can hold. */
final class Storable {

    /** Characters of a text that filters see; an index entry holds no more than 2,700 bytes. */
    static final int MOST_CHARACTERS = 512;

    /** The unit separator, which no text has use for. */
    private static final char BETWEEN = '\u001f';

    private Storable() {}

    /** Orders may say anything; PostgreSQL's text holds every character but NUL. */
    static String text(String text) {
        return cut(text).replace('\0', '\uFFFD');
    }

    /** Texts as one parameter, which {@link OrderSql#KEEP} takes apart. */
    static String list(Collection<String> texts) {
        return texts.stream()
                .map(each -> each.replace(BETWEEN, '\uFFFD'))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, splitsPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}

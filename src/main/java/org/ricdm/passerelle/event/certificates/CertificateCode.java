package org.ricdm.passerelle.event.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes by which certificates are checked: nobody guesses one, and whoever has it on paper can type it. */
final class CertificateCode {

    /** Crockford's base 32: no letter looks like a digit. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Five bits each: 130 bits. */
    private static final int LENGTH = 26;

    private static final Pattern VALID = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, at) -> code.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** What somebody typed as it is stored; empty when it is no code. */
    static String read(String typed) {
        var code = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replaceAll("[il]", "1")
                .replace('o', '0');
        return VALID.matcher(code).matches() ? code : "";
    }
}

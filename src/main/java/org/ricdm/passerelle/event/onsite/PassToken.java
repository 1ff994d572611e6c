package org.ricdm.passerelle.event.onsite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of passes: a random number of 96 bits and the first 96 bits of its HMAC-SHA-256 (RFC 2104) under the key of the
 * event, in Base64 for addresses (RFC 4648, section 5).
 */
final class PassToken {

    static final int NUMBER = 12;
    private static final int SIGNATURE = 12;
    private static final String SHORT_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SHORT_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassToken() {}

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static String shortCode() {
        var code = new StringBuilder(SHORT_LENGTH);
        for (int n = 0; n < SHORT_LENGTH; n++) {
            code.append(SHORT_LETTERS.charAt(RANDOM.nextInt(SHORT_LETTERS.length())));
        }
        return code.toString();
    }

    static String of(byte[] number, byte[] secret) {
        var token = Arrays.copyOf(number, NUMBER + SIGNATURE);
        System.arraycopy(signature(number, secret), 0, token, NUMBER, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The number in it, whoever signed it; nothing when it is no token at all. */
    static Optional<byte[]> number(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == NUMBER + SIGNATURE ? Optional.of(Arrays.copyOf(bytes, NUMBER)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it was signed with that key. */
    static boolean isSigned(String token, byte[] secret) {
        return number(token)
                .map(number -> MessageDigest.isEqual(
                        of(number, secret).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    private static byte[] signature(byte[] number, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

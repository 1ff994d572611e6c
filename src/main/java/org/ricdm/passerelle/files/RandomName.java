package org.ricdm.passerelle.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.access.SecretToken;

/** Names that nobody can guess: 128 random bits. */
final class RandomName {

    private static final int BYTES = 16;
    private static final Pattern ON_DISK = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomName() {}

    /** For an address: 22 letters, digits, dashes and underscores. */
    static String inAddress() {
        return SecretToken.make(BYTES);
    }

    /** For the disk, where capitals may not count. */
    static String onDisk() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isOnDisk(String name) {
        return ON_DISK.matcher(name).matches();
    }
}

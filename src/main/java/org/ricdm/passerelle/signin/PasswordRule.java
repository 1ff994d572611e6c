package org.ricdm.passerelle.signin;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a password must be (OWASP ASVS 5.0, chapter 6.2): long, and neither the person nor a common one. */
final class PasswordRule {

    static final int MIN = 12;
    static final int MAX = 128;

    private static final Set<String> COMMON = Set.of(
            "password1234",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "azertyuiop12",
            "motdepasse123",
            "motdepasse1234",
            "motdepassemotdepasse",
            "contraseña123",
            "contrasena1234",
            "password12345",
            "palavrapasse",
            "palavra-passe",
            "iloveyou1234",
            "passerelle123",
            "passerelle1234",
            "passerelle2026",
            "administrator",
            "bienvenue1234",
            "bienvenue2026",
            "benvenuto1234",
            "bienvenido123",
            "qwerty123456",
            "azerty123456",
            "abcdefghijkl",
            "aaaaaaaaaaaa",
            "000000000000",
            "111111111111");

    private PasswordRule() {}

    /** Key of what is wrong with it, or null. */
    static @Nullable String problem(String password, String email, String name) {
        if (password.codePointCount(0, password.length()) < MIN) {
            return "signin.error.passwordShort";
        }
        if (password.length() > MAX) {
            return "signin.error.passwordLong";
        }
        var lower = password.toLowerCase(Locale.ROOT);
        var local = email.substring(0, Math.max(1, email.indexOf('@')));
        if (COMMON.contains(lower)
                || lower.chars().distinct().count() < 4
                || (local.length() > 3 && lower.contains(local))
                || (name.length() > 3 && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            return "signin.error.passwordKnown";
        }
        return null;
    }
}

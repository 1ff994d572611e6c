package org.ricdm.passerelle.common.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.PropertyResolver;

/** Looks at the settings that have no default before anything is built with them, and names all that are wrong at once. */
class NeededSettings implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String PUBLIC_URL = "PUBLIC_URL";
    private static final String DB_URL = "DB_URL";
    private static final String MAIL_FROM = "MAIL_FROM";
    private static final String FILES_DIR = "FILES_DIR";

    /** May be empty, for a database that asks for none; but somebody must have decided so. */
    private static final String DB_PASSWORD = "DB_PASSWORD";

    private static final List<String> NEEDED =
            List.of(PUBLIC_URL, DB_URL, "DB_USER", DB_PASSWORD, "MAIL_HOST", MAIL_FROM, FILES_DIR);

    /** Mail servers refuse everything from a sender with a name around it, or with two addresses. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"@]+@[^\\s<>,;:\"@]+");

    private static final Set<String> WEB = Set.of("http", "https");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    /** @throws SettingsRefused when a setting is missing or cannot be meant */
    static void check(PropertyResolver settings) {
        var missing = NEEDED.stream()
                .filter(name -> isMissing(name, settings.getProperty(name)))
                .toList();
        var wrong = new ArrayList<String>();
        var address = settings.getProperty(PUBLIC_URL, "");
        if (!missing.contains(PUBLIC_URL) && !isWebAddress(address)) {
            wrong.add(
                    PUBLIC_URL + " must be an absolute http or https address such as https://portal.example.org, not \""
                            + address + "\"");
        }
        var sender = settings.getProperty(MAIL_FROM, "");
        if (!missing.contains(MAIL_FROM) && !ADDRESS.matcher(sender).matches()) {
            wrong.add(MAIL_FROM + " must be an address alone such as portal@example.org, not \"" + sender + "\"");
        }
        // Its value is not repeated: it may hold a password.
        if (!missing.contains(DB_URL) && !settings.getProperty(DB_URL, "").startsWith("jdbc:mariadb:")) {
            wrong.add(DB_URL + " must be a JDBC address such as jdbc:mariadb://host:3306/passerelle");
        }
        var files = settings.getProperty(FILES_DIR, "");
        if (!missing.contains(FILES_DIR) && !WritableFolder.is(files)) {
            wrong.add(FILES_DIR + " must be a folder that the portal can write to, not \"" + files + "\"");
        }
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            throw new SettingsRefused(missing, wrong);
        }
    }

    private static boolean isMissing(String name, @Nullable String value) {
        return value == null || (value.isBlank() && !name.equals(DB_PASSWORD));
    }

    private static boolean isWebAddress(String address) {
        try {
            var parts = new URI(address);
            var scheme = parts.getScheme();
            return scheme != null
                    && WEB.contains(scheme.toLowerCase(Locale.ROOT))
                    && parts.getHost() != null
                    && parts.getRawUserInfo() == null
                    && parts.getRawQuery() == null
                    && parts.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

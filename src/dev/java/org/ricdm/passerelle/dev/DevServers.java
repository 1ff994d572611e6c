package org.ricdm.passerelle.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The servers that are up before the application is, because its settings name their ports. */
@Configuration(proxyBeanMethods = false)
public class DevServers {

    /** Ports of the contract, where outside checks look for mail. */
    static final int SMTP = 3025;

    static final int IMAP = 3143;

    private static @Nullable MailCatcher catcher;

    /** Starts the mail catcher on the ports of the contract. */
    static synchronized MailCatcher mailForRun() {
        catcher = MailCatcher.start(SMTP, IMAP);
        return catcher;
    }

    /** The one mail catcher of a test run, on any free ports. */
    public static synchronized MailCatcher mailForTests() {
        if (catcher == null) {
            catcher = MailCatcher.start(0, 0);
        }
        return catcher;
    }

    /** Deletes a folder with everything in it. */
    public static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean(destroyMethod = "")
    static MailCatcher mailCatcher() {
        return mailForTests();
    }
}

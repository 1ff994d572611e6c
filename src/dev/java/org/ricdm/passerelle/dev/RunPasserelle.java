package org.ricdm.passerelle.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ricdm.passerelle.PasserelleApplication;
import org.springframework.boot.SpringApplication;

/** {@code ./passerelle run}: the portal with an embedded store, a mail catcher and demo data. */
public final class RunPasserelle {

    private static final String USAGE = "usage: ./passerelle run [--port N] [--data DIR] [--no-demo]";

    private RunPasserelle() {}

    @SuppressWarnings("SystemOut") // this is a command that talks to who typed it
    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(List.of(args).iterator());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        var store = EmbeddedStore.start(options.data);
        var mail = DevServers.mailForRun();
        SpringApplication.getShutdownHandlers().add(() -> {
            mail.stop();
            store.stop();
        });
        var settings = new ArrayList<String>();
        settings.add("--DB_URL=" + store.schema("passerelle"));
        settings.add("--DB_USER=root");
        settings.add("--DB_PASSWORD=");
        settings.add("--MAIL_HOST=localhost");
        settings.add("--MAIL_PORT=" + mail.smtpPort());
        settings.add("--MAIL_FROM=passerelle@portal.example");
        settings.add("--PUBLIC_URL=http://localhost:" + options.port);
        settings.add("--PORT=" + options.port);
        settings.add("--MANAGEMENT_PORT=" + (options.port + 1));
        settings.add("--SECURE_COOKIES=false");
        settings.add("--passerelle.demo=" + options.demo);
        SpringApplication.from(PasserelleApplication::main)
                .with(DevConfiguration.class)
                .run(settings.toArray(String[]::new));
        System.out.println("Passerelle is ready: http://localhost:" + options.port);
    }

    private static final class Options {
        private int port = 8080;
        private Path data = Path.of("data");
        private boolean demo = true;

        static Options parse(Iterator<String> words) {
            var options = new Options();
            while (words.hasNext()) {
                var word = words.next();
                switch (word) {
                    case "--port" -> options.port = number(value(word, words));
                    case "--data" -> options.data = Path.of(value(word, words));
                    case "--no-demo" -> options.demo = false;
                    default -> throw new IllegalArgumentException("unknown option: " + word);
                }
            }
            return options;
        }

        private static String value(String option, Iterator<String> words) {
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value");
            }
            return words.next();
        }

        private static int number(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
                throw new IllegalArgumentException("not a port: " + text);
            }
            return Integer.parseInt(text);
        }
    }
}

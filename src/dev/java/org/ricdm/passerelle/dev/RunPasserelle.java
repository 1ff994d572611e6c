package org.ricdm.passerelle.dev;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.PasserelleApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedExceptionUtils;

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
        var taken = Stream.of(options.port, options.port + 1, DevServers.SMTP, DevServers.IMAP)
                .filter(RunPasserelle::isTaken)
                .toList();
        if (!taken.isEmpty()) {
            System.err.println("These ports are in use: " + taken + ". Is Passerelle running already? Stop it, or"
                    + " choose another port for the portal with --port.");
            System.exit(1);
        }
        try {
            run(options);
        } catch (RuntimeException e) {
            // Spring has said why; threads of its servers would keep this process alive.
            System.err.println("Passerelle has not started: " + e.getMessage() + ", because "
                    + NestedExceptionUtils.getMostSpecificCause(e));
            System.exit(1);
        }
        System.out.println("Passerelle is ready: http://localhost:" + options.port);
    }

    private static void run(Options options) {
        var store = EmbeddedStore.start(options.data);
        SpringApplication.getShutdownHandlers().add(store::stop);
        var mail = DevServers.mailForRun();
        SpringApplication.getShutdownHandlers().add(mail::stop);
        SpringApplication.from(PasserelleApplication::main)
                .with(DevConfiguration.class)
                .run(
                        "--DB_URL=" + store.schema("passerelle"),
                        "--DB_USER=root",
                        "--DB_PASSWORD=",
                        "--MAIL_HOST=localhost",
                        "--MAIL_PORT=" + mail.smtpPort(),
                        "--MAIL_FROM=passerelle@portal.example",
                        "--PUBLIC_URL=http://localhost:" + options.port,
                        "--FILES_DIR=" + options.data.resolve("files"),
                        "--PORT=" + options.port,
                        "--MANAGEMENT_PORT=" + (options.port + 1),
                        "--SEARCH_DIR=" + options.data.resolve("search"),
                        "--SECURE_COOKIES=false",
                        "--passerelle.demo=" + options.demo);
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
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
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65534) {
                throw new IllegalArgumentException("not a port: " + text);
            }
            return Integer.parseInt(text);
        }
    }
}

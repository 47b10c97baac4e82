package vn.sophongtrao.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of an installation with its own server: {@code postgres} (the cluster), {@code binaries}, {@code passwords}
 * and {@code lock}. Held by one process at a time; nothing in it is touched before the lock is held.
 */
final class DataFolder implements AutoCloseable {

    private static final String COMPLETE = "so-phong-trao.complete";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process and makes it where it is missing.
     *
     * @throws StartRefusedException where another process holds it
     */
    static DataFolder hold(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartRefusedException(
                    "Sổ Phong trào already runs in the folder " + root + "; this second start has changed nothing.",
                    "Use the running one, stop it first, or give this one a folder of its own"
                            + " with --sophongtrao.data=<folder>.");
        }
        return new DataFolder(root, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    /** Whether the cluster was made to the end; without this mark it holds nothing yet and is made anew. */
    boolean clusterIsComplete() {
        return Files.exists(cluster().resolve(COMPLETE));
    }

    void markClusterComplete() throws IOException {
        write(cluster().resolve(COMPLETE), "");
    }

    void removeUnfinished() throws IOException {
        if (!clusterIsComplete()) {
            delete(cluster());
        }
        if (Files.isDirectory(binaries())) {
            try (Stream<Path> unpacked = Files.list(binaries())) {
                for (Path version : unpacked.toList()) {
                    if (!Files.exists(version.resolve(".exists"))) {
                        delete(version);
                    }
                }
            }
        }
    }

    /** The file that holds a database role's password, readable by the owner alone; made where it is missing. */
    Path passwordFile(String role) throws IOException {
        Path file = root.resolve("passwords").resolve(role);
        if (!Files.exists(file)) {
            if (clusterIsComplete() && role.equals(EmbeddedServer.SUPERUSER)) {
                throw new StartRefusedException(
                        "The file " + file + " with the database server's password is missing.",
                        "Bring it back from a backup of the folder.");
            }
            Files.createDirectories(file.getParent(), ownerOnly(root, "rwx------"));
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return file;
    }

    String password(String role) throws IOException {
        return Files.readString(passwordFile(role)).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Writes the file whole or not at all, and onto the disk: a crash must not leave an empty one. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, ownerOnly(file, "rw-------"));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    // Windows knows no such permissions; there the folder inherits those of its user.
    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

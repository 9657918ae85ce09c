package dev.mokuroku.scaffolder.task.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.scaffolder.task.TaskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Encrypts what tasks must keep secret at rest, by AES-256-GCM with a random nonce for each value. Any thread may
/// call.
@ApplicationScoped
public class TaskCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_LENGTH = 16;
    private static final String FILE = "scaffolder.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String keyId;

    @Inject
    TaskCipher(TaskConfig config, @ConfigProperty(name = "mokuroku.data") Path data) {
        this(config.secretsKey().map(TaskCipher::digest).orElseGet(() -> ofFolder(data)));
    }

    TaskCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = HexDigest.sha256(key).substring(0, ID_LENGTH);
    }

    /// Names the key, and says nothing of it.
    public String keyId() {
        return keyId;
    }

    public byte[] encrypt(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] encrypted = cipher.doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM does not work", impossible);
        }
    }

    /// @return empty if the content was encrypted with another key, or changed
    public Optional<byte[]> decrypt(byte[] encrypted) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, encrypted, 0, NONCE_BYTES));
            return Optional.of(cipher.doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The key of a data folder, which only the user of the server may read.
    private static byte[] ofFolder(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(data, file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "%s must hold a key of %d bytes but has %d; delete the file, and tasks with secrets that wait fail"
                                .formatted(file, KEY_BYTES, key.length));
            }
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read or write the key of tasks " + file, failure);
        }
    }

    private static void create(Path data, Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.createDirectories(data);
        Path temporary = Files.createTempFile(
                data, FILE, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(temporary, key);
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException another) {
            // Another replica with this folder was first; its key counts.
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

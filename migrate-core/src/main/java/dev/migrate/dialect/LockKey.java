package dev.migrate.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a migration lock is for: one version table.
 *
 * @param number 64 bits that differ between version tables
 */
public record LockKey(long number) {

	/** Return the key for a version table. */
	public static LockKey of(String schema, String versionTable) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(("migrate:v1:" + schema + "." + versionTable).getBytes(StandardCharsets.UTF_8));
			return new LockKey(ByteBuffer.wrap(digest).getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}

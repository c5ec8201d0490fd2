package dev.migrate.script;

import java.io.IOException;

/** The bytes of a file or class, read when they are needed. */
@FunctionalInterface
interface ScriptContent {

	byte[] bytes() throws IOException;

	/** Return the bytes, or say which script cannot be read. */
	default byte[] read(String location) {
		try {
			return bytes();
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(location, ex);
		}
	}

}

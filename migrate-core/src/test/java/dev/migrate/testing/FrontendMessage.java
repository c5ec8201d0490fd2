package dev.migrate.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A message of PostgreSQL's protocol, version 3, from the client. */
final class FrontendMessage {

	static final char QUERY = 'Q';

	static final char PARSE = 'P';

	static final char BIND = 'B';

	static final char EXECUTE = 'E';

	static final char SYNC = 'S';

	private static final char NONE = '\0';

	private static final int MAJOR_VERSION = 3;

	private final char type;

	private final byte[] body;

	private FrontendMessage(char type, byte[] body) {
		this.type = type;
		this.body = body;
	}

	/** Read one of the messages a session starts with. */
	static FrontendMessage first(DataInputStream input) throws IOException {
		return new FrontendMessage(NONE, body(input));
	}

	static FrontendMessage next(DataInputStream input) throws IOException {
		char type = (char) input.readUnsignedByte();
		return new FrontendMessage(type, body(input));
	}

	private static byte[] body(DataInputStream input) throws IOException {
		byte[] body = new byte[input.readInt() - Integer.BYTES];
		input.readFully(body);
		return body;
	}

	/** Return its first byte, which a session's first messages don't have. */
	char type() {
		return this.type;
	}

	void writeTo(DataOutputStream output) throws IOException {
		if (this.type != NONE) {
			output.writeByte(this.type);
		}
		output.writeInt(this.body.length + Integer.BYTES);
		output.write(this.body);
	}

	int length() {
		return this.body.length + Integer.BYTES + ((this.type != NONE) ? 1 : 0);
	}

	/**
	 * Return whether this opens a session, and doesn't ask for encryption or a cancel.
	 */
	boolean startsSession() {
		return this.type == NONE && (this.body[0] << 8 | this.body[1]) == MAJOR_VERSION;
	}

	boolean isAnswered() {
		return this.type == QUERY || this.type == SYNC;
	}

	/** Return the text that starts there and ends with a zero byte. */
	String text(int start) {
		return new String(this.body, start, end(start) - start, StandardCharsets.UTF_8);
	}

	/** Return the second of the texts that the message starts with. */
	String secondText() {
		return text(end(0) + 1);
	}

	private int end(int start) {
		int end = start;
		while (this.body[end] != 0) {
			end++;
		}
		return end;
	}

}

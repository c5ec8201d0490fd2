package dev.migrate.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and nothing else. */
final class Utf8Text {

	private static final char REPLACEMENT = '\uFFFD';

	private Utf8Text() {
	}

	static String decode(byte[] content, String location) {
		String text = new String(content, StandardCharsets.UTF_8);
		if (text.indexOf(REPLACEMENT) >= 0) {
			verify(content, location);
		}
		return text;
	}

	/** A replacement character either is in the file or stands for a fault. */
	private static void verify(byte[] content, String location) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(content);
		if (decoder.decode(bytes, CharBuffer.allocate(content.length), true).isError()) {
			throw new MalformedTextException(location, bytes.position());
		}
	}

}

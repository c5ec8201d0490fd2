package dev.migrate.autoconfigure.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Pattern;

import dev.migrate.script.RevisionLocation;

import org.springframework.core.io.Resource;

/**
 * A compiled class that is not loaded. What it names can be found in its text: a class
 * file keeps names as plain characters.
 *
 * @param location where it is
 * @param text its bytes, a character each
 */
record ClassFile(String location, String text) {

	static ClassFile read(Resource resource) throws IOException {
		try (InputStream stream = resource.getInputStream()) {
			return new ClassFile(resource.getURL().toString(),
					new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1));
		}
	}

	boolean mentions(String name) {
		return this.text.contains(name);
	}

	boolean mentions(Pattern name) {
		return name.matcher(this.text).find();
	}

	boolean isInAny(Collection<RevisionLocation> locations) {
		return locations.stream()
			.anyMatch((place) -> !place.directory() && this.location.contains("/" + place.path() + "/"));
	}

}

package dev.migrate.hibernate.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sources of the entities of the shop, as they are at some point of its history.
 *
 * @param files their texts by their names
 */
record ShopSources(Map<String, String> files) {

	private static final List<String> NAMES = List.of("World", "Customers", "Users", "Catalogue", "Stock", "Orders",
			"Marketing");

	/** Return the shop as it begins. */
	static ShopSources first() {
		Map<String, String> files = new TreeMap<>();
		NAMES.forEach((name) -> files.put(name, text("/shop/" + name + ".java")));
		return new ShopSources(files);
	}

	static String text(String resource) {
		try (InputStream stream = ShopSources.class.getResourceAsStream(resource)) {
			assertThat(stream).as(resource).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return the shop after its developers have changed it. */
	ShopSources edited(List<Edit> edits) {
		Map<String, String> files = new TreeMap<>(this.files);
		edits.forEach((edit) -> files.computeIfPresent(edit.file(), (name, text) -> edit.apply(text)));
		return new ShopSources(files);
	}

	/** Return the classes of entities and of what they share. */
	Class<?>[] compiled(Path folder) {
		Map<String, String> sources = new TreeMap<>();
		this.files.forEach((name, text) -> sources.put("shop/" + name + ".java", text));
		ClassLoader loader = new SourceCompiler(folder).compile(sources);
		try (Stream<Path> classes = Files.list(folder.resolve("shop"))) {
			return classes.sorted()
				.map((file) -> "shop." + file.getFileName().toString().replace(".class", ""))
				.<Class<?>>map((name) -> loaded(loader, name))
				.filter(ShopSources::isMapped)
				.toArray(Class<?>[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?> loaded(ClassLoader loader, String name) {
		try {
			return loader.loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isMapped(Class<?> type) {
		return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class)
				|| type.isAnnotationPresent(MappedSuperclass.class);
	}

	/**
	 * A change of a source.
	 *
	 * @param file which
	 * @param before what was there, once in the file, with any white space
	 * @param after what is there now
	 */
	record Edit(String file, String before, String after) {

		String apply(String text) {
			Matcher place = pattern().matcher(text);
			assertThat(place.results().count()).as("Places where %s says: %s", this.file, this.before).isOne();
			return place.replaceFirst(Matcher.quoteReplacement(this.after));
		}

		private Pattern pattern() {
			return Pattern.compile(Stream.of(this.before.strip().split("\\s+"))
				.map(Pattern::quote)
				.collect(Collectors.joining("\\s+")));
		}

	}

}

package dev.migrate.script;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Java revisions that are given by their classes, wherever they are.
 *
 * @param loaders what loads each, by the names of the classes
 */
record GivenClasses(Map<String, Optional<ClassLoader>> loaders) {

	/** Read all that were not read before. */
	void readWith(ScriptReader reader) {
		this.loaders.forEach((name, loader) -> reader.add(name, loader.orElse(null)));
	}

	/**
	 * Return those that the index of a root does not have; nothing if only its lines can
	 * tell.
	 */
	Optional<GivenClasses> beyond(IndexedRoot root) {
		Map<String, Optional<ClassLoader>> beyond = new LinkedHashMap<>();
		for (Map.Entry<String, Optional<ClassLoader>> entry : this.loaders.entrySet()) {
			String path = entry.getKey().replace('.', '/');
			if (!root.index().covers(path)) {
				beyond.put(entry.getKey(), entry.getValue());
			}
			else if (!root.archive().holds(file(path + ".class", entry.getValue().orElse(null)))) {
				return Optional.empty();
			}
		}
		return Optional.of(new GivenClasses(beyond));
	}

	private static @Nullable URL file(String name, @Nullable ClassLoader loader) {
		return (loader != null) ? loader.getResource(name) : ClassLoader.getSystemResource(name);
	}

}

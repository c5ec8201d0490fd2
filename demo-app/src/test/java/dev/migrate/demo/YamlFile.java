package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.yaml.snakeyaml.Yaml;

/** The files of the demo that are written in YAML. */
final class YamlFile {

	private YamlFile() {
	}

	/** Read a file of the module. */
	static DocumentContext read(String file) throws IOException {
		return parse(Files.readString(Path.of(file)));
	}

	static DocumentContext parse(String text) {
		return JsonPath.parse(new Yaml().<Object>load(text));
	}

}

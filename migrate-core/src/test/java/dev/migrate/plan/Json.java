package dev.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.migrate.revision.RevisionId;

/** Reads the lists of a recorded case. */
final class Json {

	private Json() {
	}

	/** Return the texts of a list, or of a single text. */
	static List<String> strings(JsonNode node) {
		List<String> strings = new ArrayList<>();
		if (node.isString()) {
			strings.add(node.asString());
		}
		node.forEach((element) -> {
			if (element.isString()) {
				strings.add(element.asString());
			}
		});
		return strings;
	}

	static List<String> sorted(JsonNode node) {
		return strings(node).stream().sorted().toList();
	}

	static List<String> sorted(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).sorted().toList();
	}

	static List<String> values(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

	/** Return one text per element of a list of lists, nested lists flattened. */
	static List<List<String>> rows(JsonNode node) {
		List<List<String>> rows = new ArrayList<>();
		node.forEach((element) -> rows.add(strings(element)));
		return rows;
	}

}

package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A short way to write graphs: {@code "d<b,c"} is a merge of b and c, {@code "c<b~a"}
 * depends on a as well, {@code "b<a#web"} carries a label.
 */
public final class GraphNotation {

	private GraphNotation() {
	}

	public static RevisionGraph graph(String... revisions) {
		return RevisionGraph.of(revisions(revisions));
	}

	public static List<Revision> revisions(String... revisions) {
		return Stream.of(revisions).map(GraphNotation::revision).toList();
	}

	public static RevisionId id(String value) {
		return RevisionId.of(value);
	}

	public static List<RevisionId> ids(String... values) {
		return Stream.of(values).map(RevisionId::of).toList();
	}

	public static List<String> names(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

	/** Return a line of so many revisions, the first of which is a base. */
	public static List<Revision> line(int length) {
		List<Revision> line = new ArrayList<>();
		for (int index = 0; index < length; index++) {
			List<RevisionId> down = (index == 0) ? List.of() : List.of(id("r" + (index - 1)));
			line.add(new Revision(id("r" + index), down, List.of(), List.of(), ""));
		}
		return line;
	}

	private static Revision revision(String text) {
		String id = text.split("[<~#]", 2)[0];
		List<RevisionId> down = part(text, '<').stream().map(RevisionId::of).toList();
		return new Revision(id(id), down, part(text, '~'), part(text, '#'), "");
	}

	private static List<String> part(String text, char start) {
		int index = text.indexOf(start);
		return (index < 0) ? List.of() : List.of(text.substring(index + 1).split("[<~#]", 2)[0].split(","));
	}

}

package dev.migrate.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;

/**
 * One line of an index: fields separated by tabs, the items of a list by commas. A
 * backslash escapes both, line ends and itself.
 */
final class IndexLine {

	private static final char SEPARATOR = '\t';

	private static final char LIST_SEPARATOR = ',';

	private final StringBuilder line = new StringBuilder();

	static IndexLine of(String field) {
		return new IndexLine().add(field);
	}

	static IndexLine of(RevisionEntry entry) {
		RevisionHeader header = entry.header();
		Revision revision = header.revision();
		return of(entry.form().name()).add(entry.location())
			.add(revision.id().value())
			.addList(revision.downRevisions())
			.addList(revision.dependsOn())
			.addList(revision.branchLabels())
			.add(revision.message())
			.add(header.created().map(Instant::toString).orElse(""))
			.add(Boolean.toString(header.transactional()))
			.add(Boolean.toString(header.rerunnable()))
			.add(Boolean.toString(header.placeholders()))
			.add(header.irreversible().orElse(""))
			.add(header.nothingToUndo().orElse(""))
			.addList(header.requiredBackfills())
			.add(Boolean.toString(header.contract()))
			.add(entry.statementHash());
	}

	static RevisionEntry parse(String line) {
		List<String> fields = rawFields(line, SEPARATOR);
		List<RevisionId> downRevisions = new ArrayList<>(2);
		for (String id : list(fields.get(3))) {
			downRevisions.add(RevisionId.of(id));
		}
		Revision revision = new Revision(RevisionId.of(unescaped(fields.get(2))), downRevisions, list(fields.get(4)),
				list(fields.get(5)), unescaped(fields.get(6)));
		RevisionHeader header = new RevisionHeader(revision, CreationDate.parse(fields.get(7)), flag(fields.get(8)),
				flag(fields.get(9)), flag(fields.get(10)), reason(fields.get(11)), reason(fields.get(12)),
				list(fields.get(13)), flag(fields.get(14)));
		return new RevisionEntry(RevisionEntry.Form.valueOf(fields.get(0)), unescaped(fields.get(1)), header,
				fields.get(15));
	}

	/** Return the fields of a line that holds no lists. */
	static List<String> fields(String line) {
		List<String> fields = rawFields(line, SEPARATOR);
		fields.replaceAll(IndexLine::unescaped);
		return fields;
	}

	IndexLine add(String field) {
		separate();
		escape(field);
		return this;
	}

	IndexLine addList(Collection<?> items) {
		separate();
		boolean first = true;
		for (Object item : items) {
			if (!first) {
				this.line.append(LIST_SEPARATOR);
			}
			escape(item.toString());
			first = false;
		}
		return this;
	}

	private void separate() {
		if (!this.line.isEmpty()) {
			this.line.append(SEPARATOR);
		}
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '\t' -> this.line.append("\\t");
				case '\n' -> this.line.append("\\n");
				case '\r' -> this.line.append("\\r");
				case '\\', LIST_SEPARATOR -> this.line.append('\\').append(character);
				default -> this.line.append(character);
			}
		}
	}

	private static List<String> rawFields(String line, char separator) {
		List<String> fields = new ArrayList<>(16);
		int start = 0;
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) == '\\') {
				i++;
			}
			else if (line.charAt(i) == separator) {
				fields.add(line.substring(start, i));
				start = i + 1;
			}
		}
		fields.add(line.substring(start));
		return fields;
	}

	private static List<String> list(String field) {
		if (field.isEmpty()) {
			return List.of();
		}
		List<String> items = rawFields(field, LIST_SEPARATOR);
		items.replaceAll(IndexLine::unescaped);
		return items;
	}

	private static String unescaped(String field) {
		if (field.indexOf('\\') < 0) {
			return field;
		}
		StringBuilder text = new StringBuilder(field.length());
		for (int i = 0; i < field.length(); i++) {
			char character = field.charAt(i);
			if (character == '\\') {
				i++;
				character = switch (field.charAt(i)) {
					case 't' -> '\t';
					case 'n' -> '\n';
					case 'r' -> '\r';
					default -> field.charAt(i);
				};
			}
			text.append(character);
		}
		return text.toString();
	}

	private static boolean flag(String field) {
		return field.equals("true");
	}

	private static Optional<String> reason(String field) {
		return field.isEmpty() ? Optional.empty() : Optional.of(unescaped(field));
	}

	@Override
	public String toString() {
		return this.line.toString();
	}

}

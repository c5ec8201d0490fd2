package dev.migrate.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The text of a revision in SQL, of which only the header is read. */
final class SqlRevisionText implements RevisionText {

	private final String location;

	private final String text;

	private final Map<HeaderKey, TextRange> values = new EnumMap<>(HeaderKey.class);

	private final RevisionHeader header;

	private SqlRevisionText(SqlFlavor flavor, String location, String text) {
		this.location = location;
		this.text = text;
		List<ScriptException> faults = new ArrayList<>(0);
		HeaderLines lines = new HeaderLines(location, faults);
		SqlLexer lexer = flavor.lexer(text, location);
		HeaderLine comment = null;
		while (lexer.next() && (comment == null || !comment.isMarker())) {
			if (lexer.kind() == TokenKind.LINE_COMMENT) {
				comment = HeaderLine.of(lexer.between(lexer.start() + 2, lexer.end()));
				add(comment, lexer, lines);
			}
		}
		this.header = lines.header();
		if (!faults.isEmpty()) {
			throw new InvalidRevisionsException(faults);
		}
	}

	private void add(@Nullable HeaderLine comment, SqlLexer lexer, HeaderLines lines) {
		if (comment != null && (comment.isMarker() || comment.isQuestion() || comment.isProbe())) {
			return;
		}
		lines.add(comment, lexer.line());
		HeaderKey key = (comment != null) ? HeaderKey.of(comment.key()) : null;
		if (comment != null && key != null) {
			int end = lexer.start() + lexer.token().stripTrailing().length();
			this.values.put(key, new TextRange(end - comment.value().length(), end));
		}
	}

	/** Nobody has told which database the file is for. */
	static SqlRevisionText read(String location, String text) {
		UnterminatedSqlException first = null;
		for (SqlFlavor flavor : SqlFlavor.values()) {
			try {
				return new SqlRevisionText(flavor, location, text);
			}
			catch (UnterminatedSqlException ex) {
				first = (first != null) ? first : ex;
			}
		}
		throw new InvalidRevisionsException(
				List.of((first != null) ? first : new MissingRevisionIdException(location)));
	}

	@Override
	public List<ScriptException> faults() {
		List<ScriptException> first = List.of();
		for (SqlFlavor flavor : SqlFlavor.values()) {
			try {
				SqlRevisionFile.parse(flavor, this.location, this.text);
				return List.of();
			}
			catch (InvalidRevisionsException ex) {
				first = first.isEmpty() ? ex.faults() : first;
			}
		}
		return first;
	}

	@Override
	public RevisionHeader header() {
		return this.header;
	}

	@Override
	public String withDownRevisions(List<RevisionId> downRevisions) {
		String value = downRevisions.isEmpty() ? "none"
				: downRevisions.stream().map(RevisionId::value).collect(Collectors.joining(", "));
		TextRange range = this.values.get(HeaderKey.DOWN_REVISION);
		if (range != null) {
			return range.replace(this.text, value);
		}
		int end = id().end();
		return new TextRange(end, end).replace(this.text,
				lineEnd(end) + "-- " + HeaderKey.DOWN_REVISION + ": " + value);
	}

	private TextRange id() {
		TextRange id = this.values.get(HeaderKey.REVISION);
		if (id == null) {
			throw new IllegalStateException("A header without an id was refused");
		}
		return id;
	}

	private String lineEnd(int position) {
		int line = this.text.indexOf('\n', position);
		return (line > 0 && this.text.charAt(line - 1) == '\r') ? "\r\n" : "\n";
	}

}

package dev.migrate.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The header lines of a revision file, gathered first and then understood. */
final class HeaderLines {

	private record Value(String text, int line) {
	}

	private final Map<HeaderKey, Value> values = new EnumMap<>(HeaderKey.class);

	private @Nullable HeaderKey last;

	private final String location;

	private final List<ScriptException> faults;

	HeaderLines(String location, List<ScriptException> faults) {
		this.location = location;
		this.faults = faults;
	}

	/** Take a comment of the header, which may be a remark. */
	void add(@Nullable HeaderLine comment, int line) {
		if (comment != null && comment.isContinuation()) {
			append(comment.value());
			return;
		}
		this.last = (comment != null) ? first(comment.key(), comment.value(), line) : null;
	}

	private void append(String text) {
		if (this.last != null) {
			this.values.computeIfPresent(this.last,
					(key, value) -> new Value(value.text() + '\n' + text, value.line()));
		}
	}

	/** Return the key, unless it has no meaning or a value already. */
	private @Nullable HeaderKey first(String name, String text, int line) {
		HeaderKey key = HeaderKey.of(name);
		if (key == null) {
			this.faults.add(new UnknownHeaderException(this.location, line, name));
			return null;
		}
		Value first = this.values.putIfAbsent(key, new Value(text, line));
		if (first != null) {
			this.faults.add(new DuplicateHeaderException(this.location, line, name, first.line()));
			return null;
		}
		return key;
	}

	/** Return what the lines say; what they fail to say is among the faults. */
	RevisionHeader header() {
		RevisionId id = id();
		Revision revision = new Revision(id, downRevisions(), list(HeaderKey.DEPENDS_ON), list(HeaderKey.BRANCH_LABELS),
				text(HeaderKey.MESSAGE).orElse(""));
		return new RevisionHeader(revision, created(), flag(HeaderKey.TRANSACTIONAL, true),
				flag(HeaderKey.RERUNNABLE, false), flag(HeaderKey.PLACEHOLDERS, false), reason(HeaderKey.IRREVERSIBLE),
				reason(HeaderKey.NOTHING_TO_UNDO), list(HeaderKey.REQUIRES_BACKFILL), flag(HeaderKey.CONTRACT, false));
	}

	private RevisionId id() {
		Value value = this.values.get(HeaderKey.REVISION);
		if (value == null) {
			this.faults.add(new MissingRevisionIdException(this.location));
			return RevisionId.of("?");
		}
		if (value.text().isEmpty() || value.text().indexOf(',') >= 0) {
			refuse(HeaderKey.REVISION, value, "the id of one revision");
		}
		return RevisionId.of(value.text());
	}

	private List<RevisionId> downRevisions() {
		Value value = this.values.get(HeaderKey.DOWN_REVISION);
		if (value != null && value.text().equals("none")) {
			return List.of();
		}
		List<RevisionId> ids = new ArrayList<>(2);
		for (String id : list(HeaderKey.DOWN_REVISION)) {
			ids.add(RevisionId.of(id));
		}
		return ids;
	}

	private List<String> list(HeaderKey key) {
		Value value = this.values.get(key);
		if (value == null) {
			return List.of();
		}
		List<String> items = new ArrayList<>(2);
		int start = 0;
		while (start <= value.text().length()) {
			int comma = value.text().indexOf(',', start);
			int end = (comma < 0) ? value.text().length() : comma;
			items.add(value.text().substring(start, end).strip());
			start = end + 1;
		}
		if (items.contains("")) {
			refuse(key, value, (key == HeaderKey.DOWN_REVISION) ? "ids separated by commas, or 'none' for a base"
					: "names separated by commas, or leave the line out");
		}
		return items;
	}

	private boolean flag(HeaderKey key, boolean otherwise) {
		Value value = this.values.get(key);
		if (value == null) {
			return otherwise;
		}
		if (!value.text().equals("true") && !value.text().equals("false")) {
			refuse(key, value, "'true' or 'false'");
		}
		return value.text().equals("true");
	}

	private Optional<Instant> created() {
		Value value = this.values.get(HeaderKey.CREATED);
		if (value == null) {
			return Optional.empty();
		}
		Optional<Instant> created = CreationDate.parse(value.text());
		if (created.isEmpty()) {
			refuse(HeaderKey.CREATED, value, CreationDate.EXPECTED);
		}
		return created;
	}

	private Optional<String> reason(HeaderKey key) {
		Value value = this.values.get(key);
		if (value != null && value.text().isEmpty()) {
			refuse(key, value, "the reason");
		}
		return text(key);
	}

	private Optional<String> text(HeaderKey key) {
		@Nullable Value value = this.values.get(key);
		return Optional.ofNullable(value).map(Value::text);
	}

	private void refuse(HeaderKey key, Value value, String expected) {
		this.faults
			.add(new InvalidHeaderException(this.location, value.line(), key.toString(), value.text(), expected));
	}

}

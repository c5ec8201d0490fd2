package dev.migrate.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What makes rows quick to find.
 *
 * @param name its name, unless it is left to a convention
 * @param keys what it sorts by
 * @param unique whether no two rows may have the same keys
 * @param method the access method, as in {@code gin}; MariaDB, MySQL: also
 * {@code fulltext} and {@code spatial}
 * @param where the condition for the rows in it
 * @param include columns that it carries along
 * @param nullsDistinct whether any number of rows may have null keys, if it is unique
 * @param with storage parameters, as in {@code fillfactor=70}
 * @param tablespace where its files are
 */
public record Index(@Nullable Label name, List<IndexKey> keys, boolean unique, @Nullable String method,
		@Nullable String where, List<String> include, boolean nullsDistinct, List<String> with,
		@Nullable String tablespace) implements TableElement {

	public Index {
		keys = Required.list(keys, "the keys (index)");
		include = Required.list(include, "the include (index)");
		with = Required.list(with, "the with (index)");
	}

	/** Refuse it unless it says all that it must. */
	public void requireComplete() {
		Required.some(this.keys, "the keys (index)");
	}

	/** Return a plain index. */
	public static Index of(@Nullable Label name, List<IndexKey> keys) {
		return new Index(name, keys, false, null, null, List.of(), true, List.of(), null);
	}

	/** Return this index under another name. */
	public Index named(Label label) {
		return new Index(label, this.keys, this.unique, this.method, this.where, this.include, this.nullsDistinct,
				this.with, this.tablespace);
	}

	/** Return this index under another name. */
	public Index named(String text) {
		return named(Label.of(text));
	}

	/** Return this index on more keys. */
	public Index on(IndexKey... more) {
		List<IndexKey> all = new ArrayList<>(this.keys);
		all.addAll(Arrays.asList(more));
		return new Index(this.name, all, this.unique, this.method, this.where, this.include, this.nullsDistinct,
				this.with, this.tablespace);
	}

	/** Let no two rows have the same keys. */
	public Index asUnique() {
		return new Index(this.name, this.keys, true, this.method, this.where, this.include, this.nullsDistinct,
				this.with, this.tablespace);
	}

	/** Use an access method. */
	public Index using(String accessMethod) {
		return new Index(this.name, this.keys, this.unique, accessMethod, this.where, this.include, this.nullsDistinct,
				this.with, this.tablespace);
	}

	/** Hold only the rows that meet a condition. */
	public Index where(String condition) {
		return new Index(this.name, this.keys, this.unique, this.method, condition, this.include, this.nullsDistinct,
				this.with, this.tablespace);
	}

	/** Carry columns along. */
	public Index include(String... columns) {
		return new Index(this.name, this.keys, this.unique, this.method, this.where, Arrays.asList(columns),
				this.nullsDistinct, this.with, this.tablespace);
	}

	/** Let only one row have null keys. */
	public Index nullsNotDistinct() {
		return new Index(this.name, this.keys, this.unique, this.method, this.where, this.include, false, this.with,
				this.tablespace);
	}

	/** Set a storage parameter, as in {@code fillfactor=70}. */
	public Index with(String parameter) {
		List<String> all = new ArrayList<>(this.with);
		all.add(parameter);
		return new Index(this.name, this.keys, this.unique, this.method, this.where, this.include, this.nullsDistinct,
				all, this.tablespace);
	}

	/** Keep its files in a tablespace. */
	public Index tablespace(String space) {
		return new Index(this.name, this.keys, this.unique, this.method, this.where, this.include, this.nullsDistinct,
				this.with, space);
	}

}

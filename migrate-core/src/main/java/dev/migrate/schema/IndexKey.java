package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * What an index sorts by.
 *
 * @param text a column, or the SQL of an expression
 * @param isExpression whether it is an expression
 * @param order SQL for the direction, if it is said
 * @param nulls SQL for where nulls come, if it is said
 * @param operatorClass how values are compared, if not as usual
 * @param prefixLength MariaDB, MySQL: how many characters count, if not all
 */
public record IndexKey(String text, boolean isExpression, @Nullable String order, @Nullable String nulls,
		@Nullable String operatorClass, @Nullable Integer prefixLength) {

	public IndexKey {
		Required.value(text, "the text (index key)");
	}

	/** Return the key of a column. */
	public static IndexKey column(String name) {
		return new IndexKey(name, false, null, null, null, null);
	}

	/** Return the key of an expression. */
	public static IndexKey expression(String sql) {
		return new IndexKey(sql, true, null, null, null, null);
	}

	/** Sort upwards. */
	public IndexKey ascending() {
		return new IndexKey(this.text, this.isExpression, "ASC", this.nulls, this.operatorClass, this.prefixLength);
	}

	/** Sort downwards. */
	public IndexKey descending() {
		return new IndexKey(this.text, this.isExpression, "DESC", this.nulls, this.operatorClass, this.prefixLength);
	}

	/** Put nulls before everything else. */
	public IndexKey nullsFirst() {
		return new IndexKey(this.text, this.isExpression, this.order, "NULLS FIRST", this.operatorClass,
				this.prefixLength);
	}

	/** Put nulls after everything else. */
	public IndexKey nullsLast() {
		return new IndexKey(this.text, this.isExpression, this.order, "NULLS LAST", this.operatorClass,
				this.prefixLength);
	}

	/** Compare values by an operator class. */
	public IndexKey operatorClass(String name) {
		return new IndexKey(this.text, this.isExpression, this.order, this.nulls, name, this.prefixLength);
	}

	/** MariaDB, MySQL: let only the first characters count. */
	public IndexKey prefix(int length) {
		return new IndexKey(this.text, this.isExpression, this.order, this.nulls, this.operatorClass, length);
	}

}

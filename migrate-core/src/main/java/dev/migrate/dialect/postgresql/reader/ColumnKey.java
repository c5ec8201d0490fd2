package dev.migrate.dialect.postgresql.reader;

/**
 * A column as the catalog refers to it.
 *
 * @param table the number of its table
 * @param number its number in there
 */
record ColumnKey(long table, int number) {

}

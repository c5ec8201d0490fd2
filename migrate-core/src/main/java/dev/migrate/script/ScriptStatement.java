package dev.migrate.script;

/**
 * One statement of an SQL text.
 *
 * @param sql the statement as written, without the semicolon that ends it and without the
 * comments around it
 * @param line the line that it begins in, counted from 1
 */
public record ScriptStatement(String sql, int line) {

}

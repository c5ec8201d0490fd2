package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * A parameter whose type the database takes from where it goes, as it does for a quoted
 * constant.
 *
 * @param value its text
 */
public record InferredValue(@Nullable String value) {

}

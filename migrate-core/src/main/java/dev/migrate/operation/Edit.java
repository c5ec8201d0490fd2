package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of something that may be there or not.
 *
 * @param <T> its type
 * @param value what it becomes; null takes it away
 */
public record Edit<T>(@Nullable T value) {

}

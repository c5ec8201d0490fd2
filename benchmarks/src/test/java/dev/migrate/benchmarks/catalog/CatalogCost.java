package dev.migrate.benchmarks.catalog;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What something that is done with a catalog costs the client.
 *
 * @param cpu its processor time
 * @param allocated how many bytes it allocated, if that is known
 */
public record CatalogCost(Duration cpu, OptionalLong allocated) {

}

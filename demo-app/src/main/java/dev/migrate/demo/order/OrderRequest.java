package dev.migrate.demo.order;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * What a customer wants.
 *
 * @param customerId who
 * @param lines what, and how many of it
 */
record OrderRequest(@NotNull Long customerId, @NotEmpty List<@Valid @NotNull Line> lines) {

	/**
	 * A product and how many of it.
	 *
	 * @param productId the product
	 * @param quantity how many
	 */
	record Line(@NotNull Long productId, @Positive @Max(1000) int quantity) {

	}

}

package dev.migrate.demo.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as its reader sees it.
 *
 * @param id the number of the order
 * @param customer the name of the customer
 * @param placedAt when it was placed
 * @param status how far it is
 * @param total the sum of its lines
 * @param lines its lines
 */
record OrderView(long id, String customer, Instant placedAt, OrderStatus status, BigDecimal total, List<Line> lines) {

	static OrderView of(Order order) {
		return new OrderView(order.id(), order.customer().name(), order.placedAt(), order.status(), order.total(),
				order.lines().stream().map(Line::of).toList());
	}

	/**
	 * A line of an order.
	 *
	 * @param product the name of the product
	 * @param quantity how many of it
	 * @param price the price of all of them
	 */
	record Line(String product, int quantity, BigDecimal price) {

		static Line of(OrderLine line) {
			return new Line(line.product().name(), line.quantity(), line.price());
		}

	}

}

package dev.migrate.demo.order;

/** How far an order is; the database has an enum type of the same names. */
enum OrderStatus {

	PLACED, PAID, SHIPPED

}

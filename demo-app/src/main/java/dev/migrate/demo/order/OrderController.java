package dev.migrate.demo.order;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/orders")
class OrderController {

	private static final Limit SHOWN = Limit.of(50);

	private final OrderRepository orders;

	private final CustomerRepository customers;

	private final ProductRepository products;

	OrderController(OrderRepository orders, CustomerRepository customers, ProductRepository products) {
		this.orders = orders;
		this.customers = customers;
		this.products = products;
	}

	@GetMapping
	@Transactional(readOnly = true)
	List<OrderView> newest() {
		return this.orders.findByOrderByPlacedAtDescIdDesc(SHOWN).stream().map(OrderView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Transactional
	OrderView place(@Valid @RequestBody OrderRequest request) {
		Order order = new Order(customer(request.customerId()), Instant.now());
		request.lines().forEach((line) -> order.add(product(line.productId()), line.quantity()));
		return OrderView.of(this.orders.save(order));
	}

	private Customer customer(long id) {
		return this.customers.findById(id).orElseThrow(() -> missing("customer", id));
	}

	private Product product(long id) {
		return this.products.findById(id).orElseThrow(() -> missing("product", id));
	}

	private static ResponseStatusException missing(String what, long id) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no %s %d.".formatted(what, id));
	}

}

package dev.migrate.demo.order;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Transactional(readOnly = true)
class CatalogController {

	private final CustomerRepository customers;

	private final ProductRepository products;

	CatalogController(CustomerRepository customers, ProductRepository products) {
		this.customers = customers;
		this.products = products;
	}

	@GetMapping("/customers")
	List<CustomerView> customers() {
		return this.customers.findByOrderByFamilyNameAscGivenNameAsc()
			.stream()
			.map((customer) -> new CustomerView(customer.id(), customer.name(), customer.email()))
			.toList();
	}

	@GetMapping("/products")
	List<ProductView> products() {
		return this.products.findByOrderByName()
			.stream()
			.map((product) -> new ProductView(product.id(), product.sku(), product.name(), product.category().name(),
					product.price()))
			.toList();
	}

	/**
	 * A customer.
	 *
	 * @param id the number of the customer
	 * @param name the full name
	 * @param email the address
	 */
	record CustomerView(long id, String name, String email) {

	}

	/**
	 * A product.
	 *
	 * @param id the number of the product
	 * @param sku the code of the product
	 * @param name the name on its label
	 * @param category the name of its category
	 * @param price what one costs
	 */
	record ProductView(long id, String sku, String name, String category, BigDecimal price) {

	}

}

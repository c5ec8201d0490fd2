package dev.migrate.demo.order;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<Order, Long> {

	@EntityGraph(attributePaths = "customer")
	List<Order> findByOrderByPlacedAtDescIdDesc(Limit limit);

}

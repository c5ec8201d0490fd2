package orders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes orders. */
@SpringBootApplication
public class Orders {

	/** Start to take them. */
	public static void main(String[] args) {
		SpringApplication.run(Orders.class, args);
	}

}

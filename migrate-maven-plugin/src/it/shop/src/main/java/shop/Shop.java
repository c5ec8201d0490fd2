package shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A shop. */
@SpringBootApplication
public class Shop {

	/** Open the shop. */
	public static void main(String[] args) {
		SpringApplication.run(Shop.class, args);
	}

}

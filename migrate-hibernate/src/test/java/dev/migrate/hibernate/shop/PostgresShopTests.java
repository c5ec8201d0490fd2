package dev.migrate.hibernate.shop;

class PostgresShopTests extends ShopTests {

	PostgresShopTests() {
		super(ShopDatabase.POSTGRESQL);
	}

}

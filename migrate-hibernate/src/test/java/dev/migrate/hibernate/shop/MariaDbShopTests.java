package dev.migrate.hibernate.shop;

class MariaDbShopTests extends ShopTests {

	MariaDbShopTests() {
		super(ShopDatabase.MARIADB);
	}

}

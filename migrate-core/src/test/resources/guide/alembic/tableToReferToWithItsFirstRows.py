category = op.create_table("category", sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
                           sa.Column("name", sa.String(50), nullable=False, unique=True))
op.bulk_insert(category, [{"name": "Tea"}, {"name": "Coffee"}, {"name": "Other"}])
op.add_column("product", sa.Column("category_id", sa.BigInteger,
                                   sa.ForeignKey("category.id", name="product_category"), index=True))
op.execute("UPDATE product SET category_id = (SELECT id FROM category WHERE name = 'Other')")
op.alter_column("product", "category_id", nullable=False)
# the way back
op.drop_constraint("product_category", "product", type_="foreignkey")
op.drop_index("ix_product_category_id", "product")
op.drop_column("product", "category_id")
op.drop_table("category")

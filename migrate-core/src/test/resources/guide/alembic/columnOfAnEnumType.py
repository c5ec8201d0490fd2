state = sa.Enum("new", "paid", "sent", name="order_state")
state.create(op.get_bind(), checkfirst=True)
op.add_column("orders", sa.Column("state", state, nullable=False, server_default="new"))
# the way back
op.drop_column("orders", "state")
sa.Enum(name="order_state").drop(op.get_bind())

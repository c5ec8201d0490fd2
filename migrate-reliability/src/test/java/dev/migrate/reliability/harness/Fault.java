package dev.migrate.reliability.harness;

import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.victim.ParkingInjector;

/** What can be done to a victim that is stopped at a point. */
public enum Fault {

	/** It is ended as by {@code kill -9}. */
	KILL {
		@Override
		void happens(Victim victim, TestDatabase database) {
			victim.kill();
		}
	},

	/** It is told to end, and may finish what it does. */
	TERMINATE {
		@Override
		void happens(Victim victim, TestDatabase database) {
			victim.terminate();
			victim.release();
			victim.awaitExit();
		}
	},

	/** Its session is ended by the server, if there is one. */
	END_SESSION {
		@Override
		void happens(Victim victim, TestDatabase database) {
			database.endVictims();
			victim.tell(ParkingInjector.FREE);
			victim.awaitExit();
		}
	},

	/** An exception is thrown where none is expected. */
	THROW {
		@Override
		void happens(Victim victim, TestDatabase database) {
			victim.tell(ParkingInjector.THROW);
			victim.tell(ParkingInjector.FREE);
			victim.awaitExit();
		}
	},

	/** It ends itself without running any hook. */
	HALT {
		@Override
		void happens(Victim victim, TestDatabase database) {
			victim.tell(ParkingInjector.HALT);
			victim.awaitExit();
		}
	},

	/** It stands still for a moment, and goes on. */
	STAND_STILL {
		@Override
		void happens(Victim victim, TestDatabase database) {
			victim.signal("STOP");
			victim.signal("CONT");
			victim.tell(ParkingInjector.FREE);
			victim.awaitExit();
		}
	};

	abstract void happens(Victim victim, TestDatabase database);

}

package com.moviecurators.premium.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * All that is known when everything has come to rest.
 *
 * @param books what KakaoPay knows
 * @param ledger what our database knows
 * @param members what the members know
 * @param outages what the drill did
 */
record Evidence(Books books, Ledger ledger, List<Testimony> members, List<Outage> outages) {

	static Evidence of(Scene scene, List<Testimony> members, List<Outage> outages) {
		try (Connection connection = scene.database().connect()) {
			return new Evidence(scene.kakao().books(), Ledger.read(connection), members, outages);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Evidence with(Books other) {
		return new Evidence(other, this.ledger, this.members, this.outages);
	}

	Evidence with(Ledger other) {
		return new Evidence(this.books, other, this.members, this.outages);
	}

	Evidence with(List<Testimony> others) {
		return new Evidence(this.books, this.ledger, others, this.outages);
	}

}

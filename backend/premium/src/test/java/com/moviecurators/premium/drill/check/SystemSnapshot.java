package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.process.Environment;

/**
 * What KakaoPay, the database and the members know at the end of a drill.
 *
 * @param kakaoPay KakaoPay's records
 * @param database our records
 * @param members what members did and what they were shown
 * @param outages when the drill took a process away
 */
public record SystemSnapshot(KakaoPaySnapshot kakaoPay, DatabaseSnapshot database, List<MemberReport> members,
		List<Outage> outages) {

	static SystemSnapshot of(Environment environment, List<MemberReport> members, List<Outage> outages) {
		try (Connection connection = environment.database().connect()) {
			return new SystemSnapshot(KakaoPaySnapshot.read(environment.kakaoPay().payments()),
					DatabaseSnapshot.read(connection), members, outages);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	SystemSnapshot with(KakaoPaySnapshot other) {
		return new SystemSnapshot(other, this.database, this.members, this.outages);
	}

	SystemSnapshot with(DatabaseSnapshot other) {
		return new SystemSnapshot(this.kakaoPay, other, this.members, this.outages);
	}

	SystemSnapshot with(List<MemberReport> others) {
		return new SystemSnapshot(this.kakaoPay, this.database, others, this.outages);
	}

}

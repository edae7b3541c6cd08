package com.moviecurators.premium.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.query.EscapeCharacter;
import org.springframework.data.repository.Repository;

/** The accounts. None is ever deleted, since payments refer to them. */
interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Optional<Account> findById(long id);

	List<Account> findByIdIn(Collection<Long> ids);

	Optional<Account> findByEmail(String email);

	/** Finds accounts whose display name begins with this, percent signs and all. */
	default List<Account> findByNameStartingWith(String beginning, Limit limit) {
		return findByNameLike(EscapeCharacter.of('!').escape(beginning) + "%", limit);
	}

	/** Not derived from its name: Spring AOT would not escape what is looked for. */
	@Query("select account from Account account where account.displayName like :pattern escape '!'")
	List<Account> findByNameLike(String pattern, Limit limit);

	boolean existsByEmail(String email);

	/** The account, locked until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id")
	Optional<Account> lockById(long id);

}

package com.moviecurators.premium.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts. None is ever deleted, since payments refer to them. */
interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Optional<Account> findById(long id);

	List<Account> findByIdIn(Collection<Long> ids);

	Optional<Account> findByEmail(String email);

	List<Account> findByDisplayNameStartingWith(String beginning, Limit limit);

	boolean existsByEmail(String email);

	/** The account, locked until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id")
	Optional<Account> lockById(long id);

}
